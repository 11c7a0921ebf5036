package org.centerkiosk.core.edition;

import java.util.List;
import org.centerkiosk.core.event.Seats;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionStatus;
import org.jspecify.annotations.Nullable;

/**
 * What is said differently of a session. Its number is none of it, for a session more or less before it shifts that; nor
 * is the time at which its seats were counted.
 */
final class SessionFields {

    private SessionFields() {}

    static List<FieldChange> between(Session before, Session after) {
        return new FieldChanges()
                .plain("start", start(before), start(after))
                .plain("end", end(before), end(after))
                .plain("zone", before.zone(), after.zone())
                .compare("place", before.place(), after.place(), FieldChanges::place)
                .compare("status", before.status(), after.status(), Terms::word)
                .text("reason", before.reason(), after.reason())
                .text("title", before.title(), after.title())
                .plain("seats", seats(before.seats()), seats(after.seats()))
                .changes();
    }

    static ChangeKind kind(Session before, Session after) {
        if (after.status() == SessionStatus.CANCELLED && before.status() != SessionStatus.CANCELLED) {
            return ChangeKind.CANCELLED;
        }
        boolean moved = !start(before).equals(start(after))
                || !before.start().equals(after.start())
                || before.place() != null
                        && after.place() != null
                        && !before.place().equals(after.place());
        return moved && after.takesPlace() ? ChangeKind.MOVED : ChangeKind.CHANGED;
    }

    private static String start(Session session) {
        return session.allDay() ? session.firstDay().toString() : FieldChanges.time(session.start(), session.zone());
    }

    private static String end(Session session) {
        return session.allDay() ? session.lastDay().toString() : FieldChanges.time(session.end(), session.zone());
    }

    private static @Nullable String seats(@Nullable Seats seats) {
        if (seats == null) {
            return null;
        }
        String waiting = seats.waiting() == null ? "" : ", " + seats.waiting() + " waiting";
        String list = seats.waitingListOpen() ? ", waiting list open" : "";
        return seats.remaining() + " of " + seats.capacity() + " free" + waiting + list;
    }
}
