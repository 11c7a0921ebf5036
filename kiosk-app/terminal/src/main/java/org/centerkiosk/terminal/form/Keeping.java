package org.centerkiosk.terminal.form;

import java.time.Instant;
import java.util.UUID;
import org.centerkiosk.core.signup.Refusal;

/** Whether seats are kept while the form is open. */
public sealed interface Keeping {

    /** Nobody has been asked yet, or no answer has come. */
    record Asking() implements Keeping {}

    /** @param until when they are given back */
    record Kept(UUID hold, int seats, Instant until) implements Keeping {}

    /** None are, and nothing stands against signing up. */
    record Nothing() implements Keeping {}

    /** There are not so many; one may still ask for a place in the queue. */
    record TooMany(Refusal refusal) implements Keeping {}
}
