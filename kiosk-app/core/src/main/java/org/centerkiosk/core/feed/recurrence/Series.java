package org.centerkiosk.core.feed.recurrence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.centerkiosk.core.feed.Details;
import org.centerkiosk.core.feed.FeedLimits;
import org.centerkiosk.core.feed.FeedWindow;
import org.centerkiosk.core.feed.SessionDraft;

/**
 * Expands one series into the sessions of a window: every instance is counted from the first on, so that it knows its
 * number, and the overrides are laid over them.
 */
public final class Series {

    private final SeriesTimes times;
    private final Details details;
    private final Map<Instant, Override> single = new HashMap<>();
    private final TreeMap<Instant, Override> onwards = new TreeMap<>();

    public Series(SeriesTimes times, Details details, List<Override> overrides) {
        this.times = times;
        this.details = details;
        for (Override override : overrides) {
            if (override.onwards()) {
                onwards.put(override.id().at(), override);
            } else {
                single.put(override.id().at(), override);
            }
        }
    }

    /**
     * The outcome of an expansion.
     *
     * @param sessions those within the window
     * @param count how many the whole series has; 0 where it has no end or was not counted to its end
     * @param isSpent whether the budget ended before the window did
     * @param isCut whether the window has more sessions than an event may have; of a rule that repeats every second or
     *     minute none is kept then
     * @param failure what stopped a rule, or an empty text
     */
    public record Expansion(List<SessionDraft> sessions, int count, boolean isSpent, boolean isCut, String failure) {}

    public Expansion expand(FeedWindow window, FeedLimits limits, StepBudget budget) {
        RecurrenceSet set = new RecurrenceSet(times, budget);
        List<SessionDraft> sessions = new ArrayList<>();
        Instant last = lastWanted(window);
        boolean endless = times.rules().stream().anyMatch(Rule::isEndless);
        boolean isCut = false;
        int number = 0;
        Occurrence next = set.next();
        while (next != null && !next.at().isAfter(last) && !isCut) {
            number++;
            SessionDraft session = session(next, number);
            if (window.overlaps(session.start(), session.end())) {
                isCut = sessions.size() >= limits.sessionsPerEvent();
                if (!isCut) {
                    sessions.add(session);
                }
            }
            next = set.next();
        }
        if (isCut && times.rules().stream().anyMatch(Rule::isTooFrequent)) {
            sessions.clear();
        }
        boolean isSpent = next == null && set.isSpent();
        while (next != null && !endless && number <= limits.countedSessions()) {
            number++;
            next = set.next();
        }
        boolean counted = next == null && !endless && !set.isSpent();
        return new Expansion(
                sessions, counted ? number : 0, isSpent, isCut, Objects.requireNonNullElse(set.failure(), ""));
    }

    private SessionDraft session(Occurrence instance, int number) {
        Override own = single.get(instance.at());
        Map.Entry<Instant, Override> range = own == null ? onwards.floorEntry(instance.at()) : null;
        Override override = range == null ? own : range.getValue();
        CalendarTime time = override == null ? instance.time() : override.move(instance);
        Instant at = override == null ? instance.at() : time.instant();
        Length length = instance.length() == null ? times.length() : instance.length();
        if (override != null && override.length() != null) {
            length = override.length();
        } else if (override != null && time.date() != times.start().date()) {
            length = Length.standard(time);
        }
        return new SessionDraft(
                instance.at(),
                at,
                length.endOf(at, time),
                time.zone().shownAt(at),
                time.date(),
                number,
                override == null ? details : override.details());
    }

    /** Past it no instance can be in the window, unless it is overridden into it. */
    private Instant lastWanted(FeedWindow window) {
        Duration back = Duration.ZERO;
        for (Override override : onwards.values()) {
            Duration shift =
                    Duration.between(override.start().instant(), override.id().at());
            back = shift.compareTo(back) > 0 ? shift.plusDays(1) : back;
        }
        Instant last = window.to().plus(back);
        for (Override override : single.values()) {
            Instant start = override.start().instant();
            if (override.id().at().isAfter(last) && start.isBefore(window.to())) {
                last = override.id().at();
            }
        }
        return last;
    }
}
