package org.centerkiosk.core.desk;

import org.centerkiosk.core.signup.Refusal;

/** What became of giving seats back. */
public sealed interface Cancelling {

    /** The hub has them back. */
    record Done(Booking booking) implements Cancelling {}

    /** It is kept and will be sent; until then the registration stands. */
    record Noted(Booking booking) implements Cancelling {}

    /** The hub said no. */
    record Refused(Refusal refusal) implements Cancelling {}

    /** It was not taken: nothing is kept, nothing was sent. */
    record NotTaken(Outcome.NotTaken.Why why) implements Cancelling {}
}
