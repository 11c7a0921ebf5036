package org.centerkiosk.core.desk;

import org.centerkiosk.core.signup.Refusal;

/** What a screen may say to who signed up. */
public sealed interface Outcome {

    /** The seats are his: by the hub, or by what the hub lent to this terminal. */
    record Reserved(Slip slip) implements Outcome {}

    /**
     * He waits for seats.
     *
     * @param ahead parties before him
     */
    record Waitlisted(Slip slip, int ahead) implements Outcome {}

    /** It is kept and will be sent; nothing is promised until the hub has answered. */
    record Provisional(Slip slip) implements Outcome {}

    /** In the pool of a lottery that is drawn later. */
    record Pooled(Slip slip) implements Outcome {}

    /** The hub said no, or what was promised cannot be kept any more. */
    record Refused(Refusal refusal) implements Outcome {}

    /** It was not taken: nothing is kept, nothing was sent. */
    record NotTaken(Why why) implements Outcome {

        /** Why a terminal can take nothing. */
        public enum Why {
            /** The disk is full or broken. */
            DISK,
            /** It never had the hub's key, so that it must not keep what is personal. */
            NO_KEY,
            /** The hub cannot make anything of it, or will not: staff find why in the problems of this terminal. */
            HUB
        }
    }
}
