package org.centerkiosk.core.event;

import java.util.Comparator;

/** A session together with its event: one line of a list. */
public record Listing(Event event, Session session) {

    /** By start, then end, then title, so that a list never jumps between two readings. */
    public static final Comparator<Listing> BY_START = Comparator.comparing(
                    (Listing listing) -> listing.session().start())
            .thenComparing(listing -> listing.session().end())
            .thenComparing(listing -> listing.title().zh())
            .thenComparing(listing -> listing.event().uid());

    public LocalText title() {
        return event.titleOf(session);
    }
}
