package org.centerkiosk.hub.app;

import java.util.Optional;
import org.centerkiosk.hub.edition.Roots;
import org.centerkiosk.hub.root.RootDocuments;
import org.jdbi.v3.core.Handle;

/** The stored roots, as publishing wants to read them. */
record StoredRoots(RootDocuments documents) implements Roots {

    @Override
    public Optional<byte[]> latest(Handle handle) {
        return documents.latest(handle);
    }

    @Override
    public Optional<byte[]> find(Handle handle, int number) {
        return documents.find(handle, number);
    }
}
