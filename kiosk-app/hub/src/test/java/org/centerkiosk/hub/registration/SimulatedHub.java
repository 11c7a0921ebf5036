package org.centerkiosk.hub.registration;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.centerkiosk.core.edition.EditionContent;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.event.SignUpTerms.Scope;
import org.centerkiosk.core.event.Venue;
import org.centerkiosk.core.signup.SignUpPolicy;
import org.centerkiosk.hub.http.PublishedProgramme;
import org.centerkiosk.hub.store.HubDatabase;
import org.jspecify.annotations.Nullable;

/** The book of one simulated centre in a real database, with a clock and editions of the simulation. */
final class SimulatedHub {

    /** What the facts say of a session, counted here and not by the book. */
    record Facts(SessionId session, int capacity, int taken, int excess, int held, int lent, int kept) {}

    private final HubDatabase database;
    private final String centre;
    private final Switches switches;
    private final FakeSealer sealer = new FakeSealer();
    private final AtomicReference<Instant> now = new AtomicReference<>(TestBook.NOW);
    private final AtomicReference<@Nullable PublishedProgramme> programme = new AtomicReference<>();
    private Book book;
    private final Set<UUID> writtenOff = new HashSet<>();
    private int edition;
    private boolean wasLowered;

    SimulatedHub(HubDatabase database, String centre, Switches switches) {
        this.database = database;
        this.centre = centre;
        this.switches = switches;
        this.book = open();
    }

    private Book open() {
        return new Book(
                database,
                new BookSettings(
                        centre,
                        SignUpPolicy.defaults(),
                        () -> Optional.ofNullable(programme.get()),
                        sealer,
                        List.of(),
                        now::get),
                switches);
    }

    Book book() {
        return book;
    }

    /** What was in memory is gone. */
    void restart() {
        book = open();
    }

    Instant now() {
        return now.get();
    }

    void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
        book.round();
    }

    /** A course with sessions to choose from or to take as a whole, and a lecture. */
    void publish(int capacity, int waitingList, int sessions) {
        PublishedProgramme before = programme.get();
        if (before != null) {
            Integer was = before.events().getFirst().terms() == null
                    ? null
                    : before.events().getFirst().terms().capacity();
            wasLowered |= was != null && was > capacity;
        }
        edition++;
        List<Event> events = List.of(
                TestBook.course("c", capacity, waitingList, Scope.EITHER, sessions),
                TestBook.event("a", capacity, waitingList));
        programme.set(new PublishedProgramme(new EditionContent(
                edition,
                centre,
                TestBook.NOW,
                TestBook.NOW.plus(Duration.ofDays(60)),
                List.of(new Venue(centre, Venue.Kind.CENTRE, null, LocalText.of("文明实践中心"))),
                events,
                List.of())));
        book.round();
    }

    List<SessionId> sessions() {
        List<SessionId> all = new ArrayList<>();
        PublishedProgramme published = programme.get();
        if (published != null) {
            published.events().forEach(event -> event.sessions().forEach(session -> all.add(session.id())));
        }
        return all;
    }

    /** Staff give up a terminal's seats. */
    void writeOff(Lease lease) {
        writtenOff.add(lease.id());
        book.writeOff(lease.id(), (Actor.Staff) TestBook.STAFF);
    }

    Set<UUID> writtenOff() {
        return writtenOff;
    }

    /** Every session that the book counts. */
    List<Facts> facts() {
        return database.read(handle -> handle.createQuery("""
                        SELECT event, original_start, coalesce(capacity, 1000000) AS capacity, taken, excess,
                          (SELECT coalesce(sum(seats), 0) FROM seat_hold h WHERE h.centre = c.centre
                             AND h.event = c.event AND h.original_start = c.original_start) AS held,
                          (SELECT coalesce(sum(seats - used - given_back), 0) FROM seat_lease l WHERE l.centre = c.centre
                             AND l.event = c.event AND l.original_start = c.original_start) AS lent,
                          (SELECT coalesce(sum(s.seats), 0) FROM registration_seat s WHERE s.centre = c.centre
                             AND s.event = c.event AND s.original_start = c.original_start AND s.state = 'HELD') AS kept
                        FROM session_count c WHERE centre = :centre""")
                .bind("centre", centre)
                .map((row, context) -> new Facts(
                        new SessionId(row.getString("event"), Instant.ofEpochMilli(row.getLong("original_start"))),
                        row.getInt("capacity"),
                        row.getInt("taken"),
                        row.getInt("excess"),
                        row.getInt("held"),
                        row.getInt("lent"),
                        row.getInt("kept")))
                .list());
    }

    int registrations() {
        return database.read(handle -> handle.createQuery("SELECT count(*) FROM registration WHERE centre = :centre")
                .bind("centre", centre)
                .mapTo(Integer.class)
                .one());
    }

    /** Nothing is promised twice, by the facts and by the book's own counters. */
    void check(String when) {
        for (Facts facts : facts()) {
            int promised = facts.kept() + facts.held() + facts.lent();
            if (promised > facts.capacity() && !wasLowered) {
                throw new SimulationFailure(when + ": oversold " + facts);
            }
            if (promised != facts.taken()) {
                throw new SimulationFailure(when + ": the counter is not the facts " + facts);
            }
        }
        List<Discrepancy> found = book.check();
        if (!found.isEmpty()) {
            throw new SimulationFailure(when + ": " + found);
        }
    }
}
