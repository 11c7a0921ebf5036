package org.centerkiosk.terminal.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.centerkiosk.config.ConfigLoader;
import org.centerkiosk.config.ConfigSources;
import org.centerkiosk.core.edition.BundleVerdict;
import org.centerkiosk.core.edition.EditionBundle;
import org.centerkiosk.core.sync.BundleIntake;
import org.centerkiosk.core.sync.HubLink;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kiosk admit}: an edition that somebody carried here. */
@Command(
        name = "admit",
        mixinStandardHelpOptions = true,
        description = "takes an edition from a folder that kiosk export wrote, by the same checks as from the hub; the"
                + " lobby or board that runs here shows it within a minute")
final class AdmitCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FOLDER", description = "such as a stick")
    private Path folder = Path.of("");

    @Option(
            names = "--root",
            paramLabel = "SHA256",
            description = "for a terminal that was never enrolled: the hash of the root that it is to believe, as kiosk"
                    + " export said it; compare it with what the administrator has")
    private @Nullable String root;

    @Option(names = "--config", paramLabel = "FILE", description = "read this configuration file over the system's")
    private @Nullable Path config;

    @Override
    public Integer call() throws IOException {
        Clock clock = Clock.systemUTC();
        Path storage = new ConfigLoader(ConfigSources.ofThisMachine(config, Map.of()))
                .load()
                .config()
                .storage()
                .directory();
        EditionBundle bundle = new EditionBundle(folder, clock);
        if (!bundle.isThere()) {
            return fail(folder + " holds no edition", "name the folder that kiosk export wrote");
        }
        try {
            Optional<HubLink> link = link(bundle, storage);
            return link.isEmpty()
                    ? fail(
                            root == null ? "this terminal believes nobody yet" : folder + " has no root with that hash",
                            "enrol it, or give --root and the hash that kiosk export said")
                    : told(new BundleIntake(storage, clock).take(bundle, link.get()));
        } catch (IOException e) {
            return fail(String.valueOf(e.getMessage()), "check both drives");
        }
    }

    private Optional<HubLink> link(EditionBundle bundle, Path storage) throws IOException {
        Optional<HubLink> enrolled = HubLink.read(storage);
        if (enrolled.isPresent() || root == null) {
            return enrolled;
        }
        Optional<HubLink> pinned = BundleIntake.pin(bundle, root, "", null);
        if (pinned.isPresent()) {
            pinned.get().write(storage);
        }
        return pinned;
    }

    private int told(BundleVerdict verdict) {
        PrintWriter out = spec.commandLine().getOut();
        return switch (verdict) {
            case BundleVerdict.Sound sound -> {
                out.println(
                        "edition " + sound.edition().head().number() + " is taken; the folder is not needed any more");
                yield 0;
            }
            case BundleVerdict.Known known -> {
                out.println("this terminal has that edition already, or a newer one");
                yield 0;
            }
            case BundleVerdict.Unsound(String what, String remedy) -> fail("not taken: " + what, remedy);
        };
    }

    private int fail(String what, String remedy) {
        spec.commandLine().getErr().println("kiosk: " + what + "; " + remedy);
        return 1;
    }
}
