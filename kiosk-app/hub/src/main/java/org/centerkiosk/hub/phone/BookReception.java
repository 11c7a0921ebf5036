package org.centerkiosk.hub.phone;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Seats;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.event.SignUpTerms;
import org.centerkiosk.core.signup.Refusal;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.ticket.TicketCode;
import org.centerkiosk.core.ticket.TicketQr;
import org.centerkiosk.core.trust.SigningKey;
import org.centerkiosk.hub.registration.Actor;
import org.centerkiosk.hub.registration.Book;
import org.centerkiosk.hub.registration.Registration;
import org.centerkiosk.hub.registration.SessionSeats;
import org.jspecify.annotations.Nullable;

/** The book of registrations as a phone sees it. Safe for use from any thread. */
final class BookReception implements Reception {

    /** How old the counts on a page may be: 2,000 phones that look ask the database once a second. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Book book;
    private final SigningKey key;
    private final InstantSource clock;
    private volatile @Nullable Counts last;

    private record Counts(Map<SessionId, SessionSeats> seats, Instant asOf) {}

    /** @param key signs tickets */
    BookReception(Book book, SigningKey key, InstantSource clock) {
        this.book = book;
        this.key = key;
        this.clock = clock;
    }

    @Override
    public Answer signUp(SignUp signUp, String address) {
        return answered(book.register(signUp, new Actor.Phone(address)));
    }

    @Override
    public Answer cancel(UUID command, UUID booking, String address) {
        return answered(book.cancel(command, booking, new Actor.Phone(address), null));
    }

    @Override
    public Answer answerOffer(UUID command, UUID booking, boolean takes, String address) {
        return answered(book.answerOffer(command, booking, takes, new Actor.Phone(address)));
    }

    /** What one did oneself is to be seen at once. */
    private Answer answered(org.centerkiosk.hub.registration.Answer answer) {
        last = null;
        return switch (answer) {
            case org.centerkiosk.hub.registration.Answer.Registered(Registration registration) ->
                new Answer.Written(booking(registration));
            case org.centerkiosk.hub.registration.Answer.Unchanged(Registration registration) ->
                new Answer.Written(booking(registration));
            case org.centerkiosk.hub.registration.Answer.Refused(Refusal refusal) -> new Answer.Refused(refusal);
        };
    }

    private static Booking booking(Registration registration) {
        return new Booking(
                registration.id(),
                registration.code(),
                registration.target(),
                registration.status(),
                registration.party(),
                registration.offeredUntil(),
                registration.position());
    }

    @Override
    public Optional<Booking> find(TicketCode code) {
        return book.byCode(code).map(BookReception::booking);
    }

    @Override
    public boolean hasNumber(Booking booking) {
        return book.hasNumber(booking.id());
    }

    @Override
    public boolean isOwner(Booking booking, String lastFour) {
        return book.isNumberOf(booking.id(), lastFour);
    }

    @Override
    public String ticket(Booking booking) {
        return TicketQr.issue(booking.code(), booking.target(), key).text();
    }

    @Override
    public Event counted(Event event) {
        SignUpTerms terms = event.terms();
        if (terms == null) {
            return event;
        }
        Counts counts = counts();
        return event.withSessions(event.sessions().stream()
                .map(session -> counted(session, terms, counts))
                .toList());
    }

    private Counts counts() {
        Instant now = clock.instant();
        Counts known = last;
        if (known == null || Duration.between(known.asOf(), now).abs().compareTo(FRESH) > 0) {
            known = new Counts(book.seats(), now);
            last = known;
        }
        return known;
    }

    private static Session counted(Session session, SignUpTerms terms, Counts counts) {
        SessionSeats seats = counts.seats().get(session.id());
        Integer capacity = seats == null ? null : seats.capacity();
        Integer remaining = seats == null ? null : seats.remaining();
        if (seats == null || capacity == null || remaining == null || capacity < 1) {
            return session;
        }
        Seats shown = new Seats(
                capacity,
                // Who waits comes first.
                seats.waiting() > 0 ? 0 : remaining,
                terms.waitingList() == 0 ? null : Integer.valueOf(seats.waiting()),
                seats.waiting() < terms.waitingList(),
                counts.asOf());
        return new Session(
                session.id(),
                session.start(),
                session.end(),
                session.zone(),
                session.allDay(),
                session.status(),
                session.reason(),
                session.title(),
                session.place(),
                session.number(),
                shown);
    }
}
