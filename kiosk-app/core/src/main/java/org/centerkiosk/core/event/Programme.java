package org.centerkiosk.core.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * All that a screen can show, from whatever source: the payload of an edition, or the sum of a lone terminal's feeds.
 * Immutable; its lists are sorted once, when it is made, and may be read on any thread.
 */
public final class Programme {

    private static final Programme EMPTY = new Programme(List.of());

    private final Map<String, Event> events;
    private final List<Listing> listings;

    /** The latest end among the listings up to each of them: it only grows, so a range is found by halving. */
    private final List<Instant> latestEnds;

    private Programme(Collection<Event> events) {
        this.events = events.stream()
                .collect(Collectors.toUnmodifiableMap(Event::uid, Function.identity(), (first, second) -> first));
        this.listings = this.events.values().stream()
                .flatMap(event -> event.sessions().stream().map(session -> new Listing(event, session)))
                .sorted(Listing.BY_START)
                .toList();
        this.latestEnds = latestEnds(listings);
    }

    private static List<Instant> latestEnds(List<Listing> listings) {
        Instant[] ends = new Instant[listings.size()];
        Instant latest = Instant.MIN;
        for (int index = 0; index < ends.length; index++) {
            Instant end = listings.get(index).session().end();
            latest = end.isAfter(latest) ? end : latest;
            ends[index] = latest;
        }
        return List.of(ends);
    }

    /** Of events with the same UID the first counts. */
    public static Programme of(Collection<Event> events) {
        return events.isEmpty() ? EMPTY : new Programme(events);
    }

    public static Programme empty() {
        return EMPTY;
    }

    /** With the seats that a hub's book counts, which go before what a feed says; this one where nothing differs. */
    public Programme counted(Map<SessionId, Seats> counts) {
        List<Event> all = new ArrayList<>();
        boolean differs = false;
        for (Event event : events.values()) {
            List<Session> sessions = event.terms() == null
                    ? event.sessions()
                    : event.sessions().stream()
                            .map(session -> {
                                Seats now = counts.get(session.id());
                                return now == null ? session : session.counted(now);
                            })
                            .toList();
            boolean isSame = IntStream.range(0, sessions.size())
                    .allMatch(i -> sessions.get(i) == event.sessions().get(i));
            all.add(isSame ? event : event.withSessions(sessions));
            differs |= !isSame;
        }
        return differs ? of(all) : this;
    }

    public boolean isEmpty() {
        return listings.isEmpty();
    }

    public Collection<Event> events() {
        return events.values();
    }

    public Optional<Event> event(String uid) {
        return Optional.ofNullable(events.get(uid));
    }

    /** Every session, by start. */
    public List<Listing> listings() {
        return listings;
    }

    /** Sessions of which any part lies in the half-open range, by start. */
    public List<Listing> overlapping(Instant from, Instant to) {
        int end = first(index -> !listings.get(index).session().start().isBefore(to));
        int begin = Math.min(end, first(index -> !latestEnds.get(index).isBefore(from)));
        return listings.subList(begin, end).stream()
                .filter(listing -> listing.session().overlaps(from, to))
                .toList();
    }

    /** The first listing for which it holds, as it does for all after it; their number where it holds for none. */
    private int first(IntPredicate condition) {
        int low = 0;
        int high = listings.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (condition.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Sessions of which any part lies on that day in that zone, by start. */
    public List<Listing> on(LocalDate day, ZoneId zone) {
        return overlapping(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** How many sessions begin or run on each day of the half-open range; days without any are absent. */
    public TreeMap<LocalDate, Integer> countByDay(LocalDate from, LocalDate to, ZoneId zone) {
        TreeMap<LocalDate, Integer> counts = new TreeMap<>();
        for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
            int count = on(day, zone).size();
            if (count > 0) {
                counts.put(day, count);
            }
        }
        return counts;
    }
}
