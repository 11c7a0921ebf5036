package org.centerkiosk.hub.registration;

import java.util.List;
import java.util.UUID;
import org.centerkiosk.core.signup.Reason;
import org.centerkiosk.core.signup.Refusal;
import org.centerkiosk.core.signup.Status;
import org.jspecify.annotations.Nullable;

/** Ends registrations, and gives what they had to those who wait. */
final class Cancelling {

    private final Tables tables;
    private final Seating seating;
    private final Transitions transitions;
    private final Promotion promotion;

    Cancelling(BookParts parts, Seating seating, Transitions transitions, Promotion promotion) {
        this.tables = parts.tables();
        this.seating = seating;
        this.transitions = transitions;
        this.promotion = promotion;
    }

    Answer cancel(Writing writing, UUID id, @Nullable String reason) {
        Written found = tables.registrations().find(writing.handle(), id).orElse(null);
        if (found == null) {
            return refused(Reason.UNKNOWN_REGISTRATION);
        }
        if (found.status() == Status.CANCELLED) {
            return new Answer.Unchanged(found.registration());
        }
        if (found.status().isFinal()) {
            return refused(Reason.FINAL);
        }
        if (!writing.actor().isStaff() && !writing.now().isBefore(found.overAt())) {
            return refused(Reason.OVER);
        }
        String why = reason == null || reason.isBlank() ? "cancelled" : "cancelled: " + reason.strip();
        return new Answer.Registered(end(writing, found, Status.CANCELLED, Happening.CANCELLED, why));
    }

    /** Locks, gives back, writes down, promotes. */
    Registration end(Writing writing, Written found, Status status, Happening what, String why) {
        Seating.Locked locked = seating.lock(writing, found, List.of());
        seating.release(writing, locked.seats());
        Registration ended = transitions.become(writing, locked.written(), status, what, why);
        tables.conflicts().settle(writing.handle(), ended.id(), writing.actor(), writing.now());
        promotion.run(writing, locked.counts().keySet());
        return ended;
    }

    private static Answer refused(Reason reason) {
        return new Answer.Refused(Refusal.of(reason));
    }
}
