package org.centerkiosk.hub.phone;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.signup.Refusal;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.signup.Status;
import org.centerkiosk.core.signup.Target;
import org.centerkiosk.core.ticket.TicketCode;
import org.jspecify.annotations.Nullable;

/** The part of the book that a visitor with a phone may use. */
interface Reception {

    /** What became of it. */
    sealed interface Answer {

        /** It stands in the book now, or stood there before. */
        record Written(Booking booking) implements Answer {}

        /** It does not, and why. */
        record Refused(Refusal refusal) implements Answer {}
    }

    /**
     * A registration, without the person.
     *
     * @param position in the queue, from 1, while it waits
     */
    record Booking(
            UUID id,
            TicketCode code,
            Target target,
            Status status,
            int party,
            @Nullable Instant offeredUntil,
            @Nullable Integer position) {}

    /** @param address from where it is asked; kept nowhere */
    Answer signUp(SignUp signUp, String address);

    Answer cancel(UUID command, UUID booking, String address);

    /** Takes the seats that are offered, or leaves them to the next. */
    Answer answerOffer(UUID command, UUID booking, boolean takes, String address);

    Optional<Booking> find(TicketCode code);

    /** Whether there is a number to which something can be sent. */
    boolean hasNumber(Booking booking);

    /** Whether the number that signed up ends in these four digits. */
    boolean isOwner(Booking booking, String lastFour);

    /** What the QR of the ticket says. */
    String ticket(Booking booking);

    /** The event with the seats of now in its sessions; for display, never to promise by. */
    Event counted(Event event);
}
