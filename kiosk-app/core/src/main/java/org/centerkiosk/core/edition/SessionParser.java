package org.centerkiosk.core.edition;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.centerkiosk.core.event.Place;
import org.centerkiosk.core.event.Seats;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.event.SessionStatus;
import org.centerkiosk.core.feed.Report;
import org.jspecify.annotations.Nullable;

/** Reads what {@link SessionWriter} writes. */
final class SessionParser {

    private static final int DATE_LENGTH = "2026-11-28".length();

    private SessionParser() {}

    static Session read(Part part, String uid) throws MalformedException {
        ZoneId zone = zone(part);
        Instant start = time(part, "startDate", zone, 0);
        Instant original = part.instantOrNull("kiosk:originalStart");
        return new Session(
                new SessionId(uid, original == null ? start : original),
                start,
                time(part, "endDate", zone, 1),
                zone,
                part.flag("kiosk:allDay"),
                part.stringOrNull("eventStatus") == null
                        ? SessionStatus.SCHEDULED
                        : part.word("eventStatus", Terms.STATUSES),
                part.lineOrNull("kiosk:reason"),
                part.lineOrNull("name"),
                place(part.partOrNull("location")),
                part.integer("kiosk:number"),
                seats(part));
    }

    private static ZoneId zone(Part part) throws MalformedException {
        String id = part.string("kiosk:zone");
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            throw part.malformed("kiosk:zone", Report.quote(id) + " is no known time zone");
        }
    }

    /** An instant, or the start of a day, some days later. */
    private static Instant time(Part part, String name, ZoneId zone, int daysLater) throws MalformedException {
        String text = part.string(name);
        try {
            return text.length() == DATE_LENGTH
                    ? LocalDate.parse(text)
                            .plusDays(daysLater)
                            .atStartOfDay(zone)
                            .toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw part.malformed(name, Report.quote(text) + " is no time such as 2026-11-28T15:00:00+08:00");
        }
    }

    private static @Nullable Place place(@Nullable Part part) throws MalformedException {
        return part == null ? null : new Place(part.line("name"), part.stringOrNull("url"));
    }

    private static @Nullable Seats seats(Part part) throws MalformedException {
        Integer capacity = part.integerOrNull("maximumAttendeeCapacity");
        return capacity == null
                ? null
                : new Seats(
                        capacity,
                        part.integer("remainingAttendeeCapacity"),
                        part.integerOrNull("kiosk:waiting"),
                        part.flag("kiosk:waitingOpen"),
                        part.instant("kiosk:asOf"));
    }
}
