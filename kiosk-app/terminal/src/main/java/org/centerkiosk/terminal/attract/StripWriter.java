package org.centerkiosk.terminal.attract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.centerkiosk.core.event.Listing;
import org.centerkiosk.core.event.SeatState;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionStatus;
import org.centerkiosk.terminal.text.Wording;
import org.jspecify.annotations.Nullable;

/** Puts a session into the words of a row. */
final class StripWriter {

    /** From so many days ahead on a weekday alone would be taken for this week's. */
    private static final int WEEK = 7;

    private final Wording wording;
    private final Instant now;
    private final LocalDate today;
    private final boolean stale;

    /** @param stale whether the numbers are of a while ago */
    StripWriter(Wording wording, Instant now, boolean stale) {
        this.wording = wording;
        this.now = now;
        this.today = wording.today(now);
        this.stale = stale;
    }

    StripRow write(Listing listing) {
        Session session = listing.session();
        boolean began = session.firstDay().isBefore(today);
        LocalDate date = began ? today : session.firstDay();
        SeatState state = SeatState.of(listing.event(), session, now);
        boolean struck = !session.takesPlace();
        String reason = wording.inOrNull(session.reason());
        return new StripRow(
                session.id(),
                day(date),
                date.equals(today),
                began || session.allDay() ? wording.get("date.allDay") : wording.time(session.start()),
                listing.event().category(),
                wording.title(listing),
                struck,
                struck && reason != null ? reason : detail(listing, began),
                struck && reason != null ? reason : wording.place(session),
                state,
                wording.seats(state, session, stale));
    }

    private String day(LocalDate date) {
        return ChronoUnit.DAYS.between(today, date) < WEEK
                ? wording.nearDay(date, today)
                : wording.format("attract.shortDate", date.getMonthValue(), date.getDayOfMonth());
    }

    /** Category, until when, a change, place. */
    private String detail(Listing listing, boolean began) {
        Session session = listing.session();
        @Nullable String until = began ? wording.format("attract.until", wording.day(session.lastDay())) : null;
        @Nullable
        String change = session.status() == SessionStatus.RESCHEDULED ? wording.inOrNull(session.reason()) : null;
        return Stream.of(wording.category(listing.event().category()), until, change, wording.place(session))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(wording.get("list.dot")));
    }

    /** Whether all of them are within a week from today. */
    boolean isThisWeek(Iterable<Listing> listings) {
        for (Listing listing : listings) {
            if (ChronoUnit.DAYS.between(today, listing.session().firstDay()) >= WEEK) {
                return false;
            }
        }
        return true;
    }
}
