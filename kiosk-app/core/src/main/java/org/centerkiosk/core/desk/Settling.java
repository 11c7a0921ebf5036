package org.centerkiosk.core.desk;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.centerkiosk.core.hub.HubProblem;
import org.centerkiosk.core.outbox.Delivery;
import org.centerkiosk.core.outbox.Outbox;
import org.centerkiosk.core.outbox.OutboxItem;
import org.centerkiosk.core.signup.Claim;
import org.centerkiosk.core.signup.Reason;
import org.centerkiosk.core.signup.Refusal;
import org.centerkiosk.core.signup.Status;
import org.centerkiosk.core.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * Tells who waits what became of a sign-up: the first answer for a moment, the last one for as long as it takes. What a
 * slip says of a person is forgotten with the first. Used on the desk's thread alone.
 */
final class Settling {

    private final Outbox outbox;
    private final Tickets tickets;
    private final Lending lending;
    private final BrokenPromises broken;
    private final Map<UUID, Awaiting> awaiting = new HashMap<>();
    private final Map<UUID, CompletableFuture<Outcome>> later = new HashMap<>();
    private @Nullable Holds holds;
    private String trouble = "";

    private record Awaiting(Slip slip, Claim claim, CompletableFuture<Outcome> first) {}

    Settling(Outbox outbox, Tickets tickets, Lending lending, BrokenPromises broken) {
        this.outbox = outbox;
        this.tickets = tickets;
        this.lending = lending;
        this.broken = broken;
    }

    void freeing(Holds used) {
        holds = used;
    }

    /** The answer to a sign-up that was made before: the same touch twice. */
    Optional<CompletableFuture<Outcome>> known(UUID id) throws StoreException {
        Awaiting now = awaiting.get(id);
        if (now != null) {
            return Optional.of(now.first());
        }
        return outbox.find(id).map(item -> CompletableFuture.completedFuture(outcome(item, item.delivery())));
    }

    CompletableFuture<Outcome> await(Slip slip, Claim claim) {
        Awaiting now = new Awaiting(slip, claim, new CompletableFuture<>());
        awaiting.put(slip.id(), now);
        return now.first();
    }

    void forget(UUID id) {
        awaiting.remove(id);
    }

    /** The first answer, before the hub's. */
    void say(UUID id, Outcome outcome) {
        Awaiting now = awaiting.remove(id);
        if (now != null) {
            now.first().complete(outcome);
        }
    }

    void giveUpWaiting(UUID id) {
        Awaiting now = awaiting.get(id);
        if (now != null) {
            say(id, new Outcome.Provisional(now.slip()));
        }
    }

    CompletableFuture<Outcome> settled(UUID id) throws StoreException {
        Optional<OutboxItem> item = outbox.find(id);
        if (item.isEmpty()) {
            return new CompletableFuture<>();
        }
        Delivery delivery = item.get().delivery();
        return delivery == null
                ? later.computeIfAbsent(id, unused -> new CompletableFuture<>())
                : CompletableFuture.completedFuture(outcome(item.get(), delivery));
    }

    /** The hub has answered to a registration. */
    void delivered(OutboxItem item, Delivery delivery) throws StoreException {
        UUID id = item.registration();
        Awaiting now = awaiting.remove(id);
        boolean wasPromised = lending.isPromised(id);
        Outcome outcome = outcome(item, delivery);
        if (delivery instanceof Delivery.Declined(HubProblem problem)) {
            lending.withdrawn(id);
            if (now != null && holds != null && now.claim() instanceof Claim.Hold(UUID hold)) {
                holds.notUsed(hold);
            }
            if (Replies.refusal(problem).isEmpty()) {
                trouble = "a sign-up was not taken: " + problem.detail() + "; " + problem.remedy();
            }
        }
        tickets.answered(delivery);
        if (wasPromised && !(outcome instanceof Outcome.Reserved)) {
            broken.add(tickets.codeOf(item), word(delivery));
        }
        if (now != null) {
            now.first().complete(withPerson(outcome, now.slip()));
        }
        CompletableFuture<Outcome> waiting = later.remove(id);
        if (waiting != null) {
            waiting.complete(outcome);
        }
    }

    private static String word(Delivery delivery) {
        return switch (delivery) {
            case Delivery.Declined(HubProblem problem) -> problem.code();
            case Delivery.Answered(byte[] body) ->
                Replies.json(body)
                        .flatMap(Replies::booking)
                        .map(Booking::status)
                        .map(status -> status.name().toLowerCase(Locale.ROOT))
                        .orElse("something else");
        };
    }

    /** As far as it is known; null where the hub has not answered. */
    private Outcome outcome(OutboxItem item, @Nullable Delivery delivery) {
        return switch (delivery) {
            case null ->
                lending.isPromised(item.registration())
                        ? new Outcome.Reserved(tickets.slip(item))
                        : new Outcome.Provisional(tickets.slip(item));
            case Delivery.Declined(HubProblem problem) ->
                Replies.refusal(problem)
                        .<Outcome>map(Outcome.Refused::new)
                        .orElseGet(() -> new Outcome.NotTaken(Outcome.NotTaken.Why.HUB));
            case Delivery.Answered(byte[] body) ->
                Replies.json(body)
                        .flatMap(json ->
                                Replies.booking(json).map(booking -> said(booking, tickets.slip(booking, json))))
                        .orElseGet(() -> new Outcome.NotTaken(Outcome.NotTaken.Why.HUB));
        };
    }

    private static Outcome said(Booking booking, Slip slip) {
        return switch (booking.status()) {
            case RESERVED, OFFERED -> new Outcome.Reserved(slip);
            case WAITLISTED ->
                new Outcome.Waitlisted(slip, booking.position() == null ? 0 : Math.max(0, booking.position() - 1));
            case PROVISIONAL -> new Outcome.Provisional(slip);
            case POOLED -> new Outcome.Pooled(slip);
            case CANCELLED, EXPIRED ->
                new Outcome.Refused(Refusal.of(booking.status() == Status.CANCELLED ? Reason.CANCELLED : Reason.FINAL));
        };
    }

    private static Outcome withPerson(Outcome outcome, Slip known) {
        return switch (outcome) {
            case Outcome.Reserved(Slip slip) -> new Outcome.Reserved(slip.with(known));
            case Outcome.Waitlisted(Slip slip, int ahead) -> new Outcome.Waitlisted(slip.with(known), ahead);
            case Outcome.Provisional(Slip slip) -> new Outcome.Provisional(slip.with(known));
            case Outcome.Pooled(Slip slip) -> new Outcome.Pooled(slip.with(known));
            case Outcome.Refused refused -> refused;
            case Outcome.NotTaken not -> not;
        };
    }

    /** For staff; empty where all is well. */
    String trouble() {
        return trouble;
    }

    void cancelAll() {
        awaiting.values().forEach(each -> each.first().cancel(false));
        later.values().forEach(each -> each.cancel(false));
    }
}
