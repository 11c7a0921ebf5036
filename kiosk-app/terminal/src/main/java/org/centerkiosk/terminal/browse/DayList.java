package org.centerkiosk.terminal.browse;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Listing;
import org.centerkiosk.core.event.Programme;
import org.centerkiosk.core.event.SeatState;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.terminal.text.SessionWords;
import org.jspecify.annotations.Nullable;

/**
 * What a day has, as its list shows it: what is over is left out, what moved to another day still stands where it was,
 * and what runs for days comes last.
 *
 * @param day the day
 * @param entries in the order of the list
 */
record DayList(LocalDate day, List<Entry> entries) {

    /**
     * One line.
     *
     * @param movedAway whether the session has left this day for another one
     */
    record Entry(Listing listing, boolean movedAway) {

        Session session() {
            return listing.session();
        }

        SessionId id() {
            return session().id();
        }

        /** When it begins, or would have begun. */
        Instant start() {
            return movedAway ? session().originalStart() : session().start();
        }

        Instant end() {
            return start().plus(Duration.between(session().start(), session().end()));
        }

        boolean isRun() {
            return SessionWords.isRun(session());
        }

        boolean isOverAt(Instant now) {
            return !now.isBefore(end()) && now.isAfter(start());
        }

        /** Whether somebody who comes finds it. */
        boolean takesPlace() {
            return !movedAway && session().takesPlace();
        }

        SeatState stateAt(Instant now) {
            return movedAway ? SeatState.POSTPONED : SeatState.of(listing.event(), session(), now);
        }
    }

    private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::isRun)
            .thenComparing(entry -> entry.isRun() ? entry.end() : entry.start())
            .thenComparing(Entry::listing, Listing.BY_START);

    DayList {
        entries = List.copyOf(entries);
    }

    /** @param category null for all */
    static DayList of(Programme programme, LocalDate day, @Nullable Category category, SessionWords words) {
        List<Entry> entries = new ArrayList<>();
        for (Listing listing : programme.on(day, words.wording().zone())) {
            if (isListed(listing.session(), day, words)) {
                entries.add(new Entry(listing, false));
            }
        }
        for (Listing listing : programme.listings()) {
            Session session = listing.session();
            if (words.hasChangedDay(session)
                    && words.dayOf(session.originalStart()).equals(day)) {
                entries.add(new Entry(listing, true));
            }
        }
        entries.removeIf(entry -> entry.isOverAt(words.now())
                || category != null && entry.listing().event().category() != category);
        entries.sort(ORDER);
        return new DayList(day, entries);
    }

    /** What began on the evening before is listed there, and here only while it goes on. */
    private static boolean isListed(Session session, LocalDate day, SessionWords words) {
        return SessionWords.isRun(session)
                || words.dayOf(session.start()).equals(day)
                || day.equals(words.today()) && session.isOnAt(words.now());
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    int size() {
        return entries.size();
    }

    /** How many one can still get a seat for, or a place on the list, or just come to. */
    int open(Instant now) {
        return (int) entries.stream()
                .filter(entry -> !entry.movedAway() && entry.stateAt(now).isOpen())
                .count();
    }

    Optional<Entry> find(@Nullable SessionId id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /** The one that begins next; else what is on; else the first that is listed. */
    Optional<Entry> next(Instant now) {
        return first(entry ->
                        entry.takesPlace() && !entry.isRun() && entry.start().isAfter(now))
                .or(() -> first(entry -> entry.takesPlace() && !entry.isRun()))
                .or(() -> first(Entry::takesPlace))
                .or(() -> first(entry -> true));
    }

    private Optional<Entry> first(java.util.function.Predicate<Entry> which) {
        return entries.stream().filter(which).findFirst();
    }
}
