package org.centerkiosk.hub.registration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.centerkiosk.core.event.SessionId;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Tells a desk what is new on the rosters that it watches. Opens what is sealed after the transaction. */
final class Watching {

    private final BookParts parts;
    private final Tables tables;
    private final Attending attending;
    private final Lists lists;
    private final RosterRows rows;

    Watching(BookParts parts, Attending attending, Lists lists, RosterRows rows) {
        this.parts = parts;
        this.tables = parts.tables();
        this.attending = attending;
        this.lists = lists;
        this.rows = rows;
    }

    private record Seen(
            RosterTag tag,
            boolean isWhole,
            @Nullable Counted counted,
            List<Written> roster,
            Map<UUID, Long> arrivals,
            Set<UUID> told,
            List<UUID> gone,
            Map<UUID, Map<Integer, AttendanceFact>> facts,
            Map<UUID, SortedMap<Instant, Boolean>> series) {}

    /** Nothing where it is as it was when the tag was given. */
    Optional<RosterNews> news(SessionId session, @Nullable String asked) {
        RosterTag before = asked == null ? null : RosterTag.read(asked).orElse(null);
        Instant now = parts.ledger().clock().instant();
        return parts.ledger()
                .<Optional<Seen>>read(handle -> seen(handle, session, before, now))
                .map(seen -> news(session, seen));
    }

    private Optional<Seen> seen(Handle handle, SessionId session, @Nullable RosterTag before, Instant now) {
        RosterTag tag = new RosterTag(rows.numbers(handle, session), now);
        if (before != null && before.numbers().equals(tag.numbers())) {
            return Optional.empty();
        }
        boolean isWhole = before == null || !before.isNewsAt(now);
        List<Written> roster = lists.placed(handle, session);
        Instant since = isWhole ? Instant.EPOCH : before.since();
        return Optional.of(new Seen(
                tag,
                isWhole,
                tables.counts().find(handle, session).orElse(null),
                roster,
                rows.arrivals(handle, session),
                isWhole ? Set.of() : rows.changed(handle, session, since),
                isWhole ? List.of() : rows.gone(handle, session, since),
                attending.seen(handle, session),
                roster.stream().anyMatch(one -> one.registration().target().isSeries())
                        ? rows.series(handle, session)
                        : Map.of()));
    }

    private RosterNews news(SessionId session, Seen seen) {
        List<RosterNews.Entry> entries = new ArrayList<>();
        for (Written written : seen.roster()) {
            if (seen.isWhole() || seen.told().contains(written.id())) {
                Lists.Opened opened = lists.open(written);
                entries.add(new RosterNews.Entry(
                        written.registration(),
                        seen.arrivals().getOrDefault(written.id(), 0L),
                        opened.applicant(),
                        opened.isUnreadable(),
                        seen.facts().getOrDefault(written.id(), new HashMap<>()),
                        seen.series().getOrDefault(written.id(), new TreeMap<>())));
            }
        }
        return new RosterNews(
                session,
                seen.tag().text(),
                seen.isWhole(),
                seen.counted() == null ? null : seen.counted().seats(),
                seen.roster().size(),
                entries,
                seen.gone());
    }
}
