package org.centerkiosk.core.feed;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.component.VEvent;
import org.slf4j.LoggerFactory;

/**
 * Reads a large calendar and expands it for a month, with our reader or with ical4j alone, for {@code scripts/bench-feed}:
 * {@code write FILE EVENTS}, {@code ours FILE TIMES} or {@code ical4j FILE TIMES}. Prints what each reading took and the
 * number of sessions.
 */
public final class FeedBenchmark {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate FROM = LocalDate.of(2026, 11, 22);
    private static final LocalDate TO = FROM.plusDays(30);
    private static final List<String> KINDS = List.of("讲座", "演出", "展览", "免费课", "志愿", "亲子", "健康");

    private FeedBenchmark() {}

    public static void main(String[] args) throws IOException, ParserException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        // Logging would be most of the work of the library that logs more.
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        Path file = Path.of(args[1]);
        int number = Integer.parseInt(args[2]);
        if (args[0].equals("write")) {
            Files.writeString(file, calendar(number));
            return;
        }
        byte[] body = Files.readAllBytes(file);
        for (int i = 0; i < number; i++) {
            long start = System.nanoTime();
            int sessions = args[0].equals("ours") ? ours(body) : ical4j(body);
            out.println(Duration.ofNanos(System.nanoTime() - start).toMillis() + " " + sessions);
        }
    }

    private static int ours(byte[] body) {
        FeedWindow window = Feeds.window(FROM.toString(), TO.toString(), ZONE);
        FeedResult result = new FeedReader().read(Feeds.document(body), window);
        if (!result.problems().isEmpty()) {
            throw new IllegalStateException("unexpected: " + result.problems().getFirst());
        }
        return result.events().stream()
                .mapToInt(event -> event.sessions().size())
                .sum();
    }

    private static int ical4j(byte[] body) throws IOException, ParserException {
        Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(body));
        Period<ZonedDateTime> month = new Period<>(FROM.atStartOfDay(ZONE), TO.atStartOfDay(ZONE));
        int sessions = 0;
        for (VEvent event : calendar.<VEvent>getComponents(Component.VEVENT)) {
            sessions += event.calculateRecurrenceSet(month).size();
        }
        return sessions;
    }

    /** Mostly weekly courses that began within the last half year, some single and monthly events. */
    private static String calendar(int events) {
        Random dice = new Random(20261122);
        StringBuilder out = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//bench//EN\r\n");
        out.append("BEGIN:VTIMEZONE\r\nTZID:Asia/Shanghai\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n");
        out.append("TZOFFSETFROM:+0800\r\nTZOFFSETTO:+0800\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n");
        for (int i = 0; i < events; i++) {
            int kind = dice.nextInt(10);
            LocalDate first = kind < 2 ? FROM.plusDays(dice.nextInt(30)) : FROM.minusDays(1 + dice.nextInt(180));
            String day = first.toString().replace("-", "");
            int hour = 9 + dice.nextInt(12);
            out.append(String.format(
                    Locale.ROOT,
                    "BEGIN:VEVENT\r\nUID:event-%d@example.org\r\nDTSTAMP:20261101T000000Z\r\n"
                            + "DTSTART;TZID=Asia/Shanghai:%sT%02d0000\r\nDTEND;TZID=Asia/Shanghai:%sT%02d3000\r\n",
                    i,
                    day,
                    hour,
                    day,
                    hour + 1));
            out.append(rule(kind, dice));
            out.append(String.format(
                    Locale.ROOT,
                    "SUMMARY:社区活动第 %d 号\r\nLOCATION:二楼 %d 教室\r\nCATEGORIES:%s\r\n"
                            + "DESCRIPTION:每周一次\\, 面向全体居民\\, 由志愿者授课\\n请自带材料\r\nEND:VEVENT\r\n",
                    i,
                    201 + dice.nextInt(48),
                    KINDS.get(dice.nextInt(KINDS.size()))));
        }
        return out.append("END:VCALENDAR\r\n").toString();
    }

    private static String rule(int kind, Random dice) {
        if (kind < 2) {
            return "";
        }
        if (kind < 8) {
            return "RRULE:FREQ=WEEKLY;COUNT=" + (8 + dice.nextInt(40)) + "\r\n";
        }
        return kind == 8
                ? "RRULE:FREQ=MONTHLY;BYDAY=2SA\r\n"
                : "RRULE:FREQ=WEEKLY;BYDAY=TU,SA;UNTIL=20261231T155959Z\r\n";
    }
}
