package org.centerkiosk.core.frontdesk;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.centerkiosk.core.desk.Replies;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.hub.HubProblem;
import org.centerkiosk.core.outbox.Delivery;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.store.StoreException;
import tools.jackson.databind.JsonNode;

/** Lets people in and takes it back; what it says was written down is on the disk. Used on the desk's thread alone. */
final class CheckingIn {

    private static final String PATH = "/v1/check-ins";

    private final FrontDeskSettings settings;
    private final Rosters rosters;
    private final Facts facts;
    private final Sending sending;
    private final Executor desk;

    CheckingIn(FrontDeskSettings settings, Rosters rosters, Facts facts, Sending sending, Executor desk) {
        this.settings = settings;
        this.rosters = rosters;
        this.facts = facts;
        this.sending = sending;
        this.desk = desk;
    }

    /** @param places where he is to be found, by session; not empty */
    CompletableFuture<Verdict> checkIn(List<Found> places, CheckIn wish) {
        Door door = new Door(
                settings.programme().get(),
                settings.machine().instant(),
                settings.pace().early());
        SessionId session = wish.session();
        Found place = session == null
                ? door.next(places).orElseThrow()
                : places.stream()
                        .filter(each -> each.session().equals(session))
                        .findFirst()
                        .orElse(null);
        if (place == null) {
            return said(new Verdict.WrongSession(
                    places.getFirst().entry(),
                    places.stream().map(Found::session).toList()));
        }
        Set<Integer> comers = Door.comers(place.entry(), wish.people());
        Optional<Verdict> against = wish.anyway() ? Optional.empty() : door.against(place.session(), place.entry());
        if (against.isPresent()) {
            return said(against.get());
        }
        if (comers.isEmpty()) {
            return said(new Verdict.AlreadyIn(
                    place.session(),
                    place.entry(),
                    place.entry().arrivedAt().orElse(settings.machine().instant())));
        }
        return letIn(place.session(), place.entry(), comers);
    }

    private CompletableFuture<Verdict> letIn(SessionId session, RosterEntry entry, Set<Integer> comers) {
        try {
            Seen seen = write(session, entry.registration(), Presence.Kind.IN, comers);
            return seen.delivery()
                    .thenApplyAsync(delivery -> verdict(session, now(session, entry), comers.size(), delivery), desk);
        } catch (StoreException e) {
            Sending.log(e);
            return said(new Verdict.NotTaken(Why.DISK));
        }
    }

    private record Seen(CompletableFuture<Optional<Delivery>> delivery) {}

    /** On the disk, and on the roster, when it returns. */
    private Seen write(SessionId session, UUID registration, Presence.Kind kind, Set<Integer> people)
            throws StoreException {
        UUID command = SignUp.newId();
        Instant at = settings.machine().instant().truncatedTo(ChronoUnit.MILLIS);
        Map<Integer, UUID> ids = new TreeMap<>();
        people.forEach(person -> ids.put(person, SignUp.newId()));
        CompletableFuture<Optional<Delivery>> delivery = sending.send(new Sending.Command(
                command, registration, "POST", PATH, DeskWords.seen(registration, session, kind, at, ids)));
        people.forEach(
                person -> facts.add(new Facts.Fact(command, registration, session, person, new Presence(kind, at))));
        rosters.changed(session);
        return new Seen(delivery);
    }

    private RosterEntry now(SessionId session, RosterEntry before) {
        return rosters.roster(session).find(before.registration()).orElse(before);
    }

    private static Verdict verdict(SessionId session, RosterEntry entry, int people, Optional<Delivery> delivery) {
        if (delivery.isEmpty()) {
            return new Verdict.Arrived(session, entry, people, false, null);
        }
        return switch (delivery.get()) {
            case Delivery.Declined(HubProblem problem) -> new Verdict.NotTaken(Why.HUB);
            case Delivery.Answered(byte[] body) ->
                Replies.json(body)
                        .map(json -> confirmed(session, entry, people, json))
                        .orElseGet(() -> new Verdict.NotTaken(Why.HUB));
        };
    }

    /** Another desk may have been faster: then all of them were in before. */
    private static Verdict confirmed(SessionId session, RosterEntry entry, int people, JsonNode json) {
        Set<Verdict.Flag> flags = new TreeSet<>();
        Instant since = null;
        int again = 0;
        for (JsonNode one : json.path("people")) {
            String word = RosterJson.text(one, "flag");
            if (word != null) {
                flags.add(RosterJson.word(one, "flag", Verdict.Flag.values()));
            }
            String before = RosterJson.text(one, "inSince");
            if (before != null) {
                again++;
                Instant at = Instant.parse(before);
                since = since == null || at.isAfter(since) ? at : since;
            }
        }
        return since != null && again == people
                ? new Verdict.AlreadyIn(session, entry, since)
                : new Verdict.Arrived(
                        session,
                        entry,
                        people,
                        true,
                        flags.isEmpty() ? null : flags.iterator().next());
    }

    CompletableFuture<DeskAnswer> undo(UUID registration, SessionId session, Set<Integer> people) {
        RosterEntry entry = rosters.roster(session).find(registration).orElse(null);
        if (entry == null) {
            return said(new DeskAnswer.NotTaken(Why.GONE));
        }
        Set<Integer> leaving = new TreeSet<>(entry.people().keySet());
        leaving.removeIf(person -> !entry.people().get(person).isIn() || !people.isEmpty() && !people.contains(person));
        if (leaving.isEmpty()) {
            return said(new DeskAnswer.NotTaken(Why.GONE));
        }
        try {
            return write(session, registration, Presence.Kind.OUT, leaving)
                    .delivery()
                    .thenApply(Sending::answer);
        } catch (StoreException e) {
            Sending.log(e);
            return said(new DeskAnswer.NotTaken(Why.DISK));
        }
    }

    private static <T> CompletableFuture<T> said(T answer) {
        return CompletableFuture.completedFuture(answer);
    }
}
