package org.centerkiosk.core.desk;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Programme;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.hub.HubProblem;
import org.centerkiosk.core.hub.HubReply;
import org.centerkiosk.core.hub.HubRequest;
import org.centerkiosk.core.hub.HubResult;
import org.centerkiosk.core.signup.Refusal;
import org.centerkiosk.core.signup.SeatFacts;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.signup.Target;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Keeps seats while a form is open: at the hub, or out of what was lent. Questions to the hub go one after another on a
 * thread of their own; what is kept is known on the desk's thread.
 */
final class Holds {

    private static final String JSON = "application/json";
    private static final int LARGEST = 1 << 16;

    private final HubLine line;
    private final Lending lending;
    private final DeskSettings settings;
    private final Supplier<Boolean> online;
    private final Executor asking;
    private final Executor desk;
    private @Nullable Kept kept;

    /**
     * What is kept now.
     *
     * @param until by elapsed time
     */
    record Kept(UUID id, Target target, int seats, boolean isLent, Duration until) {}

    /**
     * @param asking one thread, which may wait for the network
     * @param desk the desk's thread
     */
    Holds(
            HubLine line,
            Lending lending,
            DeskSettings settings,
            Supplier<Boolean> online,
            Executor asking,
            Executor desk) {
        this.line = line;
        this.lending = lending;
        this.settings = settings;
        this.online = online;
        this.asking = asking;
        this.desk = desk;
    }

    CompletableFuture<HoldAnswer> hold(Target target, int seats) {
        return CompletableFuture.supplyAsync(() -> answer(target, seats), asking);
    }

    private HoldAnswer answer(Target target, int seats) {
        if (!isLimited(target)) {
            release(onDesk(() -> take(null)));
            return new HoldAnswer.NothingKept();
        }
        if (online.get()) {
            Kept before = onDesk(() -> kept);
            UUID id =
                    before != null && !before.isLent() && before.target().equals(target) ? before.id() : SignUp.newId();
            Duration asked = settings.elapsed().get();
            HubResult<HubReply> result =
                    line.send(HubRequest.of("POST", "/v1/holds", JSON, Commands.hold(id, target, seats))
                            .within(settings.patience(), LARGEST));
            Optional<HoldAnswer> answer = read(result, id, target, seats, asked);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        return onDesk(() -> fromLease(target, seats));
    }

    /** Nothing where the hub did not say. */
    private Optional<HoldAnswer> read(HubResult<HubReply> result, UUID id, Target target, int seats, Duration asked) {
        if (result instanceof HubResult.Declined<HubReply>(HubProblem problem, Instant hubTime)) {
            Optional<Refusal> refusal = Replies.refusal(problem);
            return refusal.map(HoldAnswer.Refused::new);
        }
        if (!(result instanceof HubResult.Answered<HubReply>(HubReply reply, Instant hubTime))) {
            return Optional.empty();
        }
        Duration lasts = reply.json()
                .map(json -> lasts(json.path("expires").asString(""), hubTime))
                .orElse(settings.hold());
        onDesk(() -> {
            Kept before = take(new Kept(id, target, seats, false, asked.plus(lasts)));
            if (before != null && before.isLent()) {
                lending.release(before.id());
            }
            return before;
        });
        return Optional.of(new HoldAnswer.Held(id, seats, lasts));
    }

    private Duration lasts(String expires, @Nullable Instant hubTime) {
        try {
            Duration lasts = hubTime == null ? settings.hold() : Duration.between(hubTime, Instant.parse(expires));
            return lasts.isPositive() ? lasts : Duration.ofSeconds(1);
        } catch (JacksonException | DateTimeException e) {
            return settings.hold();
        }
    }

    private HoldAnswer fromLease(Target target, int seats) {
        Kept before = kept;
        UUID id = before != null && before.isLent() && before.target().equals(target) ? before.id() : SignUp.newId();
        if (before != null && before.isLent() && !before.id().equals(id)) {
            lending.release(before.id());
            kept = null;
        }
        if (!lending.hold(id, target, seats)) {
            if (kept != null && kept.isLent()) {
                lending.release(id);
                kept = null;
            }
            return new HoldAnswer.NothingKept();
        }
        kept = new Kept(id, target, seats, true, settings.elapsed().get().plus(settings.hold()));
        return new HoldAnswer.Held(id, seats, settings.hold());
    }

    /** Gives it back, if it is what is kept. */
    void release(UUID id) {
        asking.execute(() -> release(onDesk(() -> {
            Kept before = kept;
            return before != null && before.id().equals(id) ? take(null) : null;
        })));
    }

    private void release(@Nullable Kept before) {
        if (before == null) {
            return;
        }
        if (before.isLent()) {
            onDesk(() -> {
                lending.release(before.id());
                return before;
            });
        } else if (online.get()) {
            giveBack(before.id());
        }
    }

    /** The hub's time for it is short: where this fails it ends by itself. */
    private void giveBack(UUID hold) {
        HubResult<HubReply> unused =
                line.send(HubRequest.of("DELETE", "/v1/holds/" + hold).within(settings.patience(), LARGEST));
    }

    /** On the desk's thread: it is used by a sign-up, and no longer a form's. */
    @Nullable
    Kept used() {
        return take(null);
    }

    @Nullable
    Kept kept() {
        return kept;
    }

    /** The sign-up that used it was refused. */
    void notUsed(UUID hold) {
        asking.execute(() -> giveBack(hold));
    }

    /** On the desk's thread: what a form that nobody closed holds of a lease is free again. */
    void expire() {
        Kept now = kept;
        if (now != null && settings.elapsed().get().compareTo(now.until()) >= 0) {
            kept = null;
            if (now.isLent()) {
                lending.release(now.id());
            }
        }
    }

    private @Nullable Kept take(@Nullable Kept next) {
        Kept before = kept;
        kept = next;
        return before;
    }

    private boolean isLimited(Target target) {
        Programme programme = settings.programme().get();
        Event event = programme.event(target.event()).orElse(null);
        if (event == null) {
            return true;
        }
        List<Session> sessions = target.sessionsOf(event);
        return sessions.stream().anyMatch(session -> SeatFacts.capacityOf(event, session) != null);
    }

    private <T extends @Nullable Object> T onDesk(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, desk).join();
    }
}
