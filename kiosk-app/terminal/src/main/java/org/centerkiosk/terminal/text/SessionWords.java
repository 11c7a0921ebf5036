package org.centerkiosk.terminal.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Listing;
import org.centerkiosk.core.event.SeatState;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionStatus;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a session at an instant: how far off it is, whether it fell out or moved, and why. Immutable.
 *
 * @param wording the language
 * @param now the instant
 * @param about whether the numbers are of a while ago
 */
public record SessionWords(Wording wording, Instant now, boolean about) {

    private static final Duration DAY = Duration.ofDays(1);
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    public LocalDate today() {
        return wording.today(now);
    }

    public LocalDate dayOf(Instant instant) {
        return wording.today(instant);
    }

    /** Whether it is told in days and not in times: it has no times, or lasts for longer than a day. */
    public static boolean isRun(Session session) {
        return session.allDay()
                || Duration.between(session.start(), session.end()).compareTo(DAY) > 0;
    }

    /** Whether it left the day on which the series first put it. */
    public boolean hasChangedDay(Session session) {
        return session.status() == SessionStatus.RESCHEDULED
                && !dayOf(session.originalStart()).equals(dayOf(session.start()));
    }

    /** 今晚取消, 今天取消, else 已取消. */
    public String cancelled(Session session) {
        if (!dayOf(session.start()).equals(today()) || isRun(session)) {
            return wording.get("seat.cancelled");
        }
        boolean evening = !session.start().atZone(wording.zone()).toLocalTime().isBefore(EVENING);
        return wording.get(evening ? "session.cancelledTonight" : "session.cancelledToday");
    }

    /** 改到 12月1日 19:00: said where it was. */
    public String movedAway(Session session) {
        return wording.format("session.movedTo", when(session, session.start()));
    }

    /** 由 11月24日 19:00 改期, or 由 15:00 改期 on the same day: said where it is now. */
    public String movedHere(Session session) {
        String before =
                hasChangedDay(session) ? when(session, session.originalStart()) : wording.time(session.originalStart());
        return wording.format("session.movedFrom", before);
    }

    private String when(Session session, Instant instant) {
        String day = wording.day(dayOf(instant));
        return isRun(session) ? day : day + " " + wording.time(instant);
    }

    /** Why it does not take place, or where it moved; null for one that takes place as planned. */
    public @Nullable String notice(Session session, boolean atOldPlace) {
        String reason = wording.inOrNull(session.reason());
        return switch (session.status()) {
            case SCHEDULED -> null;
            case CANCELLED -> reason;
            case POSTPONED -> joined(reason, wording.get("session.noNewDate"));
            case RESCHEDULED -> joined(reason, atOldPlace ? movedAway(session) : movedHere(session));
        };
    }

    private String joined(@Nullable String reason, String rest) {
        return reason == null ? rest : wording.format("session.reasonThen", reason, rest);
    }

    /** 展至 12月13日. */
    public String until(Event event, Session session) {
        String day = wording.day(session.lastDay());
        return wording.format(event.category() == Category.EXHIBITION ? "session.onViewUntil" : "session.until", day);
    }

    /** 15:00, or 全天. */
    public String time(Session session) {
        return isRun(session) ? wording.get("date.allDay") : wording.time(session.start());
    }

    /** Words on the pill; null where there is nothing to say. */
    public @Nullable String pill(Listing listing, SeatState state) {
        Session session = listing.session();
        if (state == SeatState.CANCELLED) {
            return cancelled(session);
        }
        if (state == SeatState.LIVE && isRun(session)) {
            return onNow(listing);
        }
        return wording.seats(state, session, about);
    }

    /** The same in as few words as can be, for large letters. */
    public @Nullable String shortPill(Listing listing, SeatState state) {
        return switch (state) {
            case CANCELLED -> wording.get("elder.cancelled");
            case WAIT -> wording.get("seat.wait");
            default -> pill(listing, state);
        };
    }

    /** 正在进行, or 展出中 for what runs for days. */
    public String onNow(Listing listing) {
        return wording.get(isRun(listing.session()) ? "session.onView" : "seat.live");
    }

    /** 34 分钟后. */
    public String ahead(Session session) {
        return wording.until(Duration.between(now, session.start()));
    }
}
