package org.centerkiosk.core.edition;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Venue;
import org.centerkiosk.core.event.VenueTree;
import org.centerkiosk.core.trust.EditionHead;
import org.centerkiosk.core.trust.MediaFile;

/**
 * Everything that the screens of a centre show. Venues, events and media are kept in the order of their names, so that
 * two editions with the same content are equal whatever order they were gathered in.
 *
 * @param number from 1; each edition has the next one
 * @param centre the id of the centre
 * @param issued when it was made
 * @param validUntil from when on it is too old to be taken for the present state
 * @param venues the centre and all below it
 * @param events with their sessions in the edition's window; two of one UID are kept, for {@link EditionCheck} to report
 * @param media the files that events name by {@link MediaLink}
 */
public record EditionContent(
        int number,
        String centre,
        Instant issued,
        Instant validUntil,
        List<Venue> venues,
        List<Event> events,
        List<MediaFile> media) {

    public EditionContent {
        // The head says what a number, a centre and a validity can be.
        head(number, centre, issued, validUntil, media);
        venues = venues.stream().sorted(Comparator.comparing(Venue::id)).toList();
        VenueTree.of(venues);
        events = events.stream().sorted(Comparator.comparing(Event::uid)).toList();
        media = media.stream().sorted(Comparator.comparing(MediaFile::sha256)).toList();
        for (Event event : events) {
            if (event.sessions().stream()
                    .anyMatch(session -> !session.id().uid().equals(event.uid()))) {
                throw new IllegalArgumentException("a session of " + event.uid() + " belongs to another event");
            }
        }
    }

    /** What the payload's top level says. */
    public EditionHead head() {
        return head(number, centre, issued, validUntil, media);
    }

    private static EditionHead head(
            int number, String centre, Instant issued, Instant validUntil, List<MediaFile> media) {
        return new EditionHead(number, centre, issued, validUntil, media);
    }
}
