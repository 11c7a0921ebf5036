package org.centerkiosk.terminal.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.centerkiosk.core.hub.EnrolmentRequest;
import org.centerkiosk.core.hub.HubAddress;
import org.centerkiosk.core.hub.HubTransport;
import org.centerkiosk.core.hub.JoinCode;
import org.centerkiosk.core.sync.HubLink;
import org.centerkiosk.terminal.link.Enrolment;
import org.centerkiosk.terminal.publish.PublishCommand;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/**
 * The demo's hub: a process of its own on a folder that is made anew each time, set up, fed and joined by the commands
 * that a centre would use. The screen does not wait for it: it shows the demo's feeds until it is enrolled.
 */
public final class DemoHub implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DemoHub.class);

    /** Of which the first visitor sees the seats: it is full before the terminal is lent any of them. */
    private static final Duration SOON = Duration.ofDays(8);

    /** Longer than the demo's month. */
    private static final Duration ALL = Duration.ofDays(400);

    private final HubProgram program;
    private final DemoFolder folder;
    private final URI feeds;
    private final PrintStream out;
    private @Nullable Process server;
    private boolean isClosed;

    private DemoHub(HubProgram program, DemoFolder folder, URI feeds, PrintStream out) {
        this.program = program;
        this.folder = folder;
        this.feeds = feeds;
        this.out = out;
    }

    /**
     * Forgets the hub of the last time and begins to set up another.
     *
     * @param home folder for all of it
     * @param storage the terminal's, which is enrolled in the end
     * @param feeds where {@link DemoServer} is
     * @param out hears how a change is published
     */
    public static DemoHub begin(HubProgram program, Path home, Path storage, URI feeds, PrintStream out)
            throws IOException {
        DemoFolder folder = DemoFolder.anew(home.resolve("hub"), storage);
        DemoHub hub = new DemoHub(program, folder, feeds, out);
        // Also where this program is told to end by a signal.
        Runtime.getRuntime().addShutdownHook(new Thread(hub::close, "demo-hub-end"));
        Thread.ofPlatform().daemon().name("demo-hub").start(hub::setUp);
        return hub;
    }

    /** Makes a terminal of the last demo one that was never enrolled. */
    public static void forget(Path storage) throws IOException {
        Files.deleteIfExists(storage.resolve(HubLink.FILE));
        Files.deleteIfExists(storage.resolve(Enrolment.CREDENTIAL));
    }

    private void setUp() {
        try {
            program.run(folder.log(), folder.init());
            URI hub = serve();
            DemoPeople people = new DemoPeople(HubAddress.of(hub), folder);
            people.add();
            for (String person : DemoFolder.PEOPLE) {
                publish(folder.as(hub, person, List.of("key")));
            }
            program.run(folder.log(), folder.addSigners());
            List<String> schedules = folder.schedules(feeds);
            publish(folder.as(hub, DemoFolder.AUTHOR, schedules));
            publish(folder.as(hub, DemoFolder.APPROVER, List.of("approve", "1", "--yes")));
            fillBook(people, Duration.ZERO, SOON);
            enrol(people.joinCode());
            folder.explain(hub).forEach(out::println);
            fillBook(people, SOON, ALL);
        } catch (IOException e) {
            if (!isClosed()) {
                LOG.warn("the demo's hub cannot be set up; the screen stays on the feeds: {}", e.getMessage());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void fillBook(DemoPeople people, Duration from, Duration until)
            throws IOException, InterruptedException {
        long begun = System.nanoTime();
        int taken = people.fillBook(from, until);
        LOG.info("{} sign-ups of the demo's residents in {} ms", taken, (System.nanoTime() - begun) / 1_000_000);
    }

    private URI serve() throws IOException {
        Process process =
                program.start(folder.log(), List.of("--dir", folder.hub().toString()));
        keep(process);
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = said.readLine();
        if (line == null) {
            throw new IOException("kiosk hub ended at once (see " + folder.log() + ")");
        }
        return URI.create(line.strip());
    }

    private synchronized void keep(Process process) throws IOException {
        if (isClosed) {
            process.destroy();
            throw new IOException("the demo is ending");
        }
        server = process;
    }

    /** The command as anybody would give it, in this process: starting another takes longer than the work. */
    private static void publish(List<String> arguments) throws IOException {
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said, true);
        int code = new CommandLine(new PublishCommand())
                .setOut(writer)
                .setErr(writer)
                .execute(arguments.toArray(String[]::new));
        if (code != 0) {
            throw new IOException("kiosk publish failed: " + said.toString().strip());
        }
    }

    private void enrol(JoinCode code) throws IOException {
        try (HubTransport transport = new HubTransport(code.hub())) {
            Enrolment.Result result = new Enrolment(code, transport, Clock.systemUTC())
                    .run(new EnrolmentRequest("大厅一体机", "lobby", null, "demo"), folder.storage());
            if (result instanceof Enrolment.NotDone(String why)) {
                throw new IOException("the terminal cannot be enrolled: " + why);
            }
        }
    }

    private synchronized boolean isClosed() {
        return isClosed;
    }

    /** Lets the hub's machine fail, to see the screen go on. */
    public synchronized void fail() {
        if (server != null) {
            server.destroyForcibly();
        }
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        if (server != null) {
            server.destroy();
        }
    }
}
