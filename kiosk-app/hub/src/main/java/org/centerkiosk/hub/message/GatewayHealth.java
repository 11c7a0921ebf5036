package org.centerkiosk.hub.message;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs when the gateway begins to fail and when it works again, not each failure. */
final class GatewayHealth {

    private static final Logger LOG = LoggerFactory.getLogger(GatewayHealth.class);

    private final AtomicBoolean fails = new AtomicBoolean();

    void hear(Delivery delivery) {
        switch (delivery) {
            case Delivery.Accepted() -> {
                if (fails.compareAndSet(true, false)) {
                    LOG.info("the message gateway takes messages again");
                }
            }
            case Delivery.Failed(String trouble, var _) -> {
                if (fails.compareAndSet(false, true)) {
                    LOG.warn(
                            "the message gateway does not take a message ({}); it is tried again, see message.webhook.url",
                            trouble);
                }
            }
        }
    }
}
