package org.centerkiosk.core.frontdesk;

import org.centerkiosk.core.event.Listing;
import org.centerkiosk.core.event.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * A session of today or tomorrow, as a list shows it; title, times, room and whether it takes place are the listing's.
 *
 * @param seats null where the book does not count it
 * @param expected people with a seat
 * @param arrived people who are there
 * @param isLoaded whether its roster is known here
 * @param revision another number whenever its roster is another
 */
public record SessionCard(
        Listing listing, @Nullable RosterSeats seats, int expected, int arrived, boolean isLoaded, long revision) {

    public SessionId id() {
        return listing.session().id();
    }
}
