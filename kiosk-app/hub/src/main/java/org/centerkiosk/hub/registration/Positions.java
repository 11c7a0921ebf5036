package org.centerkiosk.hub.registration;

import java.util.Optional;
import java.util.UUID;
import org.centerkiosk.core.signup.Status;
import org.jdbi.v3.core.Handle;

/** Where in the queue somebody is: in a series, in the session that is longest to wait for. */
final class Positions {

    private Positions() {}

    static Optional<Registration> found(Tables tables, Handle handle, UUID id) {
        return tables.registrations().find(handle, id).map(written -> placed(tables, handle, written.registration()));
    }

    static Registration placed(Tables tables, Handle handle, Registration registration) {
        if (registration.status() != Status.WAITLISTED) {
            return registration;
        }
        int ahead = tables.seats().of(handle, registration.id()).stream()
                .filter(seat -> seat.state() == Seat.State.WAITING)
                .mapToInt(seat -> tables.seats().ahead(handle, seat))
                .max()
                .orElse(0);
        return registration.at(ahead + 1);
    }
}
