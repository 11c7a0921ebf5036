package org.centerkiosk.hub.edition;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The centre's root documents, as far as publishing reads them. */
public interface Roots {

    /** The newest root's envelope; empty before the hub is set up. */
    Optional<byte[]> latest(Handle handle);

    Optional<byte[]> find(Handle handle, int number);
}
