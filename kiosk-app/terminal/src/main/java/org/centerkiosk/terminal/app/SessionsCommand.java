package org.centerkiosk.terminal.app;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.centerkiosk.config.ConfigLoader;
import org.centerkiosk.config.ConfigSources;
import org.centerkiosk.core.event.Programme;
import org.centerkiosk.core.feed.FeedReader;
import org.centerkiosk.core.feed.FeedResult;
import org.centerkiosk.core.feed.FeedWindow;
import org.centerkiosk.core.feed.SessionLines;
import org.centerkiosk.core.sync.FeedSource;
import org.centerkiosk.core.sync.SourceReading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kiosk sessions}: what a feed means, on standard output; its report, on standard error. */
@Command(
        name = "sessions",
        mixinStandardHelpOptions = true,
        description = {
            "what a feed means: one JSON object a line for every session that overlaps the days from --from up to, but"
                    + " not including, --to; the report of problems goes to standard error",
            "exits 1 where the feed cannot be used at all"
        })
final class SessionsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "SOURCE", description = "file, folder or address: .ics, .csv, .xlsx, JSON-LD")
    private String source = "";

    @Option(names = "--from", required = true, paramLabel = "DATE", description = "first day, such as 2026-11-01")
    private LocalDate from = LocalDate.EPOCH;

    @Option(names = "--to", required = true, paramLabel = "DATE", description = "the day after the last")
    private LocalDate to = LocalDate.EPOCH;

    @Option(names = "--zone", paramLabel = "ZONE", description = "IANA zone of the days (default: the venue's)")
    private @Nullable ZoneId zone;

    @Override
    public Integer call() {
        if (!from.isBefore(to)) {
            throw new UsageException("--from " + from + " is not before --to " + to);
        }
        ZoneId days = zone == null ? venueZone() : zone;
        Clock clock = Clock.system(days);
        FeedWindow window = new FeedWindow(
                from.atStartOfDay(days).toInstant(), to.atStartOfDay(days).toInstant(), days, clock.instant());
        FeedResult result = new SourceReading(new FeedReader()::read, clock).read(feed(), window);
        PrintWriter out = spec.commandLine().getOut();
        SessionLines.of(Programme.of(result.events()), window.from(), window.to())
                .forEach(out::println);
        PrintWriter report = spec.commandLine().getErr();
        result.problems().forEach(report::println);
        return result.isUsable() ? 0 : 1;
    }

    private FeedSource feed() {
        try {
            return FeedSource.of(source, source);
        } catch (IllegalArgumentException e) {
            throw new UsageException(source + " is neither a path nor an address: " + e.getMessage());
        }
    }

    private static ZoneId venueZone() {
        return new ConfigLoader(ConfigSources.ofThisMachine(null, java.util.Map.of()))
                .load()
                .config()
                .venue()
                .zone();
    }
}
