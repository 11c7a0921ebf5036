package org.centerkiosk.core.edition;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Person;
import org.centerkiosk.core.event.Place;
import org.centerkiosk.core.event.Seats;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.event.SessionStatus;
import org.centerkiosk.core.event.SignUpTerms;
import org.centerkiosk.core.event.Venue;

/**
 * Writes and reads an edition as large as a district's month, for {@code scripts/bench-feed edition}: {@code EVENTS TIMES}.
 * Prints the size of the payload, then what each writing and reading took, in microseconds.
 */
public final class EditionBenchmark {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 22);
    private static final Instant NOW = FIRST.atStartOfDay(ZONE).toInstant();
    private static final String STORY = "面向全体居民，由志愿者授课，零基础可报名。请自带材料，提前十分钟到场签到；如遇调整以现场通知为准。";

    private EditionBenchmark() {}

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        EditionContent content = content(Integer.parseInt(args[0]));
        byte[] payload = EditionWriter.write(content);
        int sessions = content.events().stream()
                .mapToInt(event -> event.sessions().size())
                .sum();
        out.println(payload.length + " " + zipped(payload) + " " + sessions);
        EditionReader reader = new EditionReader();
        for (int i = 0; i < Integer.parseInt(args[1]); i++) {
            long start = System.nanoTime();
            byte[] written = EditionWriter.write(content);
            long between = System.nanoTime();
            EditionReading reading = reader.read(written);
            long end = System.nanoTime();
            if (!reading.problems().isEmpty()) {
                throw new IllegalStateException(
                        "unexpected: " + reading.problems().getFirst());
            }
            out.println(micros(start, between) + " " + micros(between, end));
        }
    }

    private static long micros(long from, long to) {
        return Duration.ofNanos(to - from).toNanos() / 1_000;
    }

    private static int zipped(byte[] payload) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(payload);
        }
        return bytes.size();
    }

    /** A third of the events are weekly courses with four sessions within the month, the others take place once. */
    private static EditionContent content(int events) {
        Random dice = new Random(20261122);
        List<Venue> venues = new ArrayList<>();
        venues.add(new Venue("chenghu", Venue.Kind.CENTRE, null, new LocalText("澄湖中心", "Chenghu Centre")));
        for (int i = 1; i <= 163; i++) {
            venues.add(new Venue("v" + i, Venue.Kind.STATION, "chenghu", LocalText.of("第 " + i + " 站")));
        }
        List<Event> all = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            all.add(event(i, dice, venues.get(dice.nextInt(venues.size())).id()));
        }
        return new EditionContent(1, "chenghu", NOW, NOW.plus(Duration.ofDays(30)), venues, all, List.of());
    }

    private static Event event(int number, Random dice, String venue) {
        String uid = "event-" + number + "@chenghu.example";
        int count = number % 3 == 0 ? 4 : 1;
        List<Session> sessions = new ArrayList<>();
        LocalDate day = FIRST.plusDays(dice.nextInt(count == 1 ? 30 : 7));
        for (int i = 0; i < count; i++) {
            sessions.add(session(uid, day.plusWeeks(i), count == 1 ? 0 : i + 5, dice));
        }
        return new Event(
                uid,
                new LocalText("社区活动第 " + number + " 号", "Community event no. " + number),
                null,
                LocalText.of(STORY),
                Category.values()[dice.nextInt(Category.values().length)],
                List.of("社区"),
                List.of(new Person(LocalText.of("志愿者 " + dice.nextInt(90)), LocalText.of("区文化馆"))),
                LocalText.of("全体居民"),
                new LocalText("免费", "Free"),
                "https://chenghu.example/e/" + number,
                null,
                null,
                new SignUpTerms(
                        SignUpTerms.Mode.FIRST_COME,
                        SignUpTerms.Scope.SESSION,
                        null,
                        null,
                        30,
                        10,
                        2,
                        null,
                        null,
                        null,
                        List.of()),
                sessions,
                count == 1 ? 1 : 16,
                venue,
                "library");
    }

    private static Session session(String uid, LocalDate day, int number, Random dice) {
        Instant start =
                day.atTime(LocalTime.of(9 + dice.nextInt(11), 30)).atZone(ZONE).toInstant();
        return new Session(
                new SessionId(uid, start),
                start,
                start.plus(Duration.ofMinutes(90)),
                ZONE,
                false,
                SessionStatus.SCHEDULED,
                null,
                null,
                Place.of("二楼 " + (201 + dice.nextInt(48)) + " 教室"),
                number,
                new Seats(30, dice.nextInt(31), null, true, NOW));
    }
}
