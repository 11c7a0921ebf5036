package org.centerkiosk.hub.http;

import java.time.Instant;
import java.util.List;
import org.centerkiosk.core.event.Event;

/**
 * What the newest edition says, for the public calendar.
 *
 * @param edition its number
 * @param issued when it was made
 */
public record PublishedProgramme(int edition, String centre, Instant issued, List<Event> events) {

    public PublishedProgramme {
        events = List.copyOf(events);
    }
}
