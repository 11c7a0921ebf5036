package org.centerkiosk.hub.registration;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.signup.Applicant;
import org.centerkiosk.core.signup.Attendee;
import org.centerkiosk.core.signup.Claim;
import org.centerkiosk.core.signup.Party;
import org.centerkiosk.core.signup.PhoneNumber;
import org.centerkiosk.core.signup.Reason;
import org.centerkiosk.core.signup.Refusal;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.signup.Target;
import org.centerkiosk.core.ticket.CodeBlock;
import org.centerkiosk.core.ticket.TicketCode;
import org.centerkiosk.hub.store.Fault;
import org.centerkiosk.hub.store.Gate;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.StoreException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The one book of a centre, in which every channel writes. What it answers is durable; what it refuses left no trace but
 * the refusal. Safe for use by many threads, and by several instances on one PostgreSQL database.
 */
public final class Book {

    private final BookParts parts;
    private final Services services;

    public Book(HubDatabase database, BookSettings settings) {
        this(database, settings, Switches.ON);
    }

    Book(HubDatabase database, BookSettings settings, Switches switches) {
        this.parts = new BookParts(
                new Ledger(database, settings.clock(), settings.listeners()),
                Tables.of(settings.centre()),
                new Programmes(settings.programme()),
                settings.policy(),
                settings.sealer(),
                new SecureRandom(),
                switches);
        this.services = Services.of(parts, settings.centre());
    }

    /** Its id names the registration; the same again hears how it is now. */
    public Answer register(SignUp signUp, Actor actor) {
        return register(signUp, null, actor);
    }

    /**
     * The same where a terminal gave it a code from its block; the answer has another one where that code is taken.
     */
    public Answer register(SignUp signUp, @Nullable TicketCode code, Actor actor) {
        return register(signUp, code, List.of(), actor);
    }

    /** The same of people who stand at the door: they have seats and are in, or it is refused. */
    public Answer registerPresent(SignUp signUp, List<AttendanceFact> arrivals, Actor.Staff actor) {
        return register(signUp, null, arrivals, actor);
    }

    private Answer register(SignUp signUp, @Nullable TicketCode code, List<AttendanceFact> arrivals, Actor actor) {
        Map<SessionId, Counted> stale = parts.switches().locks() ? Map.of() : stale(signUp);
        PhoneNumber phone = signUp.applicant().phone();
        Supplier<byte @Nullable []> phoneIndex =
                () -> phone == null ? null : parts.sealer().phoneIndex(phone);
        Gate gate = new Gate(gate(signUp.target()), phoneIndex);
        try {
            return parts.ledger().write(gate, actor, writing -> {
                Wish wish = new Wish(signUp, code, phoneIndex.get(), !arrivals.isEmpty(), stale);
                Answer answer = services.registering().register(writing, Digests.of(parts.sealer(), signUp), wish);
                if (answer instanceof Answer.Registered) {
                    arrivals.forEach(fact -> services.attending().attend(writing, fact));
                }
                return answer;
            });
        } catch (StoreException e) {
            Registration known = e.fault() == Fault.CONFLICT ? byId(signUp.id()).orElse(null) : null;
            if (known == null) {
                throw e;
            }
            return remembered(signUp, known);
        }
    }

    /** Who signs up for the same locks the same sessions. */
    private static String gate(Target target) {
        return target.originalStart() == null ? target.event() : target.originalStart() + " " + target.event();
    }

    /** It is in the book although its command was forgotten: after half a year, or a clock that ran ahead for a night. */
    private static Answer remembered(SignUp signUp, Registration known) {
        boolean isSame = known.made().equals(signUp.made()) && known.channel() == signUp.channel();
        return isSame ? new Answer.Unchanged(known) : new Answer.Refused(Refusal.of(Reason.ID_REUSED));
    }

    /**
     * Does a command once. The keys of the vault are used within the transaction, thus on the few threads that write: the
     * library makes a generator and a MAC for each thread, which costs more than their use.
     */
    private Answer once(Actor actor, Supplier<Command> command, Function<Writing, Answer> work) {
        return parts.ledger()
                .write(actor, writing -> services.commands().once(writing, command.get(), () -> work.apply(writing)));
    }

    /** Gives back what it has. Who cancelled is never promoted again. */
    public Answer cancel(UUID command, UUID registration, Actor actor, @Nullable String reason) {
        return once(
                actor,
                () -> command(command, "cancel", registration),
                writing -> services.cancelling().cancel(writing, registration, reason));
    }

    /** Another size of the party: the last leave, or people of whom nothing is known come with it. */
    public Answer change(UUID command, UUID registration, int size, Claim claim, Actor actor) {
        return once(
                actor,
                () -> command(command, "size", registration, size, claim),
                writing -> services.changing().resize(writing, registration, party -> resized(party, size), claim));
    }

    /** Another party. */
    public Answer change(UUID command, UUID registration, Party party, Claim claim, Actor actor) {
        return once(
                actor,
                () -> Digests.of(parts.sealer(), command, "party", registration, party),
                writing -> services.changing().resize(writing, registration, was -> party, claim));
    }

    private static Party resized(Party party, int size) {
        List<Attendee> attendees = new ArrayList<>(party.attendees().subList(0, Math.min(size, party.size())));
        while (attendees.size() < size) {
            attendees.add(Attendee.unnamed());
        }
        return new Party(attendees);
    }

    /** To another session of the event, or the series; who has seats never loses them for a place in a queue. */
    public Answer move(UUID command, UUID registration, Target target, Claim claim, Actor actor) {
        return once(
                actor,
                () -> command(command, "move", registration, target, claim),
                writing -> services.changing().move(writing, registration, target, claim));
    }

    /** Takes or declines what was offered. */
    public Answer answerOffer(UUID command, UUID registration, boolean accepts, Actor actor) {
        return once(
                actor,
                () -> command(command, "answer", registration, accepts),
                writing -> services.offers().answer(writing, registration, accepts));
    }

    /** Somebody was told of an offer: the gateway took the message, or staff called. From then on its time runs. */
    public boolean told(UUID registration, Instant at, Actor actor) {
        return parts.ledger().write(actor, writing -> services.offers().told(writing, registration, at));
    }

    /** Staff give seats to one who has none, also above the capacity; the reason is kept. */
    public Answer admit(UUID command, UUID registration, Actor.Staff actor, String reason) {
        return once(
                actor,
                () -> command(command, "admit", registration, reason),
                writing -> services.offers().admit(writing, registration, reason));
    }

    /** Takes it as it happened; sending it twice is harmless. */
    public Attendance attend(AttendanceFact fact, Actor actor) {
        return attend(List.of(fact), actor).getFirst();
    }

    /** The same of several who came together. */
    public List<Attendance> attend(List<AttendanceFact> facts, Actor actor) {
        return parts.ledger()
                .write(
                        actor,
                        writing -> facts.stream()
                                .map(fact -> services.attending().attend(writing, fact))
                                .toList());
    }

    /** Writes down for all who have a seat and of whom nobody came that they did not; how many. */
    public int noShows(SessionId session, Actor.Staff actor) {
        return parts.ledger().write(actor, writing -> services.attending().noShows(writing, session, writing.now()));
    }

    /** Gives away the seats of somebody who did not come, once the rule allows it. */
    public Answer giveAway(UUID command, UUID registration, SessionId session, String reason, Actor.Staff actor) {
        return once(
                actor,
                () -> command(command, "give-away", registration, session, reason),
                writing -> services.absence().giveAway(writing, registration, session, reason));
    }

    /** Another telephone number. */
    public Answer renumber(UUID command, UUID registration, PhoneNumber phone, Claim claim, Actor.Staff actor) {
        return once(
                actor,
                () -> command(command, "phone", registration, phone.e164(), claim),
                writing -> services.changing().renumber(writing, registration, phone, claim));
    }

    /** What the desk has to settle, the oldest first; personal, for staff alone. */
    public List<WorkItem> worklist() {
        return services.settling().open();
    }

    /** How much that is. */
    public int worklistSize() {
        return services.settling().count();
    }

    /** False where it is settled already. */
    public boolean settle(UUID item, Actor.Staff actor) {
        return parts.ledger().write(actor, writing -> services.settling().settle(writing, item));
    }

    /** Keeps seats while a form is open. The same id again follows the size of the party and starts the time anew. */
    public HoldAnswer hold(UUID id, Target target, int seats, Actor actor) {
        return parts.ledger()
                .write(actor, writing -> services.holding().hold(writing, id, target, seats, terminal(actor)));
    }

    /** False where there is no such hold, or it is another terminal's. */
    public boolean release(UUID hold, Actor actor) {
        return parts.ledger().write(actor, writing -> services.holding().release(writing, hold, terminal(actor)));
    }

    /**
     * Lends a terminal what it may have of these sessions.
     *
     * @param terminals how many share them
     * @return all that it has, also what it had before: an answer that was lost is made good by asking again
     */
    public List<Lease> lend(String terminal, List<SessionId> sessions, int terminals) {
        for (SessionId session : sessions) {
            parts.ledger()
                    .write(
                            new Actor.Terminal(terminal),
                            writing -> services.leasing().lend(writing, terminal, session, terminals));
        }
        return parts.ledger().read(handle -> parts.tables().leases().outAt(handle, terminal));
    }

    /** Leases of which seats are still out, for staff. */
    public List<Lease> leases() {
        return parts.ledger().read(handle -> parts.tables().leases().out(handle));
    }

    /** What a terminal promised of a lease in all; the rest is free again. Empty where the lease is not its own. */
    public Optional<Lease> reportLease(UUID lease, int promised, Actor.Terminal actor) {
        return parts.ledger().write(actor, writing -> services.leasing().report(writing, lease, promised));
    }

    /** Gives a terminal's seats up. */
    public Optional<Lease> writeOff(UUID lease, Actor.Staff actor) {
        return parts.ledger().write(actor, writing -> services.leasing().writeOff(writing, lease));
    }

    /** Who signed up for a session; personal, for staff alone. */
    public Roster roster(SessionId session) {
        return services.lists().roster(session);
    }

    /**
     * What is new on a session's roster; personal, for staff alone.
     *
     * @param tag of the last news, null where there were none
     * @return nothing where all is as it was
     */
    public Optional<RosterNews> news(SessionId session, @Nullable String tag) {
        return services.watching().news(session, tag);
    }

    /** Whom to call; personal, for staff alone. */
    public CallList callList() {
        return services.lists().calls();
    }

    /** Writes down what came of a call, and does what was said. */
    public Optional<Registration> logCall(
            UUID id, UUID registration, CallList.Outcome outcome, @Nullable String note, Actor.Staff actor) {
        return parts.ledger()
                .write(actor, writing -> services.calling().log(writing, id, registration, outcome, note))
                .flatMap(this::byId);
    }

    /** Codes for a terminal to give without the network; none of them is taken. */
    public CodeBlock codes(int size) {
        return parts.ledger().read(handle -> {
            CodeBlock block = CodeBlock.random(SignUp.newId(), size, parts.random());
            return new CodeBlock(
                    block.id(),
                    block.codes().stream()
                            .filter(code -> parts.tables()
                                    .registrations()
                                    .find(handle, code)
                                    .isEmpty())
                            .toList());
        });
    }

    /** What is due by itself: the newest edition, holds and offers that are over. */
    public void round() {
        services.upkeep().round();
    }

    /** Forgets old commands, and proves the counters. */
    public List<Discrepancy> nightly() {
        return services.upkeep().nightly();
    }

    /** Counters that are not what the facts say. */
    public List<Discrepancy> check() {
        return services.upkeep().check();
    }

    private static @Nullable String terminal(Actor actor) {
        return actor instanceof Actor.Terminal(String id) ? id : null;
    }

    public Optional<Registration> byId(UUID id) {
        return parts.ledger().read(handle -> Positions.found(parts.tables(), handle, id));
    }

    public Optional<Registration> byCode(TicketCode code) {
        return parts.ledger()
                .read(handle -> parts.tables()
                        .registrations()
                        .find(handle, code)
                        .map(written -> Positions.placed(parts.tables(), handle, written.registration())));
    }

    /** Whether the number that signed up ends in these four digits; nothing else of the person is told. */
    public boolean isNumberOf(UUID registration, String lastFour) {
        return parts.ledger()
                .read(handle -> parts.tables().registrations().find(handle, registration))
                .map(Written::applicant)
                .map(applicant -> parts.sealer().open(applicant, registration).phone())
                .filter(phone -> phone.lastFour().equals(lastFour))
                .isPresent();
    }

    /** Who signed up; personal, for staff alone. Empty where there is none, or who it was is forgotten. */
    public Optional<Applicant> applicant(UUID registration) {
        return parts.ledger()
                .read(handle -> parts.tables().registrations().find(handle, registration))
                .flatMap(written ->
                        Optional.ofNullable(services.lists().open(written).applicant()));
    }

    /** What a number has signed up for and is not over yet; personal, for staff alone. */
    public List<Registration> ofPhone(PhoneNumber phone) {
        byte[] index = parts.sealer().phoneIndex(phone);
        Instant now = parts.ledger().clock().instant();
        return parts
                .ledger()
                .read(handle ->
                        parts.tables().registrations().ofPhone(handle, index).get())
                .stream()
                .filter(written ->
                        !written.status().isFinal() && written.overAt().isAfter(now))
                .map(Written::registration)
                .toList();
    }

    /** Whether there is a number, and it was not forgotten. */
    public boolean hasNumber(UUID registration) {
        return parts.ledger()
                .read(handle -> parts.tables().registrations().find(handle, registration))
                .map(Written::phoneIndex)
                .isPresent();
    }

    /** How it came to be what it is. */
    public List<Change> history(UUID registration) {
        return parts.ledger().read(handle -> parts.tables().history().of(handle, registration));
    }

    /** The seats of an event, for display. */
    public Availability availability(String event) {
        return parts.ledger().read(handle -> availability(handle, event));
    }

    /** The seats of all sessions that are not over, for display. */
    public Map<SessionId, SessionSeats> seats() {
        Instant now = parts.ledger().clock().instant();
        Map<SessionId, SessionSeats> seats = new HashMap<>();
        parts.ledger()
                .read(handle -> parts.tables().counts().endingAfter(handle, now))
                .forEach(counted -> seats.put(counted.session(), counted.seats()));
        return seats;
    }

    /** A number that is another whenever seats are counted otherwise, by whichever instance. */
    public long seatsRevision() {
        return parts.ledger().read(handle -> parts.tables().counts().revisions(handle));
    }

    private Availability availability(Handle handle, String event) {
        List<SessionSeats> sessions = parts.tables().counts().ofEvent(handle, event).stream()
                .filter(Counted::isOn)
                .map(Counted::seats)
                .toList();
        return new Availability(event, sessions, parts.ledger().clock().instant());
    }

    private Command command(UUID id, String kind, Object... asked) {
        return Digests.of(parts.sealer(), id, kind, asked);
    }

    private Map<SessionId, Counted> stale(SignUp signUp) {
        return parts.ledger().read(handle -> {
            Map<SessionId, Counted> counts = new HashMap<>();
            parts.tables()
                    .counts()
                    .ofEvent(handle, signUp.target().event())
                    .forEach(counted -> counts.put(counted.session(), counted));
            return counts;
        });
    }
}
