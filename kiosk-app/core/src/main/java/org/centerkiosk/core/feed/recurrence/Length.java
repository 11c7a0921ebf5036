package org.centerkiosk.core.feed.recurrence;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a session lasts: days of the calendar, then exact time. A series whose end is a DTEND has the same exact
 * length throughout, one with a DURATION the same nominal length (RFC 5545, 3.8.5.3).
 */
public record Length(long days, Duration exact) {

    public static final Length NONE = new Length(0, Duration.ZERO);
    private static final Pattern DURATION = Pattern.compile(
            "([+-])?P(?:(\\d{1,9})W)?(?:(\\d{1,9})D)?(?:T(?:(\\d{1,9})H)?(?:(\\d{1,9})M)?(?:(\\d{1,9})S)?)?",
            Pattern.CASE_INSENSITIVE);

    public static Length ofDays(long days) {
        return new Length(days, Duration.ZERO);
    }

    /**
     * RFC 5545, 3.3.6.
     *
     * @throws DateTimeException where it is no duration or a negative one
     */
    public static Length parse(String text) {
        Matcher matcher = DURATION.matcher(text.strip());
        if (!matcher.matches() || text.strip().length() < 3) {
            throw new DateTimeException("no duration");
        }
        long days = number(matcher.group(2)) * 7 + number(matcher.group(3));
        Duration exact = Duration.ofHours(number(matcher.group(4)))
                .plusMinutes(number(matcher.group(5)))
                .plusSeconds(number(matcher.group(6)));
        if ("-".equals(matcher.group(1)) && (days > 0 || !exact.isZero())) {
            throw new DateTimeException("a negative duration");
        }
        return new Length(days, exact);
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    /** How long it takes where nothing is said of it (RFC 5545, 3.6.1): a day, or no time at all. */
    public static Length standard(CalendarTime start) {
        return start.date() ? ofDays(1) : NONE;
    }

    /** The end of a session that starts then; both say the same, the instant also where the clocks show it twice. */
    public Instant endOf(Instant at, CalendarTime time) {
        Instant nominal = days == 0 ? at : time.at(time.local().plusDays(days)).instant();
        return nominal.plus(exact);
    }
}
