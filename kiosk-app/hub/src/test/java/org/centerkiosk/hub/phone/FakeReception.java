package org.centerkiosk.hub.phone;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SignUpTerms;
import org.centerkiosk.core.signup.PhoneNumber;
import org.centerkiosk.core.signup.Reason;
import org.centerkiosk.core.signup.Refusal;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.signup.Status;
import org.centerkiosk.core.signup.Target;
import org.centerkiosk.core.ticket.TicketCode;
import org.centerkiosk.core.ticket.TicketQr;
import org.centerkiosk.core.trust.SigningKey;
import org.jspecify.annotations.Nullable;

/** A book of one page: seats by session, first come first served, and a queue. For one thread. */
final class FakeReception implements Reception {

    private static final SigningKey KEY = SigningKey.generate();

    final Map<UUID, Booking> bookings = new LinkedHashMap<>();
    final Map<UUID, PhoneNumber> numbers = new HashMap<>();
    final Map<UUID, SignUp> signUps = new HashMap<>();

    @Override
    public Answer signUp(SignUp signUp, String address) {
        Booking before = bookings.get(signUp.id());
        if (before != null) {
            return new Answer.Written(before);
        }
        PhoneNumber number = java.util.Objects.requireNonNull(signUp.applicant().phone());
        boolean isThere = bookings.values().stream()
                .filter(booking -> !booking.status().isFinal())
                .filter(booking -> booking.target().meets(signUp.target()))
                .anyMatch(booking -> number.equals(numbers.get(booking.id())));
        if (isThere) {
            return new Answer.Refused(Refusal.of(Reason.ALREADY_REGISTERED));
        }
        Event event = Chenghu.programme().events().stream()
                .filter(each -> each.uid().equals(signUp.target().event()))
                .findFirst()
                .orElseThrow();
        SignUpTerms terms = java.util.Objects.requireNonNull(event.terms());
        int capacity = java.util.Objects.requireNonNull(terms.capacity());
        boolean fits = taken(signUp.target()) + signUp.party() <= capacity;
        int waiting = waiting(signUp.target());
        if (!fits && waiting >= terms.waitingList()) {
            return new Answer.Refused(Refusal.of(Reason.WAITING_LIST_FULL));
        }
        Booking booking = new Booking(
                signUp.id(),
                TicketCode.of(1_000_003L * (bookings.size() + 7)),
                signUp.target(),
                fits ? Status.RESERVED : Status.WAITLISTED,
                signUp.party(),
                null,
                fits ? null : Integer.valueOf(waiting + 1));
        bookings.put(signUp.id(), booking);
        numbers.put(signUp.id(), number);
        signUps.put(signUp.id(), signUp);
        return new Answer.Written(booking);
    }

    int taken(Target target) {
        return bookings.values().stream()
                .filter(booking ->
                        booking.status().holdsSeats() && booking.target().meets(target))
                .mapToInt(Booking::party)
                .sum();
    }

    private int waiting(Target target) {
        return (int) bookings.values().stream()
                .filter(booking -> booking.status() == Status.WAITLISTED
                        && booking.target().meets(target))
                .count();
    }

    /** The booking as it is from now on. */
    Booking become(UUID id, Status status) {
        Booking was = java.util.Objects.requireNonNull(bookings.get(id));
        Booking now = new Booking(id, was.code(), was.target(), status, was.party(), null, null);
        bookings.put(id, now);
        return now;
    }

    @Override
    public Answer cancel(UUID command, UUID booking, String address) {
        return new Answer.Written(become(booking, Status.CANCELLED));
    }

    @Override
    public Answer answerOffer(UUID command, UUID booking, boolean takes, String address) {
        if (java.util.Objects.requireNonNull(bookings.get(booking)).status() != Status.OFFERED) {
            return new Answer.Refused(Refusal.of(Reason.OFFER_GONE));
        }
        return new Answer.Written(become(booking, takes ? Status.RESERVED : Status.CANCELLED));
    }

    @Override
    public Optional<Booking> find(TicketCode code) {
        return bookings.values().stream()
                .filter(booking -> booking.code().equals(code))
                .findFirst();
    }

    @Override
    public boolean hasNumber(Booking booking) {
        return numbers.containsKey(booking.id());
    }

    @Override
    public boolean isOwner(Booking booking, String lastFour) {
        PhoneNumber number = numbers.get(booking.id());
        return number != null && number.lastFour().equals(lastFour);
    }

    @Override
    public String ticket(Booking booking) {
        return TicketQr.issue(booking.code(), booking.target(), KEY).text();
    }

    @Override
    public Event counted(Event event) {
        SignUpTerms terms = event.terms();
        Integer capacity = terms == null ? null : terms.capacity();
        if (terms == null || capacity == null) {
            return event;
        }
        List<Session> counted = event.sessions().stream()
                .map(session -> counted(session, terms, capacity))
                .toList();
        return event.withSessions(counted);
    }

    private Session counted(Session session, SignUpTerms terms, int capacity) {
        Target target = Target.of(session.id());
        int waiting = waiting(target);
        @Nullable Integer shown = terms.waitingList() == 0 ? null : Integer.valueOf(waiting);
        return Chenghu.with(
                session, capacity, Math.max(0, capacity - taken(target)), shown, waiting < terms.waitingList());
    }
}
