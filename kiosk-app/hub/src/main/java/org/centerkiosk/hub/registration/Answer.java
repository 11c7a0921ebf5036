package org.centerkiosk.hub.registration;

import org.centerkiosk.core.signup.Refusal;

/** What became of a command. It is durable before anybody hears it. */
public sealed interface Answer {

    /** It was done. What one signed up for is in the registration's status: seats, or a place in the queue. */
    record Registered(Registration registration) implements Answer {}

    /** It had been done before, or changes nothing: this is how the registration is now. */
    record Unchanged(Registration registration) implements Answer {}

    /** It was not done, and why; the same command hears the same again. */
    record Refused(Refusal refusal) implements Answer {}
}
