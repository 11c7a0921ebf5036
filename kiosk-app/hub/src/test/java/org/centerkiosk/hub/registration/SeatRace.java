package org.centerkiosk.hub.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.SignUpTerms.Scope;
import org.centerkiosk.core.signup.Applicant;
import org.centerkiosk.core.signup.Channel;
import org.centerkiosk.core.signup.Claim;
import org.centerkiosk.core.signup.Party;
import org.centerkiosk.core.signup.PhoneNumber;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.signup.Status;
import org.centerkiosk.core.signup.Target;
import org.centerkiosk.hub.store.DatabaseConfig;

/** Sixteen writers, as four terminals, at one or two instances on one database, which breaks now and then. */
final class SeatRace {

    private static final int WRITERS = 16;
    private static final int TERMINALS = 4;
    private static final int EVENTS = 20;
    private static final int CAPACITY = 12;
    private static final int WAITING = 3;

    /** How it went. */
    record Outcome(
            int attempts,
            int accepted,
            int refused,
            int again,
            int cut,
            int replaced,
            long millis,
            int oversold,
            int falselyFull,
            int lost,
            int doubled,
            int counters) {

        boolean isRight() {
            return oversold + falselyFull + lost + doubled + counters == 0;
        }

        @Override
        public String toString() {
            return ("%,d attempts in %,d ms (%,d a second), %,d in the book, %,d refused, %,d sent again; %d connections cut,"
                            + " %d instances replaced; %d seats oversold, %d falsely full, %d lost, %d doubled, %d counters wrong")
                    .formatted(
                            attempts,
                            millis,
                            attempts * 1000L / Math.max(1, millis),
                            accepted,
                            refused,
                            again,
                            cut,
                            replaced,
                            oversold,
                            falselyFull,
                            lost,
                            doubled,
                            counters);
        }
    }

    private final SharedBook shared;
    private final Map<UUID, Answer> answers = new ConcurrentHashMap<>();
    private final Queue<UUID> inBook = new ConcurrentLinkedQueue<>();
    private final AtomicInteger left = new AtomicInteger();
    private final AtomicInteger again = new AtomicInteger();
    private final AtomicInteger phones = new AtomicInteger();

    SeatRace(DatabaseConfig config, int instances, String centre, Switches switches) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < EVENTS / 2; i++) {
            events.add(TestBook.course("c" + i, CAPACITY, WAITING, Scope.EITHER, 3));
            events.add(TestBook.event("a" + i, CAPACITY, WAITING));
        }
        this.shared = new SharedBook(config, instances, centre, switches, events);
    }

    Outcome run(int attempts) throws InterruptedException {
        left.set(attempts);
        long started = System.nanoTime();
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            int number = i;
            writers.add(Thread.ofPlatform().name("writer-" + i).start(() -> write(number)));
        }
        shared.breakWhile(() -> left.get() > 0);
        for (Thread writer : writers) {
            writer.join();
        }
        long millis = (System.nanoTime() - started) / 1_000_000;
        try {
            return outcome(attempts, millis);
        } finally {
            shared.close();
        }
    }

    private void write(int number) {
        Random random = new Random(number);
        Actor.Terminal terminal = new Actor.Terminal("t" + number % TERMINALS);
        while (left.getAndDecrement() > 0) {
            UUID known = random.nextInt(10) < 3 ? inBook.poll() : null;
            if (known == null) {
                register(signUp(random, terminal), terminal, random);
            } else {
                UUID command = SignUp.newId();
                shared.insist(random, again, book -> book.cancel(command, known, terminal, null));
            }
        }
    }

    private void register(SignUp signUp, Actor.Terminal terminal, Random random) {
        Answer answer = shared.insist(random, again, book -> book.register(signUp, terminal));
        answers.put(signUp.id(), answer);
        if (answer instanceof Answer.Refused) {
            return;
        }
        inBook.add(signUp.id());
        if (random.nextInt(5) == 0) {
            // The answer was lost.
            again.incrementAndGet();
            shared.insist(random, again, book -> book.register(signUp, terminal));
        }
    }

    private SignUp signUp(Random random, Actor.Terminal terminal) {
        String uid = (random.nextBoolean() ? "c" : "a") + random.nextInt(EVENTS / 2);
        Target target = uid.startsWith("c") && random.nextBoolean() ? Target.series(uid) : TestBook.only(uid);
        int party = 1 + random.nextInt(3);
        PhoneNumber phone = new PhoneNumber("+86137%08d".formatted(phones.incrementAndGet()));
        return new SignUp(
                SignUp.newId(),
                target,
                Channel.LOBBY_TOUCH,
                TestBook.NOW,
                party,
                new Applicant("王小明", phone, Party.of(party), null, Map.of(), true),
                terminal.id(),
                Claim.none());
    }

    private Outcome outcome(int attempts, long millis) {
        shared.startAgain();
        Book book = shared.any();
        int refused = 0;
        int lost = 0;
        for (Map.Entry<UUID, Answer> heard : answers.entrySet()) {
            boolean isRefused = heard.getValue() instanceof Answer.Refused;
            refused += isRefused ? 1 : 0;
            lost += !isRefused && book.byId(heard.getKey()).isEmpty() ? 1 : 0;
        }
        int accepted = answers.size() - refused;
        int rows = shared.registrations();
        return new Outcome(
                attempts,
                accepted,
                refused,
                again.get(),
                shared.cut(),
                shared.replaced(),
                millis,
                shared.oversold(),
                falselyFull(book),
                lost,
                Math.max(0, rows - accepted),
                book.check().size());
    }

    /** Sessions with a free seat that nobody waits for and nobody gets. */
    private int falselyFull(Book book) {
        int found = 0;
        for (int i = 0; i < EVENTS / 2; i++) {
            for (String uid : List.of("a" + i, "c" + i)) {
                for (SessionSeats seats : book.availability(uid).sessions()) {
                    Integer free = seats.remaining();
                    if (free != null && free > 0 && seats.waiting() == 0 && !fits(book, seats)) {
                        found++;
                    }
                }
            }
        }
        return found;
    }

    private boolean fits(Book book, SessionSeats seats) {
        PhoneNumber phone = new PhoneNumber("+86136%08d".formatted(phones.incrementAndGet()));
        SignUp signUp = new SignUp(
                SignUp.newId(),
                Target.of(seats.session()),
                Channel.PHONE_PAGE,
                TestBook.NOW,
                1,
                new Applicant("李四", phone, Party.of(1), null, Map.of(), true),
                null,
                Claim.none());
        boolean fits = book.register(signUp, TestBook.PHONE) instanceof Answer.Registered(Registration registration)
                && registration.status() == Status.RESERVED;
        book.cancel(SignUp.newId(), signUp.id(), TestBook.PHONE, null);
        return fits;
    }
}
