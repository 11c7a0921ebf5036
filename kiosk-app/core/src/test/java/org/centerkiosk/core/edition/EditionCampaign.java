package org.centerkiosk.core.edition;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.feed.FeedDocument;
import org.centerkiosk.core.feed.FeedLimits;
import org.centerkiosk.core.feed.FeedReader;
import org.centerkiosk.core.feed.FeedResult;
import org.centerkiosk.core.feed.FeedWindow;

/**
 * Reads every file below the given folders as a schedule, writes it as an edition and reads it again, for
 * {@code scripts/campaign-editions}: prints what did not come back the same, then the numbers of files and events. Ends
 * with 1 where anything was lost.
 */
public final class EditionCampaign {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant FROM = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2040-01-01T00:00:00Z");

    private EditionCampaign() {}

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int files = 0;
        int events = 0;
        int lost = 0;
        for (String folder : args) {
            for (Path file : files(Path.of(folder))) {
                List<Event> read = read(file);
                List<Event> again = again(read);
                files++;
                events += read.size();
                if (!read.equals(again)) {
                    lost++;
                    out.println(file + ": " + difference(read, again));
                }
            }
        }
        out.println(files + " files, " + events + " events, " + lost + " files with losses");
        System.exit(lost == 0 && events > 0 ? 0 : 1);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static List<Event> read(Path file) throws IOException {
        FeedDocument document =
                new FeedDocument(file.getFileName().toString(), file.toString(), null, Files.readAllBytes(file));
        FeedResult result = new FeedReader().read(document, new FeedWindow(FROM, TO, ZONE, FROM));
        return content(result.events()).events();
    }

    private static List<Event> again(List<Event> events) {
        EditionReading reading = new EditionReader(roomy()).read(EditionWriter.write(content(events)));
        return switch (reading) {
            case EditionReading.Readable readable -> readable.content().events();
            case EditionReading.Unreadable unreadable -> {
                System.err.println(unreadable.problems());
                yield List.of();
            }
        };
    }

    /** A century and a half of birthdays is more than an edition may hold. */
    private static FeedLimits roomy() {
        FeedLimits usual = FeedLimits.standard();
        return new FeedLimits(
                8 * usual.bytes(),
                usual.events(),
                usual.sessions(),
                usual.sessionsPerEvent(),
                usual.countedSessions(),
                usual.stepsPerRule(),
                usual.stepsPerDocument(),
                usual.stepsWhenSpent(),
                usual.titleLength(),
                usual.textLength(),
                usual.rows(),
                usual.inflatedBytes(),
                usual.depth(),
                usual.problems());
    }

    private static EditionContent content(List<Event> events) {
        Instant issued = Instant.parse("2026-11-22T00:00:00Z");
        return new EditionContent(
                1, "campaign", issued, issued.plus(Duration.ofDays(30)), List.of(), events, List.of());
    }

    private static String difference(List<Event> before, List<Event> after) {
        for (Event event : before) {
            Event same = after.stream()
                    .filter(each -> each.uid().equals(event.uid()))
                    .findFirst()
                    .orElse(null);
            if (!event.equals(same)) {
                return event + "\n  became " + Objects.toString(same);
            }
        }
        return "other events";
    }
}
