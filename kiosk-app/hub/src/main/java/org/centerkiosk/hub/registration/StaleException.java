package org.centerkiosk.hub.registration;

import java.io.Serial;

/** Between the reading and the lock something changed: the transaction is undone and tried again. */
final class StaleException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    StaleException(String what) {
        super(what);
    }
}
