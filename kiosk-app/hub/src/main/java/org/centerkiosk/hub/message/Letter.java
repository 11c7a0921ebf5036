package org.centerkiosk.hub.message;

import java.time.Instant;

/** A message, made from what is so at the moment when it is sent. */
sealed interface Letter {

    /**
     * To be handed over.
     *
     * @param body the JSON; personal
     */
    record Ready(byte[] body) implements Letter {

        /** Its length alone. */
        @Override
        public String toString() {
            return "Ready[" + body.length + " bytes]";
        }
    }

    /** To be tried then: people are not disturbed now. */
    record Later(Instant due) implements Letter {}

    /**
     * Not to be sent any more.
     *
     * @param why for staff; nothing personal
     */
    record Void(String why) implements Letter {}
}
