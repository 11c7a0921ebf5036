package org.centerkiosk.core.sync;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.centerkiosk.core.edition.EditionContent;
import org.centerkiosk.core.edition.EditionReading;
import org.centerkiosk.core.edition.MediaLink;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Listing;
import org.centerkiosk.core.event.Programme;
import org.centerkiosk.core.event.VenueTree;
import org.centerkiosk.core.feed.FeedWindow;
import org.centerkiosk.core.feed.Problem;
import org.centerkiosk.core.feed.Problem.Severity;
import org.centerkiosk.core.trust.MediaFile;

/**
 * An edition that was verified and read, as one terminal shows it on one day.
 *
 * @param reading what it says
 * @param sha256 of its envelope
 * @param venues of the centre
 * @param programme its venue's events, in the window of the day
 * @param problems with showing it
 */
record ShownEdition(
        EditionReading.Readable reading, String sha256, VenueTree venues, Programme programme, List<Problem> problems) {

    static ShownEdition of(EditionReading.Readable reading, String sha256, EditionPlan plan, LocalDate day) {
        VenueTree venues = VenueTree.of(reading.content().venues());
        FeedWindow window = plan.horizon().windowOn(day, reading.content().issued());
        List<Event> events = plan.venues().of(reading.content().events(), venues).stream()
                .map(event -> within(event, window))
                .filter(event -> !event.sessions().isEmpty())
                .toList();
        List<Problem> problems = new ArrayList<>(reading.problems());
        plan.venues().unknown(venues).forEach(id -> problems.add(unknown(id)));
        return new ShownEdition(reading, sha256, venues, Programme.of(events), problems);
    }

    /** The same for another day or another choice. */
    ShownEdition on(EditionPlan plan, LocalDate day) {
        return of(reading, sha256, plan, day);
    }

    private static Event within(Event event, FeedWindow window) {
        return event.withSessions(event.sessions().stream()
                .filter(session -> window.overlaps(session.start(), session.end()))
                .toList());
    }

    private static Problem unknown(String venue) {
        return new Problem(
                Severity.WARNING,
                EditionKeeper.SOURCE,
                null,
                "venue",
                "the edition knows no venue " + venue,
                "correct hub.venue or hub.alsoShow, or enrol the terminal for a venue that there is");
    }

    EditionContent content() {
        return reading.content();
    }

    EditionState state() {
        EditionContent content = content();
        return new EditionState(content.number(), sha256, content.issued(), content.validUntil(), venues);
    }

    /** The files that its events show, by the links to them, those of what comes first, first. */
    Map<String, MediaFile> pictures() {
        Map<String, MediaFile> listed = content().media().stream()
                .collect(Collectors.toMap(MediaFile::sha256, Function.identity(), (one, same) -> one));
        Map<String, MediaFile> wanted = new LinkedHashMap<>();
        for (Listing listing : programme.listings()) {
            String image = listing.event().image();
            // Only files that the edition lists: what lies elsewhere nobody has signed.
            Optional<MediaFile> file = MediaLink.sha256(image).map(listed::get);
            file.ifPresent(found -> wanted.putIfAbsent(MediaLink.of(found.sha256()), found));
        }
        return wanted;
    }
}
