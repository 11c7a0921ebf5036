package org.centerkiosk.terminal.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.centerkiosk.config.ConfigLoader;
import org.centerkiosk.config.ConfigSources;
import org.centerkiosk.terminal.doctor.Doctor;
import org.centerkiosk.terminal.doctor.Finding;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kiosk doctor}: what is wrong with this machine. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = {
            "looks at display, touch panel, sound, camera, fonts, clock, disk, service, hub, keys and each lock, and says"
                    + " what is wrong and how to mend it",
            "exits 1 where something is wrong; warnings alone exit 0. Run it as root, who may look everywhere"
        })
final class DoctorCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--config", paramLabel = "FILE", description = "read this configuration file over the system's")
    private @Nullable Path config;

    @Option(names = "--json", description = "print it as JSON")
    private boolean json;

    @Override
    public Integer call() {
        List<Finding> findings = Doctor.here(
                        new ConfigLoader(ConfigSources.ofThisMachine(config, Map.of()))
                                .load()
                                .config(),
                        Clock.systemUTC())
                .examine();
        spec.commandLine()
                .getOut()
                .println(json ? Doctor.json(findings) : Doctor.text(findings).stripTrailing());
        return Doctor.isWell(findings) ? 0 : 1;
    }
}
