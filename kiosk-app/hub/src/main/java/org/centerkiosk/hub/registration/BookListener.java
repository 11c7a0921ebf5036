package org.centerkiosk.hub.registration;

import org.jdbi.v3.core.Handle;

/** Hears what happens to registrations. */
public interface BookListener {

    /** Within the transaction that does it: what is written here is there exactly when the change is. To be quick. */
    default void happening(Handle handle, Registration registration, Happening what) {}

    /** After the commit, on the thread that asked; another instance's changes are not heard. To be quick. */
    default void happened(Registration registration, Happening what) {}
}
