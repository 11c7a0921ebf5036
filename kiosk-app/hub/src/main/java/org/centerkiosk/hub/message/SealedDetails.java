package org.centerkiosk.hub.message;

import java.util.UUID;

/** Opens what a message alone knows, such as a code. */
@FunctionalInterface
public interface SealedDetails {

    /**
     * Opens it.
     *
     * @throws IllegalArgumentException where it cannot
     */
    byte[] open(byte[] sealed, UUID registration);
}
