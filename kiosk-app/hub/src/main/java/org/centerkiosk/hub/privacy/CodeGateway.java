package org.centerkiosk.hub.privacy;

import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Takes a code to the phone of a registration. */
public interface CodeGateway {

    /**
     * Writes it down to be sent, in the transaction that made it.
     *
     * @param until how long it is good; later it need not be sent
     * @param code six digits; nobody else may read it
     */
    void enqueue(Handle handle, UUID registration, Instant until, String code);

    /** After that transaction: sends it now. */
    void wake();
}
