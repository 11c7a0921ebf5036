package org.centerkiosk.hub.registration;

import org.centerkiosk.core.signup.Reason;
import org.centerkiosk.core.signup.Refusal;
import org.centerkiosk.core.signup.Verdict;
import org.jspecify.annotations.Nullable;

/** What a sign-up gets: the rules' verdict, and what a terminal promised before the book heard of it. */
sealed interface Grant {

    /**
     * Seats.
     *
     * @param beyond whether they may lie above the capacity: staff said so, or they are kept already
     * @param sole whether the telephone number has no other registration for it
     */
    record Seats(boolean beyond, boolean sole, Conflict.@Nullable Kind conflict) implements Grant {}

    /** A place in the queue. */
    record Place(int ahead) implements Grant {}

    /** Nothing yet: the desk settles it. */
    record Unsettled() implements Grant {}

    record No(Refusal refusal) implements Grant {}

    static Grant of(Verdict verdict, Claimed claimed) {
        if (claimed.isCovered()) {
            return kept(verdict);
        }
        return switch (verdict) {
            case Verdict.Reserve reserve -> seats(reserve);
            case Verdict.Queue(int ahead) -> claimed.isPromise() ? new Unsettled() : new Place(ahead);
            case Verdict.Refused(Refusal refusal) -> claimed.isPromise() ? new Unsettled() : new No(refusal);
        };
    }

    private static Grant seats(Verdict.Reserve reserve) {
        return new Seats(
                reserve.overridden().contains(Reason.FULL),
                !reserve.overridden().contains(Reason.ALREADY_REGISTERED),
                null);
    }

    /** A promise that seats were lent for holds, whatever was changed since; the desk hears where it should not. */
    private static Grant kept(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Reserve ignored -> new Seats(true, true, null);
            case Verdict.Queue ignored -> new Seats(true, true, null);
            case Verdict.Refused(Refusal refusal) ->
                new Seats(true, refusal.reason() != Reason.ALREADY_REGISTERED, Conflict.Kind.AGAINST_THE_RULES);
        };
    }
}
