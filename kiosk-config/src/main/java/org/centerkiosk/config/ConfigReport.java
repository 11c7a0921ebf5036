package org.centerkiosk.config;

import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;

/**
 * What {@code kiosk config} prints.
 *
 * @param lines for people, secrets masked
 * @param exitCode 0 without mistakes, 1 with some
 */
public record ConfigReport(List<String> lines, int exitCode) {

    public ConfigReport {
        lines = List.copyOf(lines);
    }

    /** Every mistake, each with its place and what was expected. */
    public static ConfigReport check(ConfigLoader loader) {
        return switch (loader.load()) {
            case ConfigResult.Loaded loaded ->
                new ConfigReport(
                        Stream.concat(Stream.of("no mistakes in " + read(loader)), notes(loaded.config()))
                                .toList(),
                        0);
            case ConfigResult.Rejected rejected ->
                new ConfigReport(problems(rejected).toList(), 1);
        };
    }

    /** Every value in force and where it came from, by key; then the mistakes, where there are some. */
    public static ConfigReport show(ConfigLoader loader) {
        ConfigResult result = loader.load();
        Stream<String> settings = result.settings().stream().map(EffectiveSetting::toString);
        return switch (result) {
            case ConfigResult.Loaded loaded -> new ConfigReport(settings.toList(), 0);
            case ConfigResult.Rejected rejected ->
                new ConfigReport(Stream.concat(settings, problems(rejected)).toList(), 1);
        };
    }

    /** Writes what a program starts with into its log, once: mistakes as errors, then every value in force. */
    public static void log(ConfigResult result, Logger logger) {
        if (result instanceof ConfigResult.Rejected rejected) {
            rejected.problems().forEach(problem -> logger.error("configuration: {}", problem));
        }
        notes(result.config()).forEach(note -> logger.warn("configuration: {}", note));
        result.settings().forEach(setting -> logger.info("configuration: {}", setting));
    }

    /** What is no mistake, and yet may not be meant. */
    private static Stream<String> notes(KioskConfig config) {
        return config.staff().pin() == null
                ? Stream.of(
                        "note: staff.pin is not set, so no touch takes the screen down; make one with \"kiosk pin\"")
                : Stream.empty();
    }

    private static String read(ConfigLoader loader) {
        return Stream.concat(
                        Stream.of("the defaults"),
                        loader.files().stream().map(file -> file + (Files.exists(file) ? "" : " (not there)")))
                .collect(Collectors.joining(", "));
    }

    private static Stream<String> problems(ConfigResult.Rejected rejected) {
        int count = rejected.problems().size();
        return Stream.concat(
                rejected.problems().stream().map(ConfigProblem::toString),
                Stream.of(count == 1 ? "1 mistake" : count + " mistakes"));
    }
}
