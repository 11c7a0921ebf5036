package org.centerkiosk.hub.http;

import java.time.Instant;
import java.util.List;
import org.centerkiosk.core.edition.EditionContent;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Venue;

/** What the newest edition says, for the public feeds. */
public record PublishedProgramme(EditionContent content) {

    /** The edition's number. */
    public int edition() {
        return content.number();
    }

    public String centre() {
        return content.centre();
    }

    /** When it was made. */
    public Instant issued() {
        return content.issued();
    }

    public List<Venue> venues() {
        return content.venues();
    }

    public List<Event> events() {
        return content.events();
    }
}
