package org.centerkiosk.terminal.attract;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.centerkiosk.core.event.Listing;
import org.centerkiosk.core.event.SeatState;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.terminal.text.SessionWords;
import org.centerkiosk.terminal.text.Wording;
import org.jspecify.annotations.Nullable;

/** Puts a session into the words of a row. */
final class StripWriter {

    /** From so many days ahead on a weekday alone would be taken for this week's. */
    private static final int WEEK = 7;

    private final Wording wording;
    private final SessionWords words;
    private final LocalDate today;
    private final boolean elder;
    private final boolean narrow;

    /**
     * @param elder as short as can be, for large letters
     * @param narrow whether there is little room for the pill
     */
    StripWriter(SessionWords words, boolean elder, boolean narrow) {
        this.wording = words.wording();
        this.words = words;
        this.today = words.today();
        this.elder = elder;
        this.narrow = narrow;
    }

    StripRow write(Listing listing) {
        Session session = listing.session();
        boolean began = session.firstDay().isBefore(today);
        LocalDate date = began ? today : session.firstDay();
        SeatState state = SeatState.of(listing.event(), session, words.now());
        String notice = words.notice(session, false);
        boolean struck = !session.takesPlace();
        return new StripRow(
                session.id(),
                day(date),
                date.equals(today),
                words.time(session),
                listing.event().category(),
                elder ? wording.in(listing.title()) : wording.title(listing),
                struck,
                notice != null && !struck,
                notice == null ? detail(listing) : notice,
                notice == null ? wording.place(session) : notice,
                state,
                elder || narrow ? words.shortPill(listing, state) : words.pill(listing, state));
    }

    private String day(LocalDate date) {
        return ChronoUnit.DAYS.between(today, date) < WEEK
                ? wording.nearDay(date, today)
                : wording.format("attract.shortDate", date.getMonthValue(), date.getDayOfMonth());
    }

    /** Category, until when, place. */
    private String detail(Listing listing) {
        Session session = listing.session();
        boolean runs = session.firstDay().isBefore(today) && SessionWords.isRun(session);
        @Nullable String until = runs ? words.until(listing.event(), session) : null;
        return Stream.of(wording.category(listing.event().category()), until, wording.place(session))
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
