package org.centerkiosk.core.signup;

/** What was typed as a telephone number. */
public sealed interface PhoneReading {

    /** It is one. */
    record Valid(PhoneNumber number) implements PhoneReading {}

    /** It is none; the refusal says why and what to do. */
    record Invalid(Refusal refusal) implements PhoneReading {}
}
