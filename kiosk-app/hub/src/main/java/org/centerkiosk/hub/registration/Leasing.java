package org.centerkiosk.hub.registration;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.event.SignUpTerms;
import org.centerkiosk.core.signup.LeasePolicy;
import org.centerkiosk.core.signup.SignUp;
import org.jspecify.annotations.Nullable;

/** Lends seats to terminals, and takes back what they report or staff write off. */
final class Leasing {

    private final BookParts parts;
    private final Tables tables;
    private final Seating seating;
    private final Promotion promotion;

    Leasing(BookParts parts, Seating seating, Promotion promotion) {
        this.parts = parts;
        this.tables = parts.tables();
        this.seating = seating;
        this.promotion = promotion;
    }

    /** What one more terminal gets of a session, empty where it gets nothing. */
    Optional<Lease> lend(Writing writing, String terminal, SessionId id, int terminals) {
        Event event = parts.programmes().event(id.uid()).orElse(null);
        Session session = event == null ? null : lendable(event, id, writing);
        if (event == null || session == null) {
            return Optional.empty();
        }
        Counted counted = seating.lock(writing, event, List.of(session)).get(id);
        if (counted == null) {
            return Optional.empty();
        }
        int has = tables.leases().outAt(writing.handle(), terminal).stream()
                .filter(lease -> lease.session().equals(id))
                .mapToInt(Lease::outstanding)
                .sum();
        Duration lasts = parts.policy().leases().lasts();
        int recent = tables.seats()
                .recent(writing.handle(), terminal, id, writing.now().minus(lasts));
        int seats = LeasePolicy.lend(
                new LeasePolicy.Demand(counted.facts(0), has, Math.max(1, terminals), recent),
                parts.policy().leases());
        if (seats < 1) {
            return Optional.empty();
        }
        seating.take(writing, id, seats, false);
        Lease lease = new Lease(
                SignUp.newId(),
                terminal,
                id,
                seats,
                0,
                0,
                Lease.State.OPEN,
                writing.now(),
                writing.now().plus(lasts));
        tables.leases().add(writing.handle(), lease);
        return Optional.of(lease);
    }

    private static @Nullable Session lendable(Event event, SessionId id, Writing writing) {
        SignUpTerms terms = event.terms();
        if (terms == null
                || terms.mode() != SignUpTerms.Mode.FIRST_COME
                || terms.closes() != null && !writing.now().isBefore(terms.closes())) {
            return null;
        }
        return event.sessions().stream()
                .filter(session -> session.id().equals(id)
                        && session.takesPlace()
                        && writing.now().isBefore(session.start()))
                .findFirst()
                .orElse(null);
    }

    /** The terminal says how many seats it promised in all; the others are free again. */
    Optional<Lease> report(Writing writing, UUID id, int promised) {
        return giveBack(writing, id, Lease.State.REPORTED, promised);
    }

    /** The terminal is given up: whatever it promised and did not send is for the desk to settle. */
    Optional<Lease> writeOff(Writing writing, UUID id) {
        return giveBack(writing, id, Lease.State.WRITTEN_OFF, 0);
    }

    private Optional<Lease> giveBack(Writing writing, UUID id, Lease.State state, int promised) {
        Lease found = tables.leases().find(writing.handle(), id).orElse(null);
        boolean isAnothers = found != null
                && writing.actor() instanceof Actor.Terminal(String terminal)
                && !found.terminal().equals(terminal);
        if (found == null || isAnothers) {
            return Optional.empty();
        }
        Set<SessionId> locked = lock(writing, found.session());
        Lease lease = tables.leases().find(writing.handle(), id).orElseThrow();
        if (lease.state() == Lease.State.WRITTEN_OFF) {
            return Optional.of(lease);
        }
        int kept = Math.clamp(promised, lease.used(), lease.seats());
        int back = Math.max(0, lease.seats() - kept - lease.givenBack());
        Lease after = lease.with(lease.used(), lease.givenBack() + back, state);
        tables.leases().change(writing.handle(), after);
        tables.counts().move(writing.handle(), lease.session(), -back);
        promotion.run(writing, locked);
        return Optional.of(after);
    }

    private Set<SessionId> lock(Writing writing, SessionId session) {
        Collection<SessionId> all = new TreeSet<>(CountRows.ORDER);
        all.add(session);
        all.addAll(seating.together(writing, session.uid()));
        return tables.counts().lock(writing.handle(), all).keySet();
    }
}
