package org.centerkiosk.hub.fleet;

import org.jdbi.v3.core.Handle;

/** The centre's venues, as far as terminals stand in them. */
final class Venues {

    private Venues() {}

    static boolean has(Handle handle, String centre, String venue) {
        return handle.createQuery("SELECT COUNT(*) FROM venue WHERE centre = :centre AND id = :id")
                        .bind("centre", centre)
                        .bind("id", venue)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }
}
