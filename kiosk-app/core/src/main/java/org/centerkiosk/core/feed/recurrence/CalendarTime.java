package org.centerkiosk.core.feed.recurrence;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;

/**
 * A DATE or DATE-TIME of a calendar file (RFC 5545, 3.3.4 and 3.3.5).
 *
 * @param local what is written; a DATE as the start of the day
 * @param form which of the forms of a time it is written in
 * @param zone the zone to read it in; the venue's for DATEs and floating times
 */
public record CalendarTime(LocalDateTime local, Form form, Zone zone) {

    /** How a time is written. */
    public enum Form {
        DATE,
        FLOATING,
        UTC,
        ZONED
    }

    public boolean date() {
        return form == Form.DATE;
    }

    public boolean floating() {
        return form == Form.FLOATING;
    }

    public Instant instant() {
        return zone.instant(local);
    }

    /** The day that is written: where it stands in UTC, the day there. */
    LocalDate writtenDay() {
        return form == Form.UTC ? instant().atOffset(ZoneOffset.UTC).toLocalDate() : local.toLocalDate();
    }

    public CalendarTime at(LocalDateTime other) {
        return new CalendarTime(other, form, zone);
    }

    /** The same instant as local time of another zone. */
    LocalDateTime localIn(Zone other) {
        return other.equals(zone) ? local : other.local(instant());
    }

    /** The same time of a series: a floating one means the zone of its DTSTART. */
    public CalendarTime within(CalendarTime start) {
        return floating() && !start.date() ? start.at(local) : this;
    }

    /** Whether the text is written as UTC. */
    public static boolean isUtc(String text) {
        return text.endsWith("Z") || text.endsWith("z");
    }

    /** Whether the text has a date and no time. */
    public static boolean isDate(String text) {
        return text.indexOf('T') < 0 && text.indexOf('t') < 0;
    }

    /**
     * {@code 20261128} or {@code 20261128T150000}, also with the hyphens and colons of ISO 8601 and without seconds.
     *
     * @throws DateTimeException where it is no date
     */
    public static LocalDateTime parse(String text) {
        int t = Math.max(text.indexOf('T'), text.indexOf('t'));
        LocalDate date = date(t < 0 ? text : text.substring(0, t));
        if (t < 0) {
            return date.atStartOfDay();
        }
        String digits = digits(text.substring(t + 1), isUtc(text) ? 1 : 0);
        if (digits.length() != 6 && digits.length() != 4) {
            throw new DateTimeException("a time has six digits");
        }
        int hour = number(digits, 0, 2);
        int second = digits.length() == 6 ? number(digits, 4, 6) : 0;
        // 24:00 ends a day for some writers, and second 60 is a leap second, which Java does not know.
        LocalTime time = LocalTime.of(hour == 24 ? 0 : hour, number(digits, 2, 4), Math.min(second, 59));
        return date.plusDays(hour == 24 ? 1 : 0).atTime(time);
    }

    private static LocalDate date(String text) {
        String digits = digits(text, 0);
        if (digits.length() != 8) {
            throw new DateTimeException("a date has eight digits");
        }
        return LocalDate.of(number(digits, 0, 4), number(digits, 4, 6), number(digits, 6, 8));
    }

    private static String digits(String text, int dropped) {
        String plain = text.substring(0, text.length() - dropped).strip();
        return plain.indexOf('-') < 0 && plain.indexOf(':') < 0
                ? plain
                : plain.replace("-", "").replace(":", "");
    }

    private static int number(String digits, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') {
                throw new DateTimeException("not a number");
            }
            number = number * 10 + c - '0';
        }
        return number;
    }
}
