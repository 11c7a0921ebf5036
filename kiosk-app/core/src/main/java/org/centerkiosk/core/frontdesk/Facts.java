package org.centerkiosk.core.frontdesk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.centerkiosk.core.event.SessionId;

/**
 * What this desk saw and no roster of the hub's says yet. A fact stays until a look that began after the hub had it. Used on
 * the desk's thread alone.
 */
final class Facts {

    /**
     * That somebody was seen.
     *
     * @param command by which the hub hears of it
     */
    record Fact(UUID command, UUID registration, SessionId session, int person, Presence presence) {}

    /** @param heardBefore the number of the look after which it is known; the largest while the hub has not answered */
    private record Kept(Fact fact, long heardBefore) {

        boolean isPending() {
            return heardBefore == Long.MAX_VALUE;
        }
    }

    private final Map<UUID, List<Kept>> all = new HashMap<>();

    void add(Fact fact) {
        of(fact.registration()).add(new Kept(fact, Long.MAX_VALUE));
    }

    private List<Kept> of(UUID registration) {
        return all.computeIfAbsent(registration, any -> new ArrayList<>());
    }

    /** The hub has it: looks that begin from that one on will show it. */
    void delivered(UUID registration, UUID command, long nextLook) {
        of(registration)
                .replaceAll(kept -> kept.fact().command().equals(command) ? new Kept(kept.fact(), nextLook) : kept);
    }

    /** It never was; the sessions on whose rosters it stood. */
    Set<SessionId> withdraw(UUID registration, UUID command) {
        return remove(of(registration), kept -> kept.fact().command().equals(command));
    }

    /** A look at these sessions was made; those on whose rosters something stood that the hub says itself now. */
    Set<SessionId> looked(Set<SessionId> sessions, long look) {
        Set<SessionId> said = new HashSet<>();
        for (List<Kept> ofOne : all.values()) {
            said.addAll(remove(
                    ofOne,
                    kept -> look >= kept.heardBefore()
                            && sessions.contains(kept.fact().session())));
        }
        all.values().removeIf(List::isEmpty);
        return said;
    }

    private static Set<SessionId> remove(List<Kept> from, Predicate<Kept> which) {
        List<Kept> removed = from.stream().filter(which).toList();
        from.removeIf(which);
        return removed.stream().map(kept -> kept.fact().session()).collect(Collectors.toSet());
    }

    /** The entry with what was seen here; of two facts the later one counts. */
    RosterEntry on(SessionId session, RosterEntry entry) {
        List<Kept> seen = all.getOrDefault(entry.registration(), List.of()).stream()
                .filter(kept -> kept.fact().session().equals(session))
                .toList();
        if (seen.isEmpty()) {
            return entry;
        }
        Map<Integer, Presence> people = new HashMap<>(entry.people());
        seen.forEach(kept -> people.merge(kept.fact().person(), kept.fact().presence(), Facts::later));
        return entry.with(people, entry.isPending() || seen.stream().anyMatch(Kept::isPending));
    }

    private static Presence later(Presence before, Presence now) {
        Instant at = before.at();
        return now.at().isBefore(at) ? before : now;
    }
}
