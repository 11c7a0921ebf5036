package org.centerkiosk.hub.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionStatus;
import org.centerkiosk.core.trust.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A session as a calendar shows it.
 *
 * @param uid names it for good, also when it moves: the event's UID and where the series first put it
 * @param starts as RFC 5545 writes it: in UTC, or a day
 * @param ends likewise, the first instant or day after it
 * @param over when it ends
 * @param status of RFC 5545
 * @param venue the id of the venue that holds it, null for the centre
 */
record CalendarEntry(
        String uid,
        String starts,
        String ends,
        Instant over,
        String summary,
        @Nullable String description,
        @Nullable String location,
        @Nullable String url,
        String status,
        @Nullable String venue) {

    static final String CANCELLED = "CANCELLED";

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    static CalendarEntry of(Event event, Session session) {
        return new CalendarEntry(
                event.uid() + "-" + UTC.format(session.originalStart()),
                written(session.start(), session),
                written(session.end(), session),
                session.end(),
                event.titleOf(session).zh(),
                description(event, session),
                session.place() == null ? null : session.place().name().zh(),
                event.url(),
                status(session.status()),
                event.venue());
    }

    /** It was published, and is no longer. */
    static CalendarEntry withdrawn(
            String uid, String starts, String ends, Instant over, String summary, @Nullable String venue) {
        return new CalendarEntry(uid, starts, ends, over, summary, null, null, null, CANCELLED, venue);
    }

    boolean isDay() {
        return starts.length() == "yyyyMMdd".length();
    }

    /** Differs where anything of it differs. */
    String fingerprint() {
        return Sha256.hex(toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String written(Instant instant, Session session) {
        return session.allDay()
                ? DateTimeFormatter.BASIC_ISO_DATE.format(
                        instant.atZone(session.zone()).toLocalDate())
                : UTC.format(instant);
    }

    private static @Nullable String description(Event event, Session session) {
        String text = Stream.of(session.reason(), event.subtitle(), event.description(), event.admission())
                .filter(part -> part != null)
                .map(LocalText::zh)
                .collect(Collectors.joining("\n"));
        return text.isEmpty() ? null : text;
    }

    private static String status(SessionStatus status) {
        return switch (status) {
            case SCHEDULED, RESCHEDULED -> "CONFIRMED";
            case POSTPONED -> "TENTATIVE";
            case CANCELLED -> CANCELLED;
        };
    }
}
