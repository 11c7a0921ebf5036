package org.centerkiosk.hub.message;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.centerkiosk.hub.registration.BookListener;
import org.centerkiosk.hub.registration.Happening;
import org.centerkiosk.hub.registration.Registration;
import org.jdbi.v3.core.Handle;

/** Writes down what is to be sent, in the transaction of what it is about; wakes the sender after it. */
public final class Messages implements BookListener {

    private static final byte[] NOTHING = {};

    private final OutboxRows outbox;
    private final InstantSource clock;
    private final Runnable wake;

    Messages(String centre, InstantSource clock, Runnable wake) {
        this.outbox = new OutboxRows(centre);
        this.clock = clock;
        this.wake = wake;
    }

    /**
     * Writes one down.
     *
     * @param about tells two of that occasion apart: a second one about the same is none
     * @param sealed what only this message knows, sealed by the vault; may be empty
     */
    public void enqueue(Handle handle, Occasion occasion, UUID registration, long about, byte[] sealed) {
        Instant now = clock.instant();
        outbox.add(
                handle,
                new OutboxRow(
                        "msg_" + UUID.randomUUID().toString().replace("-", ""),
                        registration,
                        occasion,
                        about,
                        sealed.length == 0 ? null : sealed,
                        now,
                        now,
                        0,
                        OutboxRow.State.WAITING,
                        null));
    }

    /** Sends now what was written down by a transaction that has ended. */
    public void wake() {
        wake.run();
    }

    /** Forgets what a registration was told, or was to be told. */
    public void forget(Handle handle, UUID registration) {
        outbox.forget(handle, registration);
    }

    @Override
    public void happening(Handle handle, Registration registration, Happening what) {
        switch (what) {
            case RESERVED, WAITLISTED, PROVISIONAL -> tell(handle, registration, Occasion.REGISTERED);
            case OFFERED -> tell(handle, registration, Occasion.OFFERED);
            case PROMOTED -> tell(handle, registration, Occasion.PROMOTED);
            case MOVED, SESSION_MOVED -> tell(handle, registration, Occasion.MOVED);
            case CANCELLED, EXPIRED, SESSION_CANCELLED -> tell(handle, registration, Occasion.CANCELLED);
            case SHREDDED -> forget(handle, registration.id());
            case ACCEPTED, CHANGED -> {
                // They did it themselves, and saw it.
            }
        }
    }

    private void tell(Handle handle, Registration registration, Occasion occasion) {
        enqueue(handle, occasion, registration.id(), registration.revision(), NOTHING);
    }

    @Override
    public void happened(Registration registration, Happening what) {
        wake();
    }
}
