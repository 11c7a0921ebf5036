package org.centerkiosk.core.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Damages good schedules by chance, always in the same ways, and looks for what the reader did not expect. */
class MutationTest {

    private static final int MUTATIONS = 1_500;
    private static final FeedWindow WINDOW = Feeds.window("2026-11-01", "2027-01-01");
    private static final List<String> PIECES = List.of(
            "\n",
            "\r\n ",
            ";",
            ":",
            ",",
            "=",
            "\"",
            "{",
            "}",
            "[",
            "]",
            "\0",
            "-1",
            "99999999",
            "T",
            "Z",
            "年",
            "<a>",
            "null",
            "1e999",
            "BEGIN:VEVENT\n",
            "END:VEVENT\n",
            "RRULE:FREQ=HOURLY\n",
            "INTERVAL=0",
            "COUNT=5",
            "BYSETPOS=-1;",
            "RECURRENCE-ID;RANGE=THISANDFUTURE:20261117T193000\n",
            "RDATE;VALUE=PERIOD:20261117T193000/P1D\n");
    private static final String CSV =
            "编号,标题,日期,时间,地点,名额\n1,古琴,2026年11月24日,晚上7:30-9:00,203,20\n" + "1,,12月1日,下午3点半,,\n2,书画展,11月25日至12月5日,,一楼,\n";
    private static final String JSON =
            "{\"@type\":\"DataFeed\",\"dataFeedElement\":[{\"@type\":\"Event\",\"@id\":\"e\","
                    + "\"name\":{\"zh\":\"讲座\"},\"startDate\":\"2026-11-28T15:00:00+08:00\"},{\"@type\":\"Course\",\"@id\":\"c\","
                    + "\"name\":\"古琴\",\"hasCourseInstance\":{\"courseSchedule\":{\"repeatFrequency\":\"P1W\",\"byDay\":\"Tuesday\","
                    + "\"startDate\":\"2026-10-01\",\"startTime\":\"19:30\",\"repeatCount\":12}}}]}";

    @Test
    void noDamageIsUnexpected() throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        seeds.add(CSV.getBytes(StandardCharsets.UTF_8));
        seeds.add(JSON.getBytes(StandardCharsets.UTF_8));
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/org/centerkiosk/core/feed/calendars"))) {
            for (Path file : files.sorted().toList()) {
                seeds.add(Files.readAllBytes(file));
            }
        }
        Random dice = new Random(20261122);
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] damaged = damaged(seeds.get(i % seeds.size()), dice);

            FeedResult result = Feeds.read(damaged, WINDOW);

            assertThat(Feeds.lines(result))
                    .as("mutation %d", i)
                    .noneMatch(line -> line.contains("reader failed")
                            || line.contains("cannot be worked out")
                            || line.contains("cannot be listed"));
        }
    }

    private static byte[] damaged(byte[] seed, Random dice) {
        StringBuilder text = new StringBuilder(new String(seed, StandardCharsets.ISO_8859_1));
        for (int changes = 1 + dice.nextInt(6); changes > 0 && !text.isEmpty(); changes--) {
            int at = dice.nextInt(text.length());
            switch (dice.nextInt(4)) {
                case 0 -> text.setCharAt(at, (char) dice.nextInt(256));
                case 1 -> text.insert(at, latin(PIECES.get(dice.nextInt(PIECES.size()))));
                case 2 -> text.delete(at, Math.min(text.length(), at + 1 + dice.nextInt(20)));
                default -> text.setCharAt(at, (char) ('0' + dice.nextInt(10)));
            }
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String latin(String piece) {
        return new String(piece.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
