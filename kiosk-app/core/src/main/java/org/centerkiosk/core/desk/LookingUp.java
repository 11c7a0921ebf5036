package org.centerkiosk.core.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.centerkiosk.core.hub.HubProblem;
import org.centerkiosk.core.hub.HubReply;
import org.centerkiosk.core.hub.HubRequest;
import org.centerkiosk.core.hub.HubResult;
import org.centerkiosk.core.outbox.Delivery;
import org.centerkiosk.core.outbox.Outbox;
import org.centerkiosk.core.outbox.OutboxItem;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.store.StoreException;
import org.centerkiosk.core.ticket.TicketQr;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds what a ticket stands for, and gives it back. Used on the desk's thread but for {@link #ask}. */
final class LookingUp {

    private static final Logger LOG = LoggerFactory.getLogger(LookingUp.class);
    private static final Duration TOO_OFTEN = Duration.ofMinutes(1);
    private static final int LARGEST = 1 << 16;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;

    private final HubLine line;
    private final Outbox outbox;
    private final DeskParts parts;
    private final Supplier<Boolean> online;
    private final ScheduledExecutorService desk;
    private final Map<UUID, Awaiting> awaiting = new HashMap<>();

    private record Awaiting(Booking booking, CompletableFuture<Cancelling> answer) {}

    LookingUp(HubLine line, Outbox outbox, DeskParts parts, Supplier<Boolean> online, ScheduledExecutorService desk) {
        this.line = line;
        this.outbox = outbox;
        this.parts = parts;
        this.online = online;
        this.desk = desk;
    }

    /** Waits for the hub; nothing where it is not there, or has no such answer to give. */
    Optional<LookUp> ask(byte[] body) {
        if (!online.get()) {
            return Optional.empty();
        }
        HubResult<HubReply> result = line.send(HubRequest.of("POST", "/v1/look-ups", "application/json", body)
                .within(parts.settings().patience(), LARGEST));
        return switch (result) {
            case HubResult.Answered<HubReply>(HubReply reply, Instant hubTime) ->
                reply.json().flatMap(Replies::booking).map(LookUp.Found::new);
            case HubResult.Declined<HubReply>(HubProblem problem, Instant hubTime) ->
                switch (problem.status()) {
                    case NOT_FOUND -> Optional.of(new LookUp.Unknown());
                    case TOO_MANY -> Optional.of(new LookUp.TooOften(TOO_OFTEN));
                    default -> Optional.empty();
                };
            case HubResult.Failed<HubReply> failed -> Optional.empty();
        };
    }

    /** Without the hub: what was given here, or by the hub, can be told from a forgery. */
    LookUp knownHere(TicketQr ticket) {
        if (parts.keys().signers().apply(ticket.signer()).isEmpty()) {
            return new LookUp.Offline();
        }
        if (!ticket.verify(parts.keys().signers())) {
            return new LookUp.Unknown();
        }
        return parts.tickets()
                .find(ticket.code())
                .<LookUp>map(LookUp.Found::new)
                .orElseGet(LookUp.Offline::new);
    }

    CompletableFuture<Cancelling> cancel(Booking booking) {
        UUID command = SignUp.newId();
        CompletableFuture<Cancelling> answer = new CompletableFuture<>();
        awaiting.put(command, new Awaiting(booking, answer));
        OutboxItem item = OutboxItem.of(
                command,
                booking.id(),
                parts.settings().machine().instant(),
                "POST",
                "/v1/registrations/" + booking.id() + "/cancellation",
                Commands.cancel(command));
        try {
            CompletableFuture<?> unused = outbox.add(item, Map.of());
        } catch (StoreException e) {
            LOG.error(
                    "a cancellation could not be kept: {}; {}",
                    e.fault().what(),
                    e.fault().remedy());
            awaiting.remove(command);
            return CompletableFuture.completedFuture(new Cancelling.NotTaken(Outcome.NotTaken.Why.DISK));
        }
        long patience = online.get() ? parts.settings().patience().toMillis() : 0;
        desk.schedule(() -> say(command, new Cancelling.Noted(booking)), patience, TimeUnit.MILLISECONDS);
        return answer;
    }

    private void say(UUID command, Cancelling answer) {
        Awaiting now = awaiting.remove(command);
        if (now != null) {
            now.answer().complete(answer);
        }
    }

    /** The hub has answered to a cancellation. */
    void delivered(OutboxItem item, Delivery delivery) {
        parts.tickets().answered(delivery);
        Awaiting now = awaiting.get(item.id());
        if (now == null) {
            return;
        }
        say(
                item.id(),
                switch (delivery) {
                    case Delivery.Answered(byte[] body) ->
                        new Cancelling.Done(
                                Replies.json(body).flatMap(Replies::booking).orElse(now.booking()));
                    case Delivery.Declined(HubProblem problem) ->
                        Replies.refusal(problem)
                                .<Cancelling>map(Cancelling.Refused::new)
                                .orElseGet(() -> new Cancelling.NotTaken(Outcome.NotTaken.Why.HUB));
                });
    }

    void cancelAll() {
        awaiting.values().forEach(each -> each.answer().cancel(false));
    }
}
