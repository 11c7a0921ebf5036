package org.centerkiosk.hub.privacy;

import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Forgets what it keeps about a registration, in the transaction that forgets the rest. */
@FunctionalInterface
public interface ForgetListener {

    void forgotten(Handle handle, UUID registration);
}
