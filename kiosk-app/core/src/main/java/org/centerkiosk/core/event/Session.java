package org.centerkiosk.core.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One occurrence of an event.
 *
 * @param id its name, which a move does not change
 * @param start first instant; for an all-day session the start of its first day in {@code zone}
 * @param end first instant after it, not before {@code start}; for an all-day session the start of the day after its
 *     last
 * @param zone the zone in which the schedule says it
 * @param allDay whether it has days and no times
 * @param status whether it takes place
 * @param reason why it is cancelled or moved, as the schedule says it
 * @param title differs from the event's title (a lecture within a series), else null
 * @param place where, null where the schedule does not say
 * @param number its place in the series, from 1, or 0 where the event has this session alone
 * @param seats what the feed knows of its seats, null where it knows nothing
 */
public record Session(
        SessionId id,
        Instant start,
        Instant end,
        ZoneId zone,
        boolean allDay,
        SessionStatus status,
        @Nullable LocalText reason,
        @Nullable LocalText title,
        @Nullable Place place,
        int number,
        @Nullable Seats seats) {

    public Session {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("a session ends " + end + ", before its start " + start);
        }
    }

    /** With the seats as somebody counts them now; the same where he counts no others, whenever he did. */
    Session counted(Seats now) {
        boolean isSame = seats != null
                && seats.capacity() == now.capacity()
                && seats.remaining() == now.remaining()
                && Objects.equals(seats.waiting(), now.waiting())
                && seats.waitingListOpen() == now.waitingListOpen();
        return isSame ? this : new Session(id, start, end, zone, allDay, status, reason, title, place, number, now);
    }

    public Instant originalStart() {
        return id.originalStart();
    }

    public ZonedDateTime zonedStart() {
        return start.atZone(zone);
    }

    public ZonedDateTime zonedEnd() {
        return end.atZone(zone);
    }

    public LocalDate firstDay() {
        return zonedStart().toLocalDate();
    }

    /** The last day on which it takes place; one that ends at midnight ends on the day before. */
    public LocalDate lastDay() {
        return end.isAfter(start) ? end.minusNanos(1).atZone(zone).toLocalDate() : firstDay();
    }

    public boolean isMultiDay() {
        return lastDay().isAfter(firstDay());
    }

    /** Whether any part of it lies in the half-open range; an instant without length counts as part. */
    public boolean overlaps(Instant from, Instant to) {
        return start.isBefore(to) && (end.isAfter(from) || (end.equals(start) && !start.isBefore(from)));
    }

    public boolean isOnAt(Instant now) {
        return takesPlace() && !now.isBefore(start) && now.isBefore(end);
    }

    public boolean isOverAt(Instant now) {
        return !now.isBefore(end) && now.isAfter(start);
    }

    /** Neither cancelled nor postponed without a new date. */
    public boolean takesPlace() {
        return status == SessionStatus.SCHEDULED || status == SessionStatus.RESCHEDULED;
    }
}
