package org.centerkiosk.core.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.centerkiosk.core.feed.FeedResult;
import org.centerkiosk.core.feed.Problem;
import org.centerkiosk.core.feed.Problem.Severity;
import org.centerkiosk.core.fetch.FetchResult.Failed;
import org.centerkiosk.core.fetch.FetchResult.Fetched;
import org.centerkiosk.core.fetch.FetchResult.NotModified;
import org.centerkiosk.core.store.Admission;
import org.centerkiosk.core.store.StoredDocument;
import org.centerkiosk.core.store.StoredSource;
import org.jspecify.annotations.Nullable;

/** What a feed's answer makes of its content: new documents are read, unusable ones leave what was there before. */
final class SourceUpdate {

    private final SourceContent before;
    private final SourcePoll poll;
    private final ScheduleReading reading;
    private final Instant now;
    private final List<StoredDocument> documents = new ArrayList<>();
    private final Map<String, FeedResult> results = new HashMap<>();
    private final Map<String, byte[]> bodies = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable Trouble trouble;

    private SourceUpdate(SourceContent before, SourcePoll poll, ScheduleReading reading, Instant now) {
        this.before = before;
        this.poll = poll;
        this.reading = reading;
        this.now = now;
    }

    static SourceUpdate of(SourceContent before, SourcePoll poll, ScheduleReading reading, Instant now) {
        SourceUpdate update = new SourceUpdate(before, poll, reading, now);
        update.weigh();
        return update;
    }

    private void weigh() {
        if (poll.failure() != null) {
            fail(poll.failure());
            before.stored().documents().forEach(this::keep);
            return;
        }
        for (SourcePoll.DocumentPoll document : poll.documents()) {
            Optional<StoredDocument> known = before.document(document.location());
            switch (document.result()) {
                case NotModified same ->
                    known.ifPresent(old -> keep(
                            new StoredDocument(old.location(), old.contentType(), same.validators(), old.sha256())));
                case Failed failed -> {
                    fail(failed);
                    known.ifPresent(this::keep);
                }
                case Fetched fetched -> weigh(document.location(), fetched, known);
            }
        }
    }

    private void weigh(String location, Fetched fetched, Optional<StoredDocument> known) {
        StoredDocument document = new StoredDocument(
                location, fetched.contentType(), fetched.validators(), StoredDocument.digest(fetched.body()));
        if (known.isPresent() && known.get().sha256().equals(document.sha256())) {
            keep(document);
            return;
        }
        FeedResult result = reading.read(name(), document, fetched.body(), now);
        if (result.isUsable()) {
            documents.add(document);
            results.put(location, result);
            bodies.put(location, fetched.body());
        } else {
            problems.addAll(result.problems());
            result.problems().stream()
                    .filter(problem -> problem.severity() == Severity.FATAL)
                    .findFirst()
                    .ifPresent(fatal -> first(Trouble.of(fatal)));
            known.ifPresent(this::keep);
        }
    }

    private void keep(StoredDocument document) {
        documents.add(document);
        FeedResult result = before.results().get(document.location());
        if (result != null) {
            results.put(document.location(), result);
        }
    }

    private void fail(Failed failed) {
        Trouble failure = Trouble.of(failed);
        problems.add(failure.problem(name()));
        first(failure);
    }

    private void first(Trouble newTrouble) {
        if (trouble == null) {
            trouble = newTrouble;
        }
    }

    String name() {
        return poll.source().name();
    }

    /** Whether anything that is on show is different. */
    boolean isChanged() {
        return !bodies.isEmpty()
                || !documents.stream()
                        .map(StoredDocument::location)
                        .toList()
                        .equals(before.stored().documents().stream()
                                .map(StoredDocument::location)
                                .toList());
    }

    /** What went wrong first. */
    Optional<Trouble> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** All that went wrong. */
    List<Problem> problems() {
        return problems;
    }

    SourceContent content() {
        StoredSource old = before.stored();
        boolean isCurrent = trouble == null || (isChanged() && old.lastContact() == null);
        StoredSource stored = new StoredSource(
                old.name(),
                trouble == null || isChanged() ? poll.source().origin() : old.origin(),
                isCurrent ? now : old.lastContact(),
                isChanged() ? now : old.lastChange(),
                documents);
        return new SourceContent(stored, results);
    }

    Optional<Instant> contact() {
        return Optional.ofNullable(content().stored().lastContact());
    }

    /** Whether it differs from what is stored by more than a later contact within the lag. */
    boolean isWorthStoring(@Nullable Instant storedContact, Duration lag) {
        if (isChanged() || !documents.equals(before.stored().documents())) {
            return true;
        }
        return contact()
                .filter(contact -> storedContact == null
                        || Duration.between(storedContact, contact).abs().compareTo(lag) >= 0)
                .isPresent();
    }

    Admission.Change toChange() {
        return new Admission.Change(content().stored(), bodies);
    }
}
