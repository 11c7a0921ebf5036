package org.centerkiosk.terminal.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.centerkiosk.config.ConfigLoader;
import org.centerkiosk.config.ConfigResult;
import org.centerkiosk.config.ConfigSources;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kiosk desk}: the front desk, in a window, for staff with an account at the hub. */
@Command(
        name = "desk",
        mixinStandardHelpOptions = true,
        description = {
            "the front desk: rosters, check-in, walk-ins and telephone calls, by keyboard; staff sign in with their account"
                    + " at the hub",
            "this machine must be enrolled: kiosk enrol --role desk CODE"
        })
final class DeskCommand implements Callable<Integer> {

    @Option(names = "--config", paramLabel = "FILE", description = "read this configuration file over the system's")
    private @Nullable Path config;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            converter = ScreenOptions.SizeConverter.class,
            description = "size of the window in pixels, such as 1366x768 (default: as large as the screen)")
    private ScreenOptions.@Nullable Size size;

    @Option(names = "--lang", paramLabel = "zh|en", description = "the language to begin with")
    private @Nullable String language;

    @Option(names = "--shots", paramLabel = "DIR", description = "write pictures of what is on screen there")
    private @Nullable Path shots;

    @Option(
            names = "--every",
            paramLabel = "DURATION",
            converter = ScreenOptions.DurationConverter.class,
            defaultValue = "5s",
            description = "how often a picture is written (default: ${DEFAULT-VALUE})")
    private Duration every = Duration.ofSeconds(5);

    @Option(
            names = "--for",
            paramLabel = "DURATION",
            converter = ScreenOptions.DurationConverter.class,
            description = "exit after that time, such as 30s, 5m or 72h")
    private @Nullable Duration runFor;

    @Override
    public Integer call() throws Exception {
        Toolkit.begin();
        Map<String, String> settings = new LinkedHashMap<>();
        if (language != null) {
            settings.put("display.language", language);
        }
        ConfigResult result = new ConfigLoader(ConfigSources.ofThisMachine(config, settings)).load();
        try (DeskApp desk = DeskApp.open(result.config(), size)) {
            if (shots != null) {
                desk.picture(shots, every);
            }
            desk.awaitEnd(runFor);
        }
        return 0;
    }
}
