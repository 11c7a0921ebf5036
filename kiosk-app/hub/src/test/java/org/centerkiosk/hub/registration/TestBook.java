package org.centerkiosk.hub.registration;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.centerkiosk.core.edition.EditionContent;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Place;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.event.SessionStatus;
import org.centerkiosk.core.event.SignUpTerms;
import org.centerkiosk.core.event.Venue;
import org.centerkiosk.core.signup.Applicant;
import org.centerkiosk.core.signup.Channel;
import org.centerkiosk.core.signup.Claim;
import org.centerkiosk.core.signup.Party;
import org.centerkiosk.core.signup.PhoneNumber;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.signup.SignUpPolicy;
import org.centerkiosk.core.signup.Target;
import org.centerkiosk.hub.http.Access;
import org.centerkiosk.hub.http.PublishedProgramme;
import org.centerkiosk.hub.store.HubDatabase;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A book with a clock that a test moves, and editions that it publishes. */
final class TestBook {

    static final String CENTRE = "nancheng";
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** 09:00 there. */
    static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
    /** Ten days later, 19:30 there. */
    static final Instant START = Instant.parse("2026-12-02T11:30:00Z");

    static final Actor PHONE = new Actor.Phone("192.0.2.1");
    static final Actor STAFF = new Actor.Staff("li", java.util.Set.of(Access.STAFF));

    private static final AtomicInteger PHONES = new AtomicInteger();

    final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    final InstantSource clock = now::get;
    final AtomicReference<@Nullable PublishedProgramme> programme = new AtomicReference<>();
    final List<String> heard = new CopyOnWriteArrayList<>();
    final FakeSealer sealer = new FakeSealer();
    final HubDatabase database;
    final Book book;

    TestBook(HubDatabase database, Event... events) {
        this(database, Switches.ON, events);
    }

    TestBook(HubDatabase database, Switches switches, Event... events) {
        this.database = database;
        BookListener listener = new BookListener() {
            @Override
            public void happening(Handle handle, Registration registration, Happening what) {
                handle.execute("SELECT 1");
            }

            @Override
            public void happened(Registration registration, Happening what) {
                heard.add(what.name());
            }
        };
        BookSettings settings = new BookSettings(
                CENTRE,
                SignUpPolicy.defaults(),
                () -> Optional.ofNullable(programme.get()),
                sealer,
                List.of(listener),
                clock);
        publish(events);
        this.book = new Book(database, settings, switches);
    }

    void publish(Event... events) {
        PublishedProgramme before = programme.get();
        int number = before == null ? 1 : before.edition() + 1;
        programme.set(new PublishedProgramme(new EditionContent(
                number,
                CENTRE,
                NOW,
                NOW.plus(Duration.ofDays(60)),
                List.of(new Venue(CENTRE, Venue.Kind.CENTRE, null, LocalText.of("文明实践中心"))),
                List.of(events),
                List.of())));
    }

    static SignUpTerms terms(@Nullable Integer capacity, int waitingList, SignUpTerms.Scope scope) {
        return new SignUpTerms(
                SignUpTerms.Mode.FIRST_COME, scope, null, null, capacity, waitingList, 4, null, null, null, List.of());
    }

    /** An event with one session. */
    static Event event(String uid, int capacity, int waitingList) {
        return event(uid, terms(capacity, waitingList, SignUpTerms.Scope.SESSION), session(uid, 0));
    }

    /** A course of some weekly sessions. */
    static Event course(String uid, int capacity, int waitingList, SignUpTerms.Scope scope, int sessions) {
        List<Session> all = new ArrayList<>();
        for (int i = 0; i < sessions; i++) {
            all.add(session(uid, i));
        }
        return event(uid, terms(capacity, waitingList, scope), all.toArray(Session[]::new));
    }

    static Event event(String uid, @Nullable SignUpTerms terms, Session... sessions) {
        return new Event(
                uid,
                LocalText.of("书法"),
                null,
                null,
                Category.COURSE,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                terms,
                Arrays.asList(sessions),
                sessions.length,
                null,
                "");
    }

    static SessionId id(String uid, int week) {
        return new SessionId(uid, START.plus(Duration.ofDays(7L * week)));
    }

    static Session session(String uid, int week) {
        return session(uid, week, SessionStatus.SCHEDULED, Duration.ZERO);
    }

    static Session session(String uid, int week, SessionStatus status, Duration moved) {
        Instant start = id(uid, week).originalStart().plus(moved);
        return new Session(
                id(uid, week),
                start,
                start.plus(Duration.ofHours(2)),
                ZONE,
                false,
                status,
                status == SessionStatus.CANCELLED ? LocalText.of("老师生病") : null,
                null,
                Place.of("一楼"),
                0,
                null);
    }

    static PhoneNumber phone() {
        return new PhoneNumber("+86138%08d".formatted(PHONES.incrementAndGet()));
    }

    static Applicant applicant(@Nullable PhoneNumber phone, int party) {
        return new Applicant("王小明", phone, Party.of(party), null, Map.of(), true);
    }

    SignUp signUp(Target target, int party) {
        return signUp(target, party, phone(), Channel.PHONE_PAGE, Claim.none());
    }

    SignUp signUp(Target target, int party, @Nullable PhoneNumber phone, Channel channel, Claim claim) {
        return new SignUp(SignUp.newId(), target, channel, now.get(), party, applicant(phone, party), null, claim);
    }

    static Target only(String uid) {
        return Target.of(id(uid, 0));
    }

    /** What one gets who signs up for the first session of an event. */
    Registration take(String uid, int party) {
        return take(Target.of(id(uid, 0)), party);
    }

    Registration take(Target target, int party) {
        return registered(book.register(signUp(target, party), PHONE));
    }

    static Registration registered(Answer answer) {
        return switch (answer) {
            case Answer.Registered(Registration registration) -> registration;
            case Answer.Unchanged(Registration registration) -> registration;
            case Answer.Refused(var refusal) -> throw new AssertionError("refused: " + refusal);
        };
    }

    Registration byId(Registration registration) {
        return byId(registration.id());
    }

    Registration byId(UUID id) {
        return book.byId(id).orElseThrow();
    }

    SessionSeats seats(SessionId session) {
        return book.availability(session.uid()).sessions().stream()
                .filter(seats -> seats.session().equals(session))
                .findFirst()
                .orElseThrow();
    }

    void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }
}
