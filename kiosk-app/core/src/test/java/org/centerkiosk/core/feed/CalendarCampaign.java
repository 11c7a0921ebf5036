package org.centerkiosk.core.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.centerkiosk.core.event.Programme;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads many files in one process, for {@code scripts/campaign-calendars}: arguments are a zone and windows such as
 * {@code 2026-11-01/2026-12-01}, file names come on standard input, and every file and window gives one JSON object with
 * the sessions, the report and the time that it took.
 */
public final class CalendarCampaign {

    private static final JsonMapper JSON = JsonMapper.shared();

    private CalendarCampaign() {}

    public static void main(String[] args) throws IOException {
        ZoneId zone = ZoneId.of(args[0]);
        List<String> windows = List.of(args).subList(1, args.length);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        // The log goes elsewhere, for another program reads the output.
        System.setOut(System.err);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String file = in.readLine(); file != null; file = in.readLine()) {
            byte[] body = Files.readAllBytes(Path.of(file));
            for (String window : windows) {
                out.println(JSON.writeValueAsString(read(file, body, window, zone)));
            }
        }
    }

    private static Map<String, Object> read(String file, byte[] body, String window, ZoneId zone) {
        String[] days = window.split("/");
        Instant from = LocalDate.parse(days[0]).atStartOfDay(zone).toInstant();
        Instant to = LocalDate.parse(days[1]).atStartOfDay(zone).toInstant();
        long start = System.nanoTime();
        FeedResult result = new FeedReader()
                .read(new FeedDocument("campaign", file, null, body), new FeedWindow(from, to, zone, from));
        long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("file", file);
        line.put("window", window);
        line.put("ms", millis);
        line.put("problems", result.problems().stream().map(Problem::toString).toList());
        line.put(
                "sessions",
                SessionLines.of(Programme.of(result.events()), from, to).toList());
        return line;
    }
}
