package org.centerkiosk.core.frontdesk;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.centerkiosk.core.desk.Booking;
import org.centerkiosk.core.desk.Replies;
import org.centerkiosk.core.hub.HubProblem;
import org.centerkiosk.core.outbox.Delivery;
import org.centerkiosk.core.outbox.Outbox;
import org.centerkiosk.core.outbox.OutboxItem;
import org.centerkiosk.core.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has commands on the disk and waits a moment for what the hub says to them. */
final class Sending {

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

    private final Outbox outbox;
    private final InstantSource machine;
    private final Duration patience;
    private final Supplier<Boolean> online;

    Sending(Outbox outbox, InstantSource machine, Duration patience, Supplier<Boolean> online) {
        this.outbox = outbox;
        this.machine = machine;
        this.patience = patience;
        this.online = online;
    }

    /** A command for the hub. */
    record Command(UUID id, UUID registration, String method, String path, byte[] body) {}

    /**
     * Keeps it.
     *
     * @return what the hub says; nothing where it takes longer than staff wait
     * @throws StoreException where it is not durable
     */
    CompletableFuture<Optional<Delivery>> send(Command command) throws StoreException {
        OutboxItem known = outbox.find(command.id()).orElse(null);
        if (known != null) {
            // The same key pressed twice.
            return CompletableFuture.completedFuture(Optional.ofNullable(known.delivery()));
        }
        CompletableFuture<Delivery> delivery = outbox.add(
                OutboxItem.of(
                        command.id(),
                        command.registration(),
                        machine.instant(),
                        command.method(),
                        command.path(),
                        command.body()),
                Map.of());
        CompletableFuture<Optional<Delivery>> answer = delivery.thenApply(Optional::of);
        return online.get()
                ? answer.completeOnTimeout(Optional.empty(), patience.toMillis(), TimeUnit.MILLISECONDS)
                : CompletableFuture.completedFuture(Optional.empty());
    }

    /** What came of a command that is about one registration. */
    static DeskAnswer answer(Optional<Delivery> delivery) {
        if (delivery.isEmpty()) {
            return new DeskAnswer.Noted();
        }
        return switch (delivery.get()) {
            case Delivery.Answered(byte[] body) ->
                Replies.json(body)
                        .map(json -> json.path("registration").isObject() ? json.path("registration") : json)
                        .flatMap(Replies::booking)
                        .<DeskAnswer>map(Sending::done)
                        .orElseGet(() -> new DeskAnswer.NotTaken(Why.HUB));
            case Delivery.Declined(HubProblem problem) -> declined(problem);
        };
    }

    private static DeskAnswer done(Booking booking) {
        return new DeskAnswer.Done(booking);
    }

    static DeskAnswer declined(HubProblem problem) {
        return Replies.refusal(problem)
                .<DeskAnswer>map(DeskAnswer.Refused::new)
                .orElseGet(() -> new DeskAnswer.NotTaken(Why.HUB));
    }

    static void log(StoreException e) {
        LOG.error(
                "a command of staff could not be kept: {}; {}",
                e.fault().what(),
                e.fault().remedy());
    }
}
