package org.centerkiosk.hub.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.centerkiosk.config.ConfigLoader;
import org.centerkiosk.config.ConfigProblem;
import org.centerkiosk.config.ConfigResult;
import org.centerkiosk.config.ConfigSources;
import org.centerkiosk.config.HubConfig;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which hub a command is about. */
final class HubOptions {

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description =
                    "read this file over the system's; by default hub.properties in the hub's folder, where there is one")
    private @Nullable Path config;

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            description = "the hub's folder; by default hub.directory of the configuration")
    private @Nullable Path directory;

    /** The configuration; every mistake in it at once where there is one. */
    ConfigResult load() throws HubException {
        Path file = config != null ? config : ownFile();
        ConfigResult result = read(file);
        if (result instanceof ConfigResult.Rejected rejected) {
            throw new HubException(rejected.problems().stream()
                    .map(ConfigProblem::toString)
                    .collect(Collectors.joining(
                            System.lineSeparator(), "the configuration has mistakes:" + System.lineSeparator(), "")));
        }
        return result;
    }

    HubConfig hub() throws HubException {
        return load().config().hub();
    }

    private @Nullable Path ownFile() {
        Path file = new HubFolder(read(null).config().hub().directory()).configuration();
        return Files.exists(file) ? file : null;
    }

    private ConfigResult read(@Nullable Path file) {
        Map<String, String> options = new HashMap<>();
        if (directory != null) {
            options.put("hub.directory", directory.toAbsolutePath().toString());
        }
        return new ConfigLoader(ConfigSources.ofThisMachine(file, options)).load();
    }
}
