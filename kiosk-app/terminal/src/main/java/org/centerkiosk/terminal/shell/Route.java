package org.centerkiosk.terminal.shell;

import java.time.LocalDate;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.SessionId;
import org.jspecify.annotations.Nullable;

/** Where in the program the terminal is. */
public sealed interface Route {

    /** The attract loop; the terminal is here whenever nobody uses it. */
    record Loop() implements Route {}

    /**
     * The list of a day.
     *
     * @param day null for today, also after midnight
     * @param category null for all
     * @param page from 0
     * @param selected the session whose poster is on the stage, null for the next one of that day
     */
    record Browse(
            @Nullable LocalDate day,
            @Nullable Category category,
            int page,
            @Nullable SessionId selected) implements Route {

        /** Today, all categories. */
        public static Browse today() {
            return new Browse(null, null, 0, null);
        }
    }

    /**
     * The days of a month as tiles.
     *
     * @param page from 0, the month that holds today
     */
    record Month(int page) implements Route {}

    /** One event, with one of its sessions chosen. */
    record Detail(SessionId session) implements Route {}

    /** Opening hours, closures, the way, the desk. */
    record VenueCard() implements Route {}
}
