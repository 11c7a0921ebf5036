package org.centerkiosk.core.frontdesk;

import java.util.Set;
import java.util.UUID;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.ticket.TicketCode;
import org.centerkiosk.core.ticket.TicketQr;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants in.
 *
 * @param session that he stands before; null for the one of his registration that is next
 * @param people of the party, from 0; none for all who have a seat
 * @param anyway whether he is let in whatever stands against it: staff have seen the verdict and decided
 */
public record CheckIn(By by, @Nullable SessionId session, Set<Integer> people, boolean anyway) {

    /** By what he is known. */
    public sealed interface By {

        record Registration(UUID id) implements By {}

        record Code(TicketCode code) implements By {}

        record Ticket(TicketQr ticket) implements By {}
    }

    public CheckIn {
        people = Set.copyOf(people);
        if (people.stream().anyMatch(person -> person < 0)) {
            throw new IllegalArgumentException("people of a party are counted from 0");
        }
    }

    /** The whole party. */
    public static CheckIn of(UUID registration, SessionId session) {
        return new CheckIn(new By.Registration(registration), session, Set.of(), false);
    }

    public static CheckIn of(TicketCode code, @Nullable SessionId session) {
        return new CheckIn(new By.Code(code), session, Set.of(), false);
    }

    public static CheckIn of(TicketQr ticket, @Nullable SessionId session) {
        return new CheckIn(new By.Ticket(ticket), session, Set.of(), false);
    }

    /** Whatever stands against it. */
    public CheckIn letIn() {
        return new CheckIn(by, session, people, true);
    }
}
