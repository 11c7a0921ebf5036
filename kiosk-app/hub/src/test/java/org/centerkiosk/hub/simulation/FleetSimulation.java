package org.centerkiosk.hub.simulation;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.centerkiosk.core.hub.HubTransport;
import org.centerkiosk.core.hub.JoinCode;
import org.centerkiosk.hub.store.DatabaseConfig;

/** Many terminals at one hub: how long an edition takes to all of them, and how they come back after a restart. */
final class FleetSimulation implements AutoCloseable, Observer {

    /** Terminals that share a client's one reading thread. */
    private static final int PER_TRANSPORT = 1_000;

    /** Terminals of one join code. */
    private static final int PER_CODE = 1_000;

    /** Enrolling at the same time: more is what the hub takes for guessing. */
    private static final int ENROLLING = 16;

    /** Reading an edition at the same time; each takes two open files beside the two of its live stream. */
    private static final int READING = 1_000;

    private static final long PATIENCE_SECONDS = 180;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore reading = new Semaphore(READING);
    private final SimulatedHub hub;
    private final List<HubTransport> transports = new ArrayList<>();
    private final List<HttpClient> readers = new ArrayList<>();
    private final List<SimulatedTerminal> terminals = new ArrayList<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicReference<Tally> connections = new AtomicReference<>(new Tally());
    private final AtomicReference<Tally> losses = new AtomicReference<>(new Tally());
    private final AtomicReference<Tally> requests = new AtomicReference<>(new Tally());
    private final AtomicReference<Tally> editions = new AtomicReference<>(new Tally());
    private volatile int published;

    /** @param verifying how many of them verify and admit, the others only read */
    FleetSimulation(int count, int verifying, int events, DatabaseConfig database, Path folder) throws IOException {
        Clock clock = Clock.systemUTC();
        hub = new SimulatedHub(new Centre(clock.instant(), events), database, folder, clock);
        for (int i = 0; i < count; i++) {
            if (i % PER_TRANSPORT == 0) {
                transports.add(new HubTransport(hub.address()));
                readers.add(HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .executor(threads)
                        .build());
            }
            terminals.add(new SimulatedTerminal(
                    i, transports.getLast(), i < verifying ? null : readers.getLast(), threads, reading, this));
        }
    }

    /** What was measured, in milliseconds; what this process computed meanwhile is the hub's and the terminals' together. */
    record Spread(long first, long half, long most, long last, long processorMillis) {
        @Override
        public String toString() {
            return "the first %d ms, half of them %d, 95 %% %d, the last %d; %d ms of processor time"
                    .formatted(first, half, most, last, processorMillis);
        }
    }

    /** How they came back. */
    record Return(long downMillis, Spread sinceUp, int peakConnections, int peakRequests) {}

    /** All enrol; returns how long that takes, in milliseconds. */
    long enrol() throws InterruptedException {
        long begun = System.nanoTime();
        Semaphore places = new Semaphore(ENROLLING);
        Tally done = new Tally();
        JoinCode code = hub.code(Math.min(PER_CODE, terminals.size()));
        for (int i = 0; i < terminals.size(); i++) {
            if (i > 0 && i % PER_CODE == 0) {
                code = hub.code(PER_CODE);
            }
            places.acquire();
            SimulatedTerminal terminal = terminals.get(i);
            JoinCode itsCode = code;
            threads.execute(() -> {
                terminal.enrol(itsCode);
                places.release();
                done.add();
            });
        }
        require(done.await(terminals.size(), PATIENCE_SECONDS), "enrolled " + done.count());
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }

    /** All listen. */
    Spread connect() throws InterruptedException {
        connections.set(new Tally());
        for (int i = 0; i < terminals.size(); i++) {
            terminals
                    .get(i)
                    .start(SimulatedTerminal.HEARTBEAT.multipliedBy(i + 1L).dividedBy(terminals.size()));
            if (i % 100 == 99) {
                // As a street of terminals would, not all in one instant.
                connections.get().await(i - 100, PATIENCE_SECONDS);
            }
        }
        return spread(connections.get(), terminals.size(), "connected");
    }

    /** Publishes an edition; from the approval's first byte to the edition's last byte at each terminal. */
    Spread publish() throws InterruptedException {
        Runnable approval = hub.draft(published + 1);
        Tally tally = new Tally();
        editions.set(tally);
        published++;
        approval.run();
        return spread(tally, terminals.size(), "have edition " + published);
    }

    /** Ends the hub, starts it again after a while, and waits until all are back. */
    Return restart(Duration down) throws InterruptedException, IOException {
        losses.set(new Tally());
        long begun = System.nanoTime();
        hub.stop();
        require(
                losses.get().await(terminals.size(), PATIENCE_SECONDS),
                "noticed " + losses.get().count());
        long left = down.toMillis() - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        TimeUnit.MILLISECONDS.sleep(Math.max(0, left));
        connections.set(new Tally());
        requests.set(new Tally());
        hub.start();
        Tally up = connections.get();
        long downMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        Spread spread = spread(up, terminals.size(), "came back");
        return new Return(downMillis, spread, up.peakOfASecond(), requests.get().peakOfASecond());
    }

    private Spread spread(Tally tally, int wanted, String what) throws InterruptedException {
        require(tally.await(wanted, PATIENCE_SECONDS), what + ": " + tally.count() + " of " + wanted);
        return new Spread(
                tally.millis(0), tally.millis(0.5), tally.millis(0.95), tally.millis(1), tally.processorMillis());
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(
                    otherwise + "; " + failures.stream().limit(5).toList());
        }
    }

    /** Every terminal says how it is, now. */
    void beat() {
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            terminals.forEach(terminal -> all.execute(terminal::beatOnce));
        }
    }

    /** Terminals that the hub lists with the newest edition on screen. */
    long shown() {
        return hub.fleet().stream()
                .filter(status -> status.last() != null && status.last().edition() == published)
                .count();
    }

    int listening() {
        return hub.liveClients();
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    @Override
    public void connected() {
        requests.get().add();
        connections.get().add();
    }

    @Override
    public void lost() {
        losses.get().add();
    }

    @Override
    public void asked() {
        requests.get().add();
    }

    @Override
    public void received(int edition) {
        if (edition == published) {
            editions.get().add();
        }
    }

    @Override
    public void failed(String what) {
        failures.add(what);
    }

    @Override
    public void close() {
        terminals.forEach(SimulatedTerminal::close);
        transports.forEach(HubTransport::close);
        readers.forEach(HttpClient::shutdownNow);
        threads.shutdownNow();
        hub.close();
    }
}
