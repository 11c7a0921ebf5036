package org.centerkiosk.terminal.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.centerkiosk.config.ConfigLoader;
import org.centerkiosk.config.ConfigReport;
import org.centerkiosk.config.ConfigSources;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kiosk config check|show}. */
@Command(
        name = "config",
        mixinStandardHelpOptions = true,
        description = "the configuration: find its mistakes, or show what is in force")
final class ConfigCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: kiosk config check, or kiosk config show");
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "all mistakes at once: key, value, place, what was expected")
    int check(
            @Option(names = "--config", paramLabel = "FILE", description = "read this file over the system's") @Nullable
                    Path file) {
        return print(file, ConfigReport::check);
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "every value in force and where it came from; secrets are masked")
    int show(
            @Option(names = "--config", paramLabel = "FILE", description = "read this file over the system's") @Nullable
                    Path file) {
        return print(file, ConfigReport::show);
    }

    private int print(@Nullable Path file, Function<ConfigLoader, ConfigReport> report) {
        ConfigReport result = report.apply(new ConfigLoader(ConfigSources.ofThisMachine(file, Map.of())));
        result.lines().forEach(spec.commandLine().getOut()::println);
        return result.exitCode();
    }
}
