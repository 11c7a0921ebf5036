package org.centerkiosk.hub.registration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.centerkiosk.core.edition.EditionContent;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Venue;
import org.centerkiosk.core.signup.SignUpPolicy;
import org.centerkiosk.hub.http.PublishedProgramme;
import org.centerkiosk.hub.store.DatabaseConfig;
import org.centerkiosk.hub.store.HubDatabase;

/** Instances of the book on one database, of which one is closed and replaced now and then, and connections are cut. */
final class SharedBook implements AutoCloseable {

    private static final Duration BETWEEN_CUTS = Duration.ofMillis(200);
    private static final int CUTS_UNTIL_REPLACED = 10;

    private record Instance(HubDatabase database, Book book) {}

    private final DatabaseConfig config;
    private final String centre;
    private final Switches switches;
    private final PublishedProgramme programme;
    private final FakeSealer sealer = new FakeSealer();
    private final List<Instance> instances = new ArrayList<>();
    private final AtomicInteger cut = new AtomicInteger();
    private final AtomicInteger replaced = new AtomicInteger();

    SharedBook(DatabaseConfig config, int count, String centre, Switches switches, List<Event> events) {
        this.config = config;
        this.centre = centre;
        this.switches = switches;
        this.programme = new PublishedProgramme(new EditionContent(
                1,
                centre,
                TestBook.NOW,
                TestBook.NOW.plus(Duration.ofDays(60)),
                List.of(new Venue(centre, Venue.Kind.CENTRE, null, LocalText.of("文明实践中心"))),
                events,
                List.of()));
        for (int i = 0; i < count; i++) {
            instances.add(open());
        }
        any().round();
    }

    private Instance open() {
        HubDatabase database = HubDatabase.open(config);
        BookSettings settings = new BookSettings(
                centre, SignUpPolicy.defaults(), () -> Optional.of(programme), sealer, List.of(), () -> TestBook.NOW);
        return new Instance(database, new Book(database, settings, switches));
    }

    synchronized Book any() {
        return instances.getFirst().book();
    }

    private synchronized Book one(Random random) {
        return instances.get(random.nextInt(instances.size())).book();
    }

    /** Asks until there is an answer, at whatever instance. */
    <T> T insist(Random random, AtomicInteger again, Function<Book, T> question) {
        while (true) {
            try {
                return question.apply(one(random));
            } catch (RuntimeException e) {
                // The connection or the instance is gone; whether it was done before that, the next answer tells.
                again.incrementAndGet();
                LockSupport.parkNanos(Duration.ofMillis(random.nextInt(1, 20)).toNanos());
            }
        }
    }

    void breakWhile(BooleanSupplier goesOn) {
        Random random = new Random(7);
        for (int i = 1; goesOn.getAsBoolean(); i++) {
            LockSupport.parkNanos(BETWEEN_CUTS.toNanos());
            if (i % CUTS_UNTIL_REPLACED == 0) {
                replace(random);
            } else if (!config.isFile()) {
                cutOne();
            }
        }
    }

    private void cutOne() {
        try {
            any();
            instances
                    .getFirst()
                    .database()
                    .read(handle -> handle.createQuery(
                                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
                                            + " AND datname = current_database() ORDER BY random() LIMIT 2")
                            .mapTo(Boolean.class)
                            .list());
            cut.addAndGet(2);
        } catch (RuntimeException e) {
            // It cut itself off.
            cut.incrementAndGet();
        }
    }

    /** One instance ends in the middle of its work, and another takes its place. */
    private void replace(Random random) {
        Instance gone;
        synchronized (this) {
            gone = instances.remove(random.nextInt(instances.size()));
            if (config.isFile()) {
                // One file has one hub: the next begins when this one has ended.
                gone.database().close();
            }
            instances.add(open());
        }
        if (!config.isFile()) {
            gone.database().close();
        }
        replaced.incrementAndGet();
    }

    /** One instance alone, none of whose connections was cut: what counts is what the database kept. */
    synchronized void startAgain() {
        instances.forEach(instance -> instance.database().close());
        instances.clear();
        instances.add(open());
        any().round();
    }

    int cut() {
        return cut.get();
    }

    int replaced() {
        return replaced.get();
    }

    int registrations() {
        return count("SELECT count(*) FROM registration WHERE centre = :centre");
    }

    /** Seats that are promised above the capacity, by the facts. */
    int oversold() {
        return count("""
                SELECT coalesce(sum(over), 0) FROM (
                  SELECT sum(s.seats) - max(c.capacity) AS over FROM registration_seat s
                  JOIN session_count c ON c.centre = s.centre AND c.event = s.event AND c.original_start = s.original_start
                  WHERE s.centre = :centre AND s.state = 'HELD'
                  GROUP BY s.event, s.original_start) AS each_session WHERE over > 0""");
    }

    private int count(String sql) {
        return instances
                .getFirst()
                .database()
                .read(handle -> handle.createQuery(sql)
                        .bind("centre", centre)
                        .mapTo(Integer.class)
                        .one());
    }

    @Override
    public synchronized void close() {
        instances.forEach(instance -> instance.database().close());
    }
}
