package org.centerkiosk.core.feed;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event as a format's reader hands it over: its dates are worked out, its texts are still as written.
 *
 * @param uid its name, never blank
 * @param details what the source says of the event as a whole
 * @param sessions those within the window, in any order
 * @param sessionCount how many the whole series has; 0 where it has no end
 * @param where the line, row or pointer at which it begins
 */
public record EventDraft(
        String uid,
        Details details,
        List<SessionDraft> sessions,
        int sessionCount,
        @Nullable String where) {

    /** The dates of one session of a schedule that lists them all, with what is said of that session alone. */
    public record Dates(
            Instant originalStart, Instant start, Instant end, ZoneId zone, boolean allDay, Details details) {}

    /** An event of which all sessions are listed: they are numbered by their original start. */
    public static EventDraft of(
            String uid, Details details, List<Dates> all, FeedWindow window, @Nullable String where) {
        List<Dates> ordered =
                all.stream().sorted(Comparator.comparing(Dates::originalStart)).toList();
        List<SessionDraft> sessions = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            Dates dates = ordered.get(i);
            if (window.overlaps(dates.start(), dates.end())) {
                sessions.add(new SessionDraft(
                        dates.originalStart(),
                        dates.start(),
                        dates.end(),
                        dates.zone(),
                        dates.allDay(),
                        i + 1,
                        dates.details().within(details)));
            }
        }
        return new EventDraft(uid, details, sessions, ordered.size(), where);
    }
}
