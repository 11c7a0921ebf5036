package org.centerkiosk.terminal.attract;

import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.SeatState;
import org.centerkiosk.core.event.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * One session of the strip.
 *
 * @param session that a touch opens
 * @param day 今天 or 周三
 * @param today whether the day is today
 * @param time its start
 * @param category its colour
 * @param title with the number in a series
 * @param struck whether it does not take place
 * @param moved whether the detail tells of a new time
 * @param detail category and place, or the reason
 * @param place alone, for the larger text; the reason where it does not take place
 * @param state of its seats
 * @param pill words of the pill, or null
 */
record StripRow(
        SessionId session,
        String day,
        boolean today,
        String time,
        Category category,
        String title,
        boolean struck,
        boolean moved,
        String detail,
        @Nullable String place,
        SeatState state,
        @Nullable String pill) {

    /** What a screen reader says of it. */
    String spoken() {
        return String.join(" ", day, time, title, detail, pill == null ? "" : pill)
                .strip();
    }
}
