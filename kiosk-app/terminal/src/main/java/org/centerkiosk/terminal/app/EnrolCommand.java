package org.centerkiosk.terminal.app;

import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import org.centerkiosk.config.ConfigLoader;
import org.centerkiosk.config.ConfigSources;
import org.centerkiosk.core.hub.EnrolmentRequest;
import org.centerkiosk.core.hub.HubTransport;
import org.centerkiosk.core.hub.JoinCode;
import org.centerkiosk.core.hub.TerminalPlace;
import org.centerkiosk.terminal.link.Enrolment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kiosk enrol}: makes this machine a terminal of a hub. */
@Command(
        name = "enrol",
        mixinStandardHelpOptions = true,
        description = {
            "makes this machine a terminal of the hub that made the join code; from then on it shows that hub's signed"
                    + " editions",
            "a lobby or board that runs here follows the hub at once; no configuration is needed"
        })
final class EnrolCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "CODE",
            description = "the whole line that kiosk hub code printed; - reads it from standard input")
    private String code = "";

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "what people call this terminal (default: the machine's name); under the name of a broken"
                    + " machine it takes its place")
    private @Nullable String name;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            defaultValue = "lobby",
            description = "lobby, board or desk (default: lobby)")
    private String role = "lobby";

    @Option(
            names = "--venue",
            paramLabel = "ID",
            description = "the venue it stands in, where the code does not say it")
    private @Nullable String venue;

    @Option(names = "--config", paramLabel = "FILE", description = "read this configuration file over the system's")
    private @Nullable Path config;

    @Override
    public Integer call() throws Exception {
        JoinCode join = joinCode();
        EnrolmentRequest request = request();
        Path storage = new ConfigLoader(ConfigSources.ofThisMachine(config, Map.of()))
                .load()
                .config()
                .storage()
                .directory();
        try (HubTransport transport = new HubTransport(join.hub())) {
            return told(new Enrolment(join, transport, Clock.systemUTC()).run(request, storage), join, storage);
        }
    }

    private JoinCode joinCode() throws Exception {
        String line = code.equals("-")
                ? new String(System.in.readNBytes(1 << 12), java.nio.charset.StandardCharsets.UTF_8)
                : code;
        try {
            return JoinCode.parse(line);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private EnrolmentRequest request() {
        try {
            return new EnrolmentRequest(name == null ? machineName() : name, role, venue, Version.number());
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private static String machineName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            throw new UsageException("this machine has no name of its own; give one with --name");
        }
    }

    private int told(Enrolment.Result result, JoinCode join, Path storage) {
        PrintWriter out = spec.commandLine().getOut();
        return switch (result) {
            case Enrolment.Done(TerminalPlace place) -> {
                out.println("enrolled at " + join.hub().url() + " as " + place.name() + " ("
                        + place.terminal() + ")"
                        + (place.venue() == null ? "" : ", venue " + place.venue()));
                if (place.state() == TerminalPlace.State.PENDING) {
                    out.println("it shows editions already; an administrator has yet to approve it at the hub");
                }
                out.println("its key is in " + storage.resolve(Enrolment.CREDENTIAL)
                        + " and is not to be copied; to replace this machine, enrol another under the same name");
                yield 0;
            }
            case Enrolment.NotDone(String why) -> {
                spec.commandLine().getErr().println("kiosk: not enrolled: " + why);
                yield 1;
            }
        };
    }
}
