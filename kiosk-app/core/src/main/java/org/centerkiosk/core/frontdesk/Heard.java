package org.centerkiosk.core.frontdesk;

import org.centerkiosk.core.signup.Refusal;

/** What the hub says to a question. */
public sealed interface Heard<T> {

    record Got<T>(T value) implements Heard<T> {}

    /** What was asked for cannot be, such as a telephone number that is none. */
    record Refused<T>(Refusal refusal) implements Heard<T> {}

    record NotTaken<T>(Why why) implements Heard<T> {}
}
