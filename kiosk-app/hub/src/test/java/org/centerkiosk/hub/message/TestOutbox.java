package org.centerkiosk.hub.message;

import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Writes down messages for tests of other packages. */
public record TestOutbox(String centre) {

    /** One that waits to be sent. */
    public void waiting(Handle handle, Occasion occasion, UUID registration, byte[] sealed) {
        OutboxRow row = new OutboxRow(
                "msg_test",
                registration,
                occasion,
                1,
                sealed,
                Instant.EPOCH,
                Instant.EPOCH,
                0,
                OutboxRow.State.WAITING,
                null);
        new OutboxRows(centre).add(handle, row);
    }
}
