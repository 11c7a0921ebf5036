package org.centerkiosk.hub.registration;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.event.SignUpTerms;
import org.centerkiosk.core.signup.Reason;
import org.centerkiosk.core.signup.Refusal;
import org.centerkiosk.core.signup.Target;
import org.jspecify.annotations.Nullable;

/** Keeps seats while a form is open: one hold for a terminal, which follows the size of the party. */
final class Holding {

    private final BookParts parts;
    private final Tables tables;
    private final Seating seating;
    private final Promotion promotion;

    Holding(BookParts parts, Seating seating, Promotion promotion) {
        this.parts = parts;
        this.tables = parts.tables();
        this.seating = seating;
        this.promotion = promotion;
    }

    HoldAnswer hold(Writing writing, UUID id, Target target, int seats, @Nullable String terminal) {
        Event event = parts.programmes().event(target.event()).orElse(null);
        Reason objection = event == null ? Reason.UNKNOWN_EVENT : objection(event, target, seats, writing.now());
        if (event == null || objection != null) {
            return refused(objection == null ? Reason.UNKNOWN_EVENT : objection);
        }
        List<Session> sessions = target.remainingOf(event, writing.now());
        List<HoldRows.Held> before = before(writing, id, terminal);
        if (before.stream().anyMatch(held -> held.id().equals(id) && !isOf(held, terminal))) {
            return refused(Reason.NOT_YOURS);
        }
        Set<SessionId> wanted = new LinkedHashSet<>();
        sessions.forEach(session -> wanted.add(session.id()));
        seating.count(writing, event, sessions);
        SequencedMap<SessionId, Counted> locked = lock(writing, wanted, before);
        if (!before(writing, id, terminal).equals(before)) {
            throw new StaleException("a hold changed while its sessions were locked");
        }
        Map<SessionId, Integer> own = new HashMap<>();
        before.forEach(held -> own.merge(held.session(), held.seats(), Integer::sum));
        boolean fits = wanted.stream().allMatch(session -> {
            Counted counted = locked.get(session);
            return counted != null
                    && counted.isOn()
                    && counted.waiting() == 0
                    && counted.hasFree(seats - own.getOrDefault(session, 0));
        });
        if (!fits) {
            return refused(Reason.FULL);
        }
        give(writing, before);
        Instant expires = writing.now().plus(parts.policy().hold());
        for (SessionId session : wanted) {
            seating.take(writing, session, seats, false);
            tables.holds().add(writing.handle(), new HoldRows.Held(id, session, seats, terminal, expires));
        }
        promotion.run(writing, locked.keySet());
        return new HoldAnswer.Held(id, seats, expires);
    }

    /** Those that it replaces: the same one, and another that the terminal has. */
    private List<HoldRows.Held> before(Writing writing, UUID id, @Nullable String terminal) {
        Set<UUID> ids = new LinkedHashSet<>();
        ids.add(id);
        if (terminal != null) {
            ids.addAll(tables.holds().ofTerminal(writing.handle(), terminal));
        }
        return ids.stream()
                .flatMap(each -> tables.holds().of(writing.handle(), each).stream())
                .toList();
    }

    private static boolean isOf(HoldRows.Held held, @Nullable String terminal) {
        return held.terminal() == null || held.terminal().equals(terminal);
    }

    private SequencedMap<SessionId, Counted> lock(Writing writing, Set<SessionId> wanted, List<HoldRows.Held> before) {
        Set<SessionId> others = new LinkedHashSet<>();
        before.forEach(
                held -> others.addAll(seating.together(writing, held.session().uid())));
        return tables.counts()
                .lock(
                        writing.handle(),
                        Stream.of(
                                        wanted.stream(),
                                        others.stream(),
                                        before.stream().map(HoldRows.Held::session))
                                .flatMap(each -> each)
                                .toList());
    }

    private void give(Writing writing, List<HoldRows.Held> holds) {
        Set<UUID> ids = new LinkedHashSet<>();
        for (HoldRows.Held held : holds) {
            tables.counts().move(writing.handle(), held.session(), -held.seats());
            ids.add(held.id());
        }
        ids.forEach(id -> tables.holds().remove(writing.handle(), id));
    }

    /** False where there is none of that id, or it is another terminal's. */
    boolean release(Writing writing, UUID id, @Nullable String terminal) {
        return release(writing, id, held -> terminal == null || isOf(held, terminal));
    }

    /** Unless it was renewed meanwhile. */
    void expire(Writing writing, UUID id) {
        release(writing, id, held -> !held.expires().isAfter(writing.now()));
    }

    private boolean release(Writing writing, UUID id, Predicate<HoldRows.Held> mayGo) {
        List<HoldRows.Held> found = tables.holds().of(writing.handle(), id);
        if (found.isEmpty()) {
            return false;
        }
        Set<SessionId> locked = lock(writing, Set.of(), found).keySet();
        List<HoldRows.Held> still = tables.holds().of(writing.handle(), id);
        if (still.isEmpty() || !still.stream().allMatch(mayGo)) {
            return false;
        }
        give(writing, still);
        promotion.run(writing, locked);
        return true;
    }

    private static @Nullable Reason objection(Event event, Target target, int seats, Instant now) {
        SignUpTerms terms = event.terms();
        if (terms == null) {
            return Reason.NO_SIGN_UP;
        }
        if (terms.mode() == SignUpTerms.Mode.WALK_IN) {
            return Reason.WALK_IN_ONLY;
        }
        if (target.remainingOf(event, now).isEmpty()) {
            return Reason.UNKNOWN_SESSION;
        }
        if (terms.opens() != null && now.isBefore(terms.opens())) {
            return Reason.NOT_YET_OPEN;
        }
        if (terms.closes() != null && !now.isBefore(terms.closes())) {
            return Reason.CLOSED;
        }
        // A companion may sit beside each.
        return seats > 2 * terms.partyMax() ? Reason.PARTY_TOO_LARGE : null;
    }

    private static HoldAnswer refused(Reason reason) {
        return new HoldAnswer.Refused(Refusal.of(reason));
    }
}
