package org.centerkiosk.hub.registration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.signup.Party;
import org.centerkiosk.core.signup.Target;
import org.centerkiosk.core.ticket.TicketCode;
import org.jspecify.annotations.Nullable;

/** Reads who of a party came, or went, at the same moment. */
final class Arrivals {

    private Arrivals() {}

    /** That people of a party are in as it is registered; for one session. */
    static List<AttendanceFact> of(UUID registration, Target target, Body arrival) {
        SessionId session =
                target.session().orElseThrow(() -> Body.invalid("Who arrives as he is registered names one session."));
        return of(registration, null, session, AttendanceFact.Kind.IN, arrival);
    }

    /** That people of a registration, or of the ticket of that code, were seen. */
    static List<AttendanceFact> of(Body body, @Nullable TicketCode code) {
        UUID registration = body.optionalId("registration");
        if (registration == null && code == null) {
            throw Body.invalid("A check-in names a registration or the code of a ticket.");
        }
        return of(registration, code, body.session(), body.word("kind", AttendanceFact.Kind.class), body);
    }

    private static List<AttendanceFact> of(
            @Nullable UUID registration,
            @Nullable TicketCode code,
            SessionId session,
            AttendanceFact.Kind kind,
            Body body) {
        Instant scanned = body.instant("scanned");
        return body.list("people", Party.LARGEST).stream()
                .map(one -> new AttendanceFact(
                        one.id("id"),
                        registration,
                        code,
                        session,
                        one.number("person", 0, Party.LARGEST),
                        kind,
                        scanned))
                .toList();
    }
}
