package org.centerkiosk.core.frontdesk;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.people.PeopleSearch;
import org.centerkiosk.core.ticket.TicketCode;
import org.jspecify.annotations.Nullable;

/**
 * The rosters as they are known here: what the hub says, and what was seen here since. Changed on the desk's thread alone;
 * snapshots and the search may be read on any.
 */
final class Rosters {

    private static final Comparator<RosterJson.Row> BY_ARRIVAL = Comparator.comparingLong(RosterJson.Row::arrival)
            .thenComparing(row -> row.entry().registration());

    private static final Comparator<Found> BY_SESSION = Comparator.comparing(
                    (Found found) -> found.session().originalStart())
            .thenComparing(found -> found.session().uid())
            .thenComparing(found -> found.entry().name())
            .thenComparing(found -> found.entry().registration());

    private final Facts facts;
    private final Map<SessionId, Kept> all = new HashMap<>();
    private final Map<SessionId, Roster> snapshots = new ConcurrentHashMap<>();
    private final Map<SessionId, Long> revisions = new HashMap<>();
    private final PeopleSearch<Key, Found> search = new PeopleSearch<>(BY_SESSION);
    private long revision;

    private record Key(SessionId session, UUID registration) {}

    /** One roster as the hub last said it. */
    private static final class Kept {
        private final Map<UUID, RosterJson.Row> rows = new HashMap<>();
        private @Nullable String tag;
        private @Nullable RosterSeats seats;
        private @Nullable Instant asOf;
    }

    Rosters(Facts facts) {
        this.facts = facts;
    }

    /** What to ask with. */
    Map<SessionId, String> tags() {
        Map<SessionId, String> tags = new HashMap<>();
        all.forEach((session, kept) -> {
            if (kept.tag != null) {
                tags.put(session, kept.tag);
            }
        });
        return tags;
    }

    /**
     * Takes what the hub said when it was asked for some sessions.
     *
     * @param look its number, see {@link Facts}
     */
    void apply(Set<SessionId> asked, List<RosterJson.News> news, Instant now, long look) {
        Set<SessionId> changed = new HashSet<>(facts.looked(asked, look));
        for (RosterJson.News each : news) {
            if (asked.contains(each.session())) {
                apply(each);
                changed.add(each.session());
            }
        }
        for (SessionId session : asked) {
            Kept kept = all.computeIfAbsent(session, any -> new Kept());
            if (kept.asOf == null) {
                changed.add(session);
            }
            kept.asOf = now;
        }
        changed.forEach(this::changed);
    }

    private void apply(RosterJson.News news) {
        Kept kept = all.computeIfAbsent(news.session(), any -> new Kept());
        Set<UUID> before = Set.copyOf(kept.rows.keySet());
        if (news.isWhole()) {
            kept.rows.clear();
        }
        news.gone().forEach(kept.rows::remove);
        for (RosterJson.Row row : news.rows()) {
            kept.rows.put(row.entry().registration(), row);
            Found found = new Found(news.session(), facts.on(news.session(), row.entry()));
            search.put(new Key(news.session(), row.entry().registration()), found, row.traits());
        }
        before.stream()
                .filter(id -> !kept.rows.containsKey(id))
                .forEach(id -> search.remove(new Key(news.session(), id)));
        kept.seats = news.seats();
        // Something was missed: the next look brings all of it.
        kept.tag = kept.rows.size() == news.size() ? news.tag() : null;
    }

    /** Something was seen here, or taken back. */
    void changed(SessionId session) {
        Kept kept = all.get(session);
        if (kept == null) {
            return;
        }
        List<RosterEntry> entries = kept.rows.values().stream()
                .sorted(BY_ARRIVAL)
                .map(row -> facts.on(session, row.entry()))
                .toList();
        Roster before = snapshots.get(session);
        Roster after = new Roster(session, kept.seats, kept.asOf, entries);
        if (before == null
                || !before.entries().equals(entries)
                || !seatsOf(before).equals(seatsOf(after))) {
            revisions.put(session, ++revision);
            entries.forEach(entry -> search.replace(new Key(session, entry.registration()), new Found(session, entry)));
        }
        snapshots.put(session, after);
    }

    private static Optional<RosterSeats> seatsOf(Roster roster) {
        return Optional.ofNullable(roster.seats());
    }

    /** Forgets the sessions of yesterday. */
    void retain(Set<SessionId> sessions) {
        List<SessionId> old =
                all.keySet().stream().filter(Predicate.not(sessions::contains)).toList();
        old.forEach(this::forget);
    }

    private void forget(SessionId session) {
        Kept kept = all.remove(session);
        if (kept != null) {
            kept.rows.keySet().forEach(id -> search.remove(new Key(session, id)));
        }
        snapshots.remove(session);
        revisions.remove(session);
    }

    /** Nobody is signed in. */
    void clear() {
        all.clear();
        snapshots.clear();
        revisions.clear();
        search.clear();
    }

    long revisionOf(SessionId session) {
        return revisions.getOrDefault(session, 0L);
    }

    /** On any thread. */
    Roster roster(SessionId session) {
        return snapshots.getOrDefault(session, Roster.unknown(session));
    }

    /** On any thread. */
    List<Found> search(String typed, int most) {
        return search.find(typed, any -> true, most);
    }

    /** Where somebody is to be found, by session. */
    List<Found> find(UUID registration) {
        return found(all.keySet(), kept -> kept.rows.get(registration));
    }

    List<Found> find(TicketCode code) {
        return found(
                all.keySet(),
                kept -> kept.rows.values().stream()
                        .filter(row -> code.equals(row.entry().code()))
                        .findFirst()
                        .orElse(null));
    }

    private interface Finding {
        RosterJson.@Nullable Row in(Kept kept);
    }

    private List<Found> found(Collection<SessionId> sessions, Finding finding) {
        return sessions.stream()
                .flatMap(session -> Optional.ofNullable(all.get(session)).map(finding::in).stream()
                        .map(row -> new Found(session, facts.on(session, row.entry()))))
                .sorted(BY_SESSION)
                .toList();
    }
}
