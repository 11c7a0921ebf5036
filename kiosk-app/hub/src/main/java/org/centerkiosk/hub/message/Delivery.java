package org.centerkiosk.hub.message;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of handing a message to the gateway. */
sealed interface Delivery {

    /** It has it, and will send it. */
    record Accepted() implements Delivery {}

    /**
     * It has it not, or did not say so.
     *
     * @param trouble what went wrong, for staff; nothing of the message
     * @param after when the gateway asks to be left alone until then
     */
    record Failed(String trouble, @Nullable Duration after) implements Delivery {}
}
