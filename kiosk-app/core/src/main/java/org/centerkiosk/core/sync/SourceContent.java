package org.centerkiosk.core.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.feed.FeedResult;
import org.centerkiosk.core.feed.Problem;
import org.centerkiosk.core.store.StoredDocument;
import org.centerkiosk.core.store.StoredSource;

/**
 * What a feed contributes at present.
 *
 * @param stored its documents as they are kept
 * @param results what each of them gave in the window of the day, by location
 */
record SourceContent(StoredSource stored, Map<String, FeedResult> results) {

    private static final FeedResult NOTHING = new FeedResult(List.of(), List.of());

    SourceContent {
        results = Map.copyOf(results);
    }

    /** Of a feed that never answered. */
    static SourceContent none(FeedSource source) {
        return new SourceContent(new StoredSource(source.name(), source.origin(), null, null, List.of()), Map.of());
    }

    Optional<StoredDocument> document(String location) {
        return stored.documents().stream()
                .filter(document -> document.location().equals(location))
                .findFirst();
    }

    Stream<Event> events() {
        return inOrder().flatMap(result -> result.events().stream());
    }

    Stream<Problem> problems() {
        return inOrder().flatMap(result -> result.problems().stream());
    }

    private Stream<FeedResult> inOrder() {
        return stored.documents().stream().map(document -> results.getOrDefault(document.location(), NOTHING));
    }

    /** Still on show, but to be fetched anew in full: what was kept of it is lost. */
    SourceContent forgotten() {
        return withDocuments(
                stored.documents().stream().map(StoredDocument::lost).toList(), results);
    }

    /** In another window. A document whose body is lost shows what it showed, and is fetched anew in full. */
    SourceContent readAnew(
            ScheduleReading reading, BiFunction<String, StoredDocument, Optional<byte[]>> bodies, Instant now) {
        List<StoredDocument> documents = new ArrayList<>();
        Map<String, FeedResult> newResults = new HashMap<>(results);
        Instant asOf = stored.lastContact() == null ? now : stored.lastContact();
        for (StoredDocument document : stored.documents()) {
            Optional<byte[]> body = bodies.apply(stored.name(), document);
            body.ifPresent(
                    bytes -> newResults.put(document.location(), reading.read(stored.name(), document, bytes, asOf)));
            documents.add(body.isPresent() ? document : document.lost());
        }
        return withDocuments(documents, newResults);
    }

    private SourceContent withDocuments(List<StoredDocument> documents, Map<String, FeedResult> newResults) {
        return new SourceContent(
                new StoredSource(stored.name(), stored.origin(), stored.lastContact(), stored.lastChange(), documents),
                newResults);
    }
}
