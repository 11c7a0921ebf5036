package org.centerkiosk.hub.registration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.signup.Applicant;
import org.centerkiosk.core.signup.Channel;
import org.centerkiosk.core.signup.Claim;
import org.centerkiosk.core.signup.Party;
import org.centerkiosk.core.signup.PhoneNumber;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.signup.Status;
import org.centerkiosk.core.signup.Target;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.MemoryDatabase;

/**
 * One centre with terminals, leases, partitions, crashes and late uploads, all of it decided by a seed: the same seed is
 * the same run. Each seed is a centre of its own in one database.
 */
final class SeatSimulation {

    private static final int STEPS = 60;
    /** A database with more is larger and thereby slower. */
    private static final int SEEDS_OF_A_DATABASE = 50;

    private static final EnumSet<Status> ACTIVE =
            EnumSet.of(Status.RESERVED, Status.WAITLISTED, Status.OFFERED, Status.PROVISIONAL);

    private final Random random;
    private final SimulatedHub hub;
    private final SimulatedVisitors visitors;
    private final List<SimulatedTerminal> terminals;
    private final List<String> trace = new ArrayList<>();
    private final int waitingList;
    private int capacity;

    private SeatSimulation(HubDatabase database, long seed, Switches switches, boolean areCareless) {
        this.random = new Random(seed);
        this.hub = new SimulatedHub(database, "s" + seed, switches);
        this.visitors = new SimulatedVisitors(seed);
        this.terminals = IntStream.rangeClosed(1, 1 + random.nextInt(3))
                .mapToObj(number -> new SimulatedTerminal("t" + number, random, areCareless))
                .toList();
        this.capacity = 2 + random.nextInt(20);
        this.waitingList = random.nextInt(5);
        hub.publish(capacity, waitingList, 1 + random.nextInt(3));
    }

    /** Runs one seed; what went wrong names it and tells the steps. */
    static void run(HubDatabase database, long seed) {
        run(database, seed, Switches.ON, false);
    }

    /** @param areCareless whether terminals promise what they gave back, for the test that shows what comes of it */
    static void run(HubDatabase database, long seed, Switches switches, boolean areCareless) {
        SeatSimulation simulation = new SeatSimulation(database, seed, switches, areCareless);
        try {
            simulation.run();
        } catch (RuntimeException e) {
            throw new AssertionError("seed " + seed + ": " + e + "\n" + String.join("\n", simulation.trace), e);
        }
    }

    private void run() {
        for (int step = 0; step < STEPS; step++) {
            String what = step();
            trace.add(step + " " + hub.now() + " " + what);
            if (step % 4 == 0) {
                hub.check(what);
            }
        }
        settle();
    }

    private String step() {
        int kind = random.nextInt(100);
        if (kind < 40) {
            return signUp();
        }
        if (kind < 58) {
            return network();
        }
        if (kind < 68) {
            return lend();
        }
        if (kind < 80) {
            return second();
        }
        if (kind < 92) {
            hub.pass(Duration.ofMinutes(random.nextInt(40)));
            terminals.forEach(terminal -> terminal.settle(hub.now(), false));
            return "time passes";
        }
        if (kind < 95) {
            capacity = Math.max(1, capacity + random.nextInt(7) - 2);
            hub.publish(capacity, waitingList, hub.sessions().size() - 1);
            return "an edition with " + capacity + " seats";
        }
        hub.restart();
        return "the hub starts again";
    }

    private String signUp() {
        List<SessionId> sessions = hub.sessions();
        SessionId session = sessions.get(random.nextInt(sessions.size()));
        boolean isSeries = session.uid().equals("c") && random.nextInt(4) == 0;
        Target target = isSeries ? Target.series("c") : Target.of(session);
        int party = 1 + random.nextInt(3);
        PhoneNumber phone = visitors.phone(random.nextInt(10) == 0);
        int way = random.nextInt(terminals.size() + 1);
        boolean isPhone = way == terminals.size();
        SignUp signUp = new SignUp(
                SignUp.newId(),
                target,
                isPhone ? Channel.PHONE_PAGE : Channel.LOBBY_TOUCH,
                hub.now(),
                party,
                new Applicant("王小明", phone, Party.of(party), null, Map.of(), true),
                isPhone ? null : terminals.get(way).id(),
                Claim.none());
        SimulatedVisitors.Visitor visitor = visitors.add(signUp);
        if (isPhone) {
            Answer first = hub.book().register(signUp, TestBook.PHONE);
            // The answer is lost, and the page sends it again.
            Answer heard = random.nextInt(4) == 0 ? hub.book().register(signUp, TestBook.PHONE) : first;
            SimulatedVisitors.hears(visitor, heard, hub.writtenOff());
        } else {
            terminals.get(way).signUp(hub, visitor);
        }
        return (isPhone ? "phone" : terminals.get(way).id()) + " " + target + " for " + party + ": " + visitor.told;
    }

    private String network() {
        SimulatedTerminal terminal = terminals.get(random.nextInt(terminals.size()));
        if (random.nextInt(3) == 0) {
            terminal.cut(!terminal.isCutOff());
        }
        if (!terminal.isCutOff()) {
            terminal.deliver(hub, false);
        }
        return terminal.id() + (terminal.isCutOff() ? " is cut off" : " delivers");
    }

    private String lend() {
        if (random.nextInt(12) == 0) {
            List<Lease> out = hub.book().leases();
            if (!out.isEmpty()) {
                Lease lease = out.get(random.nextInt(out.size()));
                hub.writeOff(lease);
                return "written off: " + lease.terminal() + " " + lease.seats();
            }
        }
        SimulatedTerminal terminal = terminals.get(random.nextInt(terminals.size()));
        if (!terminal.isCutOff()) {
            terminal.borrow(hub, terminals.size());
        }
        return terminal.id() + " borrows";
    }

    /** Somebody who is in the book cancels, answers, comes with more or moves. */
    private String second() {
        List<SimulatedVisitors.Visitor> known = visitors.with(ACTIVE).stream()
                .filter(visitor -> hub.book().byId(visitor.signUp.id()).isPresent())
                .toList();
        if (known.isEmpty()) {
            return "nobody";
        }
        SimulatedVisitors.Visitor visitor = known.get(random.nextInt(known.size()));
        return switch (random.nextInt(4)) {
            case 0 -> cancel(visitor);
            case 1 -> answer(visitor);
            case 2 -> grow(visitor);
            default -> move(visitor);
        };
    }

    private String cancel(SimulatedVisitors.Visitor visitor) {
        hub.book().cancel(SignUp.newId(), visitor.signUp.id(), TestBook.PHONE, null);
        visitor.gaveUp = true;
        return "cancelled";
    }

    private String answer(SimulatedVisitors.Visitor visitor) {
        boolean accepts = random.nextInt(3) > 0;
        Answer answer = hub.book().answerOffer(SignUp.newId(), visitor.signUp.id(), accepts, TestBook.PHONE);
        if (answer instanceof Answer.Registered(Registration registration)) {
            visitor.told = registration.status();
            visitor.gaveUp = !accepts;
        }
        return "answers " + accepts + ": " + answer.getClass().getSimpleName();
    }

    private String grow(SimulatedVisitors.Visitor visitor) {
        int size = 1 + random.nextInt(3);
        Answer answer = hub.book().change(SignUp.newId(), visitor.signUp.id(), size, Claim.none(), TestBook.PHONE);
        return "now " + size + ": " + answer.getClass().getSimpleName();
    }

    private String move(SimulatedVisitors.Visitor visitor) {
        List<SessionId> own = hub.sessions().stream()
                .filter(session -> session.uid().equals(visitor.signUp.target().event()))
                .toList();
        Target target = Target.of(own.get(random.nextInt(own.size())));
        Answer answer = hub.book().move(SignUp.newId(), visitor.signUp.id(), target, Claim.none(), TestBook.PHONE);
        return "moves to " + target + ": " + answer.getClass().getSimpleName();
    }

    /** The network is there for good, terminals give back what they did not use, holds and offers end. */
    private void settle() {
        for (SimulatedTerminal terminal : terminals) {
            terminal.cut(false);
            terminal.settle(hub.now(), true);
            terminal.deliver(hub, true);
        }
        hub.pass(Duration.ofMinutes(6));
        // Loans whose answer was lost are unknown to their terminals: staff give them up.
        hub.book().leases().forEach(hub::writeOff);
        hub.book().round();
        hub.check("in the end");
        visitors.check(hub);
        fits();
    }

    /** A seat that is free can be had: false-full is a bug as well. */
    private void fits() {
        for (SimulatedHub.Facts facts : hub.facts()) {
            int free = facts.capacity() - facts.taken();
            SessionSeats seats = hub.book().availability(facts.session().uid()).sessions().stream()
                    .filter(one -> one.session().equals(facts.session()))
                    .findFirst()
                    .orElseThrow();
            if (free < 1 || seats.waiting() > 0) {
                continue;
            }
            SignUp last = new SignUp(
                    SignUp.newId(),
                    Target.of(facts.session()),
                    Channel.PHONE_PAGE,
                    hub.now(),
                    1,
                    new Applicant("李四", visitors.phone(false), Party.of(1), null, Map.of(), true),
                    null,
                    Claim.none());
            Answer answer = hub.book().register(last, TestBook.PHONE);
            if (!(answer instanceof Answer.Registered(Registration registration))
                    || registration.status() != Status.RESERVED) {
                throw new SimulationFailure("falsely full: " + facts + " answers " + answer);
            }
        }
    }

    /** {@code SeatSimulation FIRST COUNT}: so many seeds from the first one on; prints how it went. */
    public static void main(String[] args) {
        long first = Long.parseLong(args[0]);
        long count = Long.parseLong(args[1]);
        long started = System.nanoTime();
        runAll(first, count);
        long millis = (System.nanoTime() - started) / 1_000_000;
        System.out.printf(
                "%d seeds from %d on in %d ms: 0 oversold, 0 lost, 0 doubled, 0 falsely full%n", count, first, millis);
    }

    /** In memory, on every processor; of those that fail, one is told. */
    static void runAll(long first, long count) {
        long chunks = (count + SEEDS_OF_A_DATABASE - 1) / SEEDS_OF_A_DATABASE;
        LongStream.range(0, chunks).parallel().forEach(chunk -> {
            long from = first + chunk * SEEDS_OF_A_DATABASE;
            try (HubDatabase database = MemoryDatabase.open()) {
                for (long seed = from; seed < Math.min(first + count, from + SEEDS_OF_A_DATABASE); seed++) {
                    run(database, seed);
                }
            }
        });
    }
}
