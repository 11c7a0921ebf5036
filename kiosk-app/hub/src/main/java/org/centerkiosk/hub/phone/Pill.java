package org.centerkiosk.hub.phone;

import java.time.Instant;
import java.util.Locale;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.SeatState;
import org.centerkiosk.core.event.Seats;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SignUpTerms;
import org.jspecify.annotations.Nullable;

/**
 * What is said of the seats of a session.
 *
 * @param style its class in the style sheet, which gives it shape and colour
 * @param words what it says
 * @param open whether a phone may sign up, be it for the waiting list
 */
record Pill(String style, String words, boolean open) {

    static Pill of(Event event, Session session, PhoneWords words, Instant now) {
        SeatState state = SeatState.of(event, session, now);
        SignUpTerms terms = event.terms();
        return switch (state) {
            case CANCELLED, POSTPONED, PAST, LIVE -> plain(state, words);
            case WALK_IN -> new Pill("walk-in", words.get("seat.walkIn"), false);
            case WAIT, FULL, FEW, FREE, UNKNOWN ->
                terms == null
                        ? new Pill("walk-in", words.get("seat.walkIn"), false)
                        : signUp(state, session, terms, words, now);
        };
    }

    private static Pill plain(SeatState state, PhoneWords words) {
        String name = state.name().toLowerCase(Locale.ROOT);
        return new Pill(name, words.get("seat." + name), false);
    }

    private static Pill signUp(SeatState state, Session session, SignUpTerms terms, PhoneWords words, Instant now) {
        Instant opens = terms.opens();
        Instant closes = terms.closes();
        if (terms.mode() == SignUpTerms.Mode.LOTTERY) {
            return new Pill("desk", words.get("seat.desk"), false);
        }
        if (opens != null && now.isBefore(opens)) {
            return new Pill("soon", words.format("seat.soon", words.moment(opens, session.zone())), false);
        }
        if (closes != null && !now.isBefore(closes)) {
            return new Pill("closed", words.get("seat.closed"), false);
        }
        return new Pill(
                state.name().toLowerCase(Locale.ROOT), counted(state, session.seats(), words), state != SeatState.FULL);
    }

    private static String counted(SeatState state, @Nullable Seats seats, PhoneWords words) {
        return switch (state) {
            case FEW -> words.format("seat.few", remaining(seats));
            case FREE -> words.format("seat.free", remaining(seats));
            case WAIT ->
                seats == null || seats.waiting() == null || seats.waiting() == 0
                        ? words.get("seat.wait")
                        : words.format("seat.waitAhead", seats.waiting());
            case FULL -> words.get("seat.full");
            default -> words.get("seat.open");
        };
    }

    private static int remaining(@Nullable Seats seats) {
        return seats == null ? 0 : seats.remaining();
    }
}
