package org.centerkiosk.hub.registration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Programme;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionId;

/**
 * Follows what a new edition changes: sessions that are cancelled, moved, added or gone, and capacities. Each session in
 * a transaction of its own, which compares before it changes: several instances may follow one edition, and one that
 * was ended on the way goes on where it was.
 */
final class Following {

    private static final int CHUNK = 500;

    private final BookParts parts;
    private final Seating seating;
    private final Promotion promotion;
    private final Consequences consequences;
    private volatile int followed;

    Following(BookParts parts, Seating seating, Transitions transitions, Promotion promotion) {
        this.parts = parts;
        this.seating = seating;
        this.promotion = promotion;
        this.consequences = new Consequences(parts, seating, transitions);
    }

    /** Where the newest edition is another than the last that was followed; how many sessions changed. */
    int follow() {
        int edition = parts.programmes().edition();
        Programme programme = parts.programmes().programme().orElse(null);
        if (programme == null || edition == followed) {
            return 0;
        }
        Instant now = parts.ledger().clock().instant();
        Map<SessionId, Counted> counted = new HashMap<>();
        parts.ledger()
                .read(handle -> parts.tables().counts().endingAfter(handle, now))
                .forEach(row -> counted.put(row.session(), row));
        List<Planned> fresh = new ArrayList<>();
        List<Planned> changed = new ArrayList<>();
        Set<SessionId> present = new HashSet<>();
        for (Event event : programme.events()) {
            for (Session session : event.sessions()) {
                present.add(session.id());
                Planned planned = Planned.of(event, session);
                Counted row = counted.get(session.id());
                if (row != null && !planned.isAs(row)) {
                    changed.add(planned);
                } else if (row == null
                        && event.terms() != null
                        && planned.ends().isAfter(now)) {
                    (event.isSeries() ? changed : fresh).add(planned);
                }
            }
        }
        counted.values().stream()
                .filter(row -> !present.contains(row.session()) && row.state() != Counted.State.GONE)
                .forEach(row -> changed.add(Planned.gone(row)));
        add(fresh, edition);
        changed.forEach(planned -> parts.ledger().write(new Actor.Clockwork(), writing -> {
            follow(writing, planned, edition);
            return true;
        }));
        followed = edition;
        return fresh.size() + changed.size();
    }

    /** Nobody can have anything to do with these yet, so they need no transaction each. */
    private void add(List<Planned> fresh, int edition) {
        for (int from = 0; from < fresh.size(); from += CHUNK) {
            List<Planned> chunk = fresh.subList(from, Math.min(fresh.size(), from + CHUNK));
            parts.ledger().write(new Actor.Clockwork(), writing -> {
                chunk.forEach(planned -> parts.tables().counts().add(writing.handle(), planned, edition));
                return true;
            });
        }
    }

    private void follow(Writing writing, Planned planned, int edition) {
        CountRows counts = parts.tables().counts();
        counts.add(writing.handle(), planned, edition);
        Collection<SessionId> all = new TreeSet<>(CountRows.ORDER);
        all.add(planned.session());
        all.addAll(seating.together(writing, planned.session().uid()));
        Map<SessionId, Counted> locked = counts.lock(writing.handle(), all);
        Counted before = locked.get(planned.session());
        if (before == null || counts.edition(writing.handle(), planned.session()) > edition) {
            return;
        }
        counts.follow(writing.handle(), planned, edition);
        consequences.of(writing, before, planned);
        promotion.run(writing, locked.keySet());
    }
}
