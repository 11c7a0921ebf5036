package org.centerkiosk.core.feed;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.event.Listing;
import org.centerkiosk.core.event.Programme;
import org.centerkiosk.core.event.Session;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a feed means, as {@code kiosk sessions} prints it: one JSON object a line for every session that overlaps a
 * half-open range, by start. An all-day session has dates, and its {@code end} is the day after its last, as in
 * iCalendar.
 */
public final class SessionLines {

    private static final DateTimeFormatter RFC_3339 = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");
    private static final JsonMapper JSON = JsonMapper.shared();

    private SessionLines() {}

    public static Stream<String> of(Programme programme, Instant from, Instant to) {
        return programme.overlapping(from, to).stream().map(SessionLines::line);
    }

    private static String line(Listing listing) {
        Session session = listing.session();
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("uid", listing.event().uid());
        line.put("start", time(session, session.start()));
        line.put("end", time(session, session.end()));
        line.put("zone", session.zone().getId());
        line.put("status", session.status().name().toLowerCase(Locale.ROOT));
        line.put("summary", listing.title().in(Language.ZH));
        line.put(
                "location",
                session.place() == null ? null : session.place().name().in(Language.ZH));
        return JSON.writeValueAsString(line);
    }

    private static String time(Session session, Instant instant) {
        return session.allDay()
                ? instant.atZone(session.zone()).toLocalDate().toString()
                : RFC_3339.format(instant.atZone(session.zone()));
    }
}
