package org.centerkiosk.terminal.desk;

import org.centerkiosk.core.desk.Booking;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.frontdesk.CheckIn;
import org.centerkiosk.core.frontdesk.Verdict;
import org.centerkiosk.core.frontdesk.Why;
import org.centerkiosk.core.signup.Refusal;
import org.jspecify.annotations.Nullable;

/** What came of the last key or code; personal. */
sealed interface Notice {

    /** Somebody wanted in. */
    record Judged(Verdict verdict, CheckIn wish) implements Notice {

        /** Whether staff may let him in whatever stands against it. */
        boolean mayLetIn() {
            return switch (verdict) {
                case Verdict.Arrived arrived -> false;
                case Verdict.AlreadyIn already -> false;
                case Verdict.Forged forged -> false;
                case Verdict.NotTaken nothing -> false;
                case Verdict.UnknownHere unknown -> wish.session() != null;
                default -> true;
            };
        }
    }

    /**
     * Somebody was registered.
     *
     * @param booking null where the hub has not answered
     */
    record Registered(
            String name,
            Waiver.Means means,
            SessionId session,
            @Nullable Booking booking) implements Notice {}

    /** A check-in was taken back. */
    record Undone(String name, boolean isConfirmed) implements Notice {}

    /** The rules say no, and nobody may set them aside. */
    record Refused(Refusal refusal) implements Notice {}

    record NotTaken(Why why) implements Notice {}

    /** There is nothing to take back. */
    record NothingToUndo() implements Notice {}

    /** A code that says nothing here. */
    record ForeignCode() implements Notice {}

    /** A resident's own code, which signs up at the lobby and not here. */
    record ResidentCode() implements Notice {}
}
