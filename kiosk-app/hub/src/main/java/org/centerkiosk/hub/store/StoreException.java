package org.centerkiosk.hub.store;

import java.io.Serial;

/** The database did not do what it was asked; the transaction is undone. Unchecked, for every use of it may fail so. */
public final class StoreException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    StoreException(Fault fault, String what, Throwable cause) {
        super(what + ": " + fault.sentence() + "; " + fault.remedy(), cause);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
