package org.centerkiosk.terminal.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.centerkiosk.config.ConfigLoader;
import org.centerkiosk.config.ConfigSources;
import org.centerkiosk.config.KioskConfig;
import org.centerkiosk.core.hub.HubAddress;
import org.centerkiosk.core.hub.HubClient;
import org.centerkiosk.core.hub.HubTransport;
import org.centerkiosk.core.sync.HubLink;
import org.centerkiosk.terminal.link.BundleExport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kiosk export}: what the hub has published, in a folder. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description =
                "writes the hub's published edition with its signatures and pictures into a folder, such as a stick,"
                        + " for terminals that cannot reach the hub: kiosk admit, or hub.bundleFolder")
final class ExportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FOLDER", description = "made where it is missing; what else lies in it stays")
    private Path folder = Path.of("");

    @Option(
            names = "--hub",
            paramLabel = "URL",
            description = "the hub's address (default: this terminal's hub, or hub.url of the configuration)")
    private @Nullable URI hub;

    @Option(
            names = "--hub-certificate",
            paramLabel = "SHA256",
            description = "trust this certificate of the hub's alone, by its fingerprint")
    private @Nullable String certificate;

    @Option(names = "--config", paramLabel = "FILE", description = "read this configuration file over the system's")
    private @Nullable Path config;

    @Override
    public Integer call() {
        try (HubTransport transport = new HubTransport(address())) {
            BundleExport.Exported done =
                    new BundleExport(new HubClient(transport, null, Clock.systemUTC())).write(folder);
            PrintWriter out = spec.commandLine().getOut();
            out.println("edition " + done.edition() + " is in " + folder);
            out.println(
                    "a terminal that was never enrolled begins with: kiosk admit FOLDER --root " + done.rootSha256());
            return 0;
        } catch (IOException e) {
            spec.commandLine().getErr().println("kiosk: " + e.getMessage());
            return 1;
        }
    }

    private HubAddress address() throws IOException {
        KioskConfig settings = new ConfigLoader(ConfigSources.ofThisMachine(config, Map.of()))
                .load()
                .config();
        if (hub != null) {
            try {
                return new HubAddress(hub, certificate);
            } catch (IllegalArgumentException e) {
                throw new UsageException(String.valueOf(e.getMessage()));
            }
        }
        URI configured = settings.hubLink().url();
        if (configured != null) {
            return new HubAddress(configured, certificate);
        }
        return HubLink.read(settings.storage().directory())
                .flatMap(link -> Optional.ofNullable(link.hub()))
                .orElseThrow(() -> new UsageException("say where the hub is: --hub URL"));
    }
}
