package org.centerkiosk.core.edition;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionId;
import org.jspecify.annotations.Nullable;

/** Compares two lists of events by their names. */
final class Comparing {

    private final Map<String, Event> published;
    private final Map<String, Event> draft;
    private final Instant now;
    private final ToIntFunction<SessionId> signedUp;

    /** The start of the last session that is published: what lies after it could not be there before. */
    private final Instant horizon;

    Comparing(Collection<Event> published, Collection<Event> draft, Instant now, ToIntFunction<SessionId> signedUp) {
        this.published = byUid(published);
        this.draft = byUid(draft);
        this.now = now;
        this.signedUp = signedUp;
        this.horizon = published.stream()
                .flatMap(event -> event.sessions().stream())
                .map(Session::start)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
    }

    /** Of events with the same UID the first counts. */
    private static Map<String, Event> byUid(Collection<Event> events) {
        return events.stream()
                .collect(Collectors.toMap(Event::uid, Function.identity(), (first, second) -> first, TreeMap::new));
    }

    List<EventChange> changes() {
        List<EventChange> changes = new ArrayList<>();
        for (Event after : draft.values()) {
            Event before = published.get(after.uid());
            EventChange change = before == null ? whole(ChangeKind.NEW, after) : changed(before, after);
            if (change != null) {
                changes.add(change);
            }
        }
        for (Event before : published.values()) {
            EventChange change = draft.containsKey(before.uid()) ? null : whole(ChangeKind.REMOVED, before);
            if (change != null) {
                changes.add(change);
            }
        }
        return changes;
    }

    private @Nullable EventChange whole(ChangeKind kind, Event event) {
        List<SessionChange> sessions = event.sessions().stream()
                .filter(session -> !session.isOverAt(now))
                .map(session -> whole(kind, session))
                .toList();
        return sessions.isEmpty() ? null : new EventChange(kind, event, List.of(), sessions, false);
    }

    private SessionChange whole(ChangeKind kind, Session session) {
        boolean isNew = kind == ChangeKind.NEW;
        return new SessionChange(
                session.id(),
                kind,
                isNew ? null : session,
                isNew ? session : null,
                List.of(),
                signedUp.applyAsInt(session.id()));
    }

    private @Nullable EventChange changed(Event before, Event after) {
        List<FieldChange> fields = EventFields.between(before, after, zone(after));
        List<SessionChange> sessions = sessions(before, after);
        if (sessions.isEmpty() && (fields.isEmpty() || isOver(before) && isOver(after))) {
            return null;
        }
        boolean continues = fields.isEmpty()
                && sessions.stream()
                        .allMatch(change -> change.kind() == ChangeKind.NEW
                                && change.session().start().isAfter(horizon));
        return new EventChange(kind(after, sessions), after, fields, sessions, continues);
    }

    private boolean isOver(Event event) {
        return event.sessions().stream().allMatch(session -> session.isOverAt(now));
    }

    private static ZoneId zone(Event event) {
        return event.sessions().isEmpty()
                ? ZoneOffset.UTC
                : event.sessions().getFirst().zone();
    }

    private ChangeKind kind(Event after, List<SessionChange> sessions) {
        boolean anyCancelled = sessions.stream().anyMatch(change -> change.kind() == ChangeKind.CANCELLED);
        boolean noneLeft =
                after.sessions().stream().noneMatch(session -> session.takesPlace() && !session.isOverAt(now));
        if (anyCancelled && noneLeft) {
            return ChangeKind.CANCELLED;
        }
        boolean anyMoved = sessions.stream().anyMatch(change -> change.kind() == ChangeKind.MOVED);
        return anyMoved ? ChangeKind.MOVED : ChangeKind.CHANGED;
    }

    private List<SessionChange> sessions(Event before, Event after) {
        Map<SessionId, Session> old = byId(before);
        Map<SessionId, Session> next = byId(after);
        List<SessionChange> changes = new ArrayList<>();
        next.forEach((id, session) -> {
            Session was = old.get(id);
            SessionChange change = was == null ? whole(ChangeKind.NEW, session) : changed(was, session);
            if (change != null && !isPast(change)) {
                changes.add(change);
            }
        });
        old.forEach((id, session) -> {
            if (!next.containsKey(id) && !session.isOverAt(now)) {
                changes.add(whole(ChangeKind.REMOVED, session));
            }
        });
        return changes;
    }

    private boolean isPast(SessionChange change) {
        Session was = change.before();
        return change.session().isOverAt(now) && (was == null || was.isOverAt(now));
    }

    private @Nullable SessionChange changed(Session before, Session after) {
        List<FieldChange> fields = SessionFields.between(before, after);
        return fields.isEmpty()
                ? null
                : new SessionChange(
                        after.id(),
                        SessionFields.kind(before, after),
                        before,
                        after,
                        fields,
                        signedUp.applyAsInt(after.id()));
    }

    private static Map<SessionId, Session> byId(Event event) {
        return event.sessions().stream()
                .collect(Collectors.toMap(
                        Session::id, Function.identity(), (first, second) -> first, LinkedHashMap::new));
    }
}
