package org.centerkiosk.core.outbox;

import org.centerkiosk.core.hub.HubProblem;

/** What the hub said to a command, for good. */
public sealed interface Delivery {

    /**
     * It was done.
     *
     * @param body JSON; nothing personal is in it
     */
    record Answered(byte[] body) implements Delivery {}

    /** It was not done and will not be. */
    record Declined(HubProblem problem) implements Delivery {}
}
