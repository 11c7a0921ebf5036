package org.centerkiosk.core.signup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * How long seats are offered to who waited for them.
 *
 * @param lasts of contact hours
 * @param cutoff before the start of the session, from when on nobody is promoted any more
 * @param from first minute of the day at which people are called
 * @param to first minute at which they no longer are; {@link LocalTime#MIDNIGHT} means the end of the day
 */
public record OfferRules(Duration lasts, Duration cutoff, LocalTime from, LocalTime to) {

    public OfferRules {
        if (lasts.isNegative() || lasts.isZero() || cutoff.isNegative()) {
            throw new IllegalArgumentException("an offer of " + lasts + " until " + cutoff + " before the start");
        }
        if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
            throw new IllegalArgumentException("contact hours from " + from + " to " + to + " are empty");
        }
    }

    /** Whether somebody may still be promoted to a session with that start. */
    public boolean promotesAt(Instant now, Instant start) {
        return now.isBefore(start.minus(cutoff));
    }

    /**
     * When an offer ends that was told at {@code told}: after its time in contact hours, and never past the cutoff.
     *
     * @param zone the venue's
     */
    public Instant until(Instant told, Instant start, ZoneId zone) {
        Instant last = start.minus(cutoff);
        Duration left = lasts;
        Instant at = told;
        while (at.isBefore(last)) {
            LocalDate day = at.atZone(zone).toLocalDate();
            Instant open = later(at, day.atTime(from).atZone(zone).toInstant());
            Instant close = endOf(day, zone);
            if (open.isBefore(close)) {
                Duration today = Duration.between(open, close);
                if (left.compareTo(today) <= 0) {
                    return earlier(open.plus(left), last);
                }
                left = left.minus(today);
            }
            at = day.plusDays(1).atStartOfDay(zone).toInstant();
        }
        return last;
    }

    private Instant endOf(LocalDate day, ZoneId zone) {
        return to.equals(LocalTime.MIDNIGHT)
                ? day.plusDays(1).atStartOfDay(zone).toInstant()
                : day.atTime(to).atZone(zone).toInstant();
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
