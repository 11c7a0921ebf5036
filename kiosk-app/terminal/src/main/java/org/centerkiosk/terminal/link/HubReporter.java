package org.centerkiosk.terminal.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.centerkiosk.core.feed.Problem;
import org.centerkiosk.core.feed.Problem.Severity;
import org.centerkiosk.core.hub.Heartbeat;
import org.centerkiosk.core.hub.HubClient;
import org.centerkiosk.core.hub.HubTransport;
import org.centerkiosk.core.hub.TerminalCredential;
import org.centerkiosk.core.sync.EditionState;
import org.centerkiosk.core.sync.SyncState;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the hub and {@code kiosk status} what is on screen: not what was sent to this terminal, but what it drew. Callable
 * from any thread; the network is waited for on the given one.
 */
public final class HubReporter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HubReporter.class);

    /** An unchanged status is written this often, so that its age says whether the terminal runs. */
    private static final Duration REWRITE = Duration.ofMinutes(5);

    private final Path storage;
    private final String role;
    private final String version;
    private final InstantSource machine;
    private final Executor workers;
    private final AtomicReference<SyncState> drawn = new AtomicReference<>(SyncState.initial());
    private final AtomicBoolean isSending = new AtomicBoolean();
    private final AtomicBoolean isStale = new AtomicBoolean();
    private volatile String trouble = "";
    private volatile Instant told = Instant.EPOCH;
    private volatile Front front = new Front(0, List.of());
    private volatile Waiting waiting = new Waiting(0, List.of());
    private @Nullable TerminalStatus written;
    private @Nullable Connection connection;
    private boolean isClosed;

    /** What waits for the hub. */
    private record Waiting(int pending, List<String> trouble) {}

    /**
     * What waits for the hub from now on; told at once where something is wrong, or nothing waits any more.
     *
     * @param pending sign-ups and cancellations
     * @param newTrouble in sentences for staff
     */
    public void waits(int pending, List<String> newTrouble) {
        Waiting before = waiting;
        waiting = new Waiting(pending, List.copyOf(newTrouble));
        if (!waiting.trouble().equals(before.trouble()) || (pending == 0) != (before.pending() == 0)) {
            report();
        }
    }

    /** What stands before the programme. */
    private record Front(int takeover, List<String> problems) {}

    private record Connection(TerminalCredential credential, HubTransport transport) {}

    /**
     * @param storage where the credential lies, and the status is written
     * @param machine this machine's own time
     * @param workers threads that may wait
     */
    public HubReporter(Path storage, String role, String version, InstantSource machine, Executor workers) {
        this.storage = storage;
        this.role = role;
        this.version = version;
        this.machine = machine;
        this.workers = workers;
    }

    /** That is on screen from now on; a change is told at once. */
    public void drawn(SyncState content) {
        SyncState before = drawn.getAndSet(content);
        boolean isNew = !Objects.equals(shaOf(before), shaOf(content)) || before.offline() != content.offline();
        if (isNew) {
            report();
        }
    }

    /**
     * What stands before the programme from now on; a change is told at once.
     *
     * @param takeover number of the one that one sees, 0 where none is
     * @param problems for staff, such as that the screen was taken down
     */
    public void shows(int takeover, List<String> problems) {
        Front next = new Front(takeover, List.copyOf(problems));
        if (!next.equals(front)) {
            front = next;
            report();
        }
    }

    private static @Nullable String shaOf(SyncState state) {
        EditionState edition = state.edition();
        return edition == null ? null : edition.sha256();
    }

    /** To be called every second: tells it when that was not done for so long. */
    public void tick(Duration interval) {
        Duration since = Duration.between(told, machine.instant());
        // A clock that was set back is no reason to be silent.
        if (since.isNegative() || since.compareTo(interval) >= 0) {
            report();
        }
    }

    /** Tells it now; where that is being done already, once more after it. */
    public void report() {
        told = machine.instant();
        isStale.set(true);
        if (isSending.compareAndSet(false, true)) {
            workers.execute(() -> {
                while (isStale.getAndSet(false)) {
                    tell();
                }
                isSending.set(false);
                if (isStale.get()) {
                    report();
                }
            });
        }
    }

    private void tell() {
        try {
            HubClient client = client();
            if (client != null) {
                note(client.heartbeat(heartbeat(drawn.get())).trouble());
            }
            write();
        } catch (IOException e) {
            note(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.error("the report failed in the program itself", e);
        }
    }

    private void note(String newTrouble) {
        if (!newTrouble.equals(trouble)) {
            trouble = newTrouble;
            LOG.info("report to the hub: {}", newTrouble.isEmpty() ? "well again" : newTrouble);
        }
    }

    /** As of the credential on the disk: this machine may be enrolled while the program runs. Null before that. */
    private synchronized @Nullable HubClient client() throws IOException {
        Path file = storage.resolve(Enrolment.CREDENTIAL);
        if (isClosed || !Files.exists(file)) {
            return null;
        }
        TerminalCredential credential = TerminalCredential.read(file);
        Connection open = connection;
        if (open == null || !isSame(open.credential(), credential)) {
            disconnect();
            open = new Connection(credential, new HubTransport(credential.hub()));
            connection = open;
        }
        return new HubClient(open.transport(), open.credential(), machine);
    }

    private static boolean isSame(TerminalCredential one, TerminalCredential other) {
        return one.hub().equals(other.hub()) && one.terminal().equals(other.terminal());
    }

    Heartbeat heartbeat(SyncState state) {
        EditionState edition = state.edition();
        return new Heartbeat(
                role,
                version,
                edition == null ? 0 : edition.number(),
                edition == null ? null : edition.sha256(),
                front.takeover(),
                state.sources().stream()
                        .flatMap(source -> Stream.ofNullable(source.lastContact()))
                        .findFirst()
                        .orElse(null),
                waiting.pending(),
                machine.instant(),
                problems(state));
    }

    /** The worst first, and before all what staff did at the screen. */
    private List<String> problems(SyncState state) {
        List<String> sentences = new ArrayList<>(front.problems());
        sentences.addAll(waiting.trouble());
        for (Severity severity : Severity.values()) {
            state.problems().stream()
                    .filter(problem -> problem.severity() == severity)
                    .map(Problem::toString)
                    .forEach(sentences::add);
        }
        return sentences;
    }

    private void write() throws IOException {
        SyncState state = drawn.get();
        EditionState edition = state.edition();
        Connection open = connection;
        List<String> problems = new ArrayList<>(problems(state));
        if (!trouble.isEmpty()) {
            problems.add("report to the hub: " + trouble);
        }
        Instant now = machine.instant();
        TerminalStatus status = new TerminalStatus(
                now,
                role,
                version,
                open == null ? null : open.credential().hub().url().toString(),
                edition == null ? 0 : edition.number(),
                edition == null ? null : edition.sha256(),
                state.programme().events().size(),
                front.takeover(),
                state.asOf(),
                state.offline(),
                waiting.pending(),
                problems);
        TerminalStatus before = written;
        if (before == null
                || !before.saysTheSame(status)
                || Duration.between(before.at(), now).abs().compareTo(REWRITE) >= 0) {
            status.write(storage);
            written = status;
        }
    }

    private synchronized void disconnect() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            open.transport().close();
        }
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        disconnect();
    }
}
