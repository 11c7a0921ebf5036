package org.centerkiosk.core.desk;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.outbox.Outbox;
import org.centerkiosk.core.outbox.OutboxItem;
import org.centerkiosk.core.seal.Sealing;
import org.centerkiosk.core.signup.Claim;
import org.centerkiosk.core.signup.LeaseAccount;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.signup.SignUpRules;
import org.centerkiosk.core.store.StoreException;
import org.centerkiosk.core.ticket.CodeBlock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a sign-up: decides what it rests on before it is ever sent, has it on the disk, and only then says anything. Used
 * on the desk's thread alone.
 */
final class Submitting {

    private static final Logger LOG = LoggerFactory.getLogger(Submitting.class);

    private final Outbox outbox;
    private final DeskParts parts;
    private final Settling settling;
    private final Supplier<Boolean> online;
    private final ScheduledExecutorService desk;

    Submitting(
            Outbox outbox,
            DeskParts parts,
            Settling settling,
            Supplier<Boolean> online,
            ScheduledExecutorService desk) {
        this.outbox = outbox;
        this.parts = parts;
        this.settling = settling;
        this.online = online;
        this.desk = desk;
    }

    /** What it rests on, and the account of the leases after it, null where nothing was lent for it. */
    private record Basis(Claim claim, LeaseAccount.@Nullable Taken taken) {}

    /** What it is called from now on: the first answer, which may be there at once. */
    CompletableFuture<Outcome> submit(Wish wish) {
        try {
            Optional<CompletableFuture<Outcome>> known = settling.known(wish.id());
            if (known.isPresent()) {
                return known.get();
            }
            Optional<Sealing> sealing = parts.keys().sealing();
            return sealing.isEmpty() ? notTaken(Outcome.NotTaken.Why.NO_KEY) : take(wish, sealing.get());
        } catch (StoreException e) {
            LOG.error(
                    "a sign-up could not be kept: {}; {}",
                    e.fault().what(),
                    e.fault().remedy());
            return notTaken(Outcome.NotTaken.Why.DISK);
        } finally {
            Arrays.fill(wish.clear(), (byte) 0);
        }
    }

    private static CompletableFuture<Outcome> notTaken(Outcome.NotTaken.Why why) {
        return CompletableFuture.completedFuture(new Outcome.NotTaken(why));
    }

    private CompletableFuture<Outcome> take(Wish wish, Sealing sealing) throws StoreException {
        boolean isThere = online.get();
        Basis basis = basis(wish, isThere);
        CodeBlock.Draw draw = parts.codes().next();
        byte[] body = Commands.register(wish, basis.claim(), draw.code(), sealing.seal(wish.clear(), wish.id()));
        OutboxItem item = OutboxItem.of(
                wish.id(),
                wish.id(),
                parts.settings().machine().instant(),
                "PUT",
                "/v1/registrations/" + wish.id(),
                body);
        Map<String, byte[]> kept = new HashMap<>();
        kept.put(Codes.NAME, Codes.bytes(draw.rest()));
        if (basis.taken() != null) {
            kept.put(Lending.NAME, parts.lending().bytes(basis.taken().after()));
        }
        Slip slip = parts.tickets()
                .slip(wish.id(), draw.code(), wish.target(), wish.party(), wish.maskedName(), wish.maskedPhone());
        CompletableFuture<Outcome> first = settling.await(slip, basis.claim());
        try {
            CompletableFuture<?> unused = outbox.add(item, kept);
        } catch (StoreException e) {
            settling.forget(wish.id());
            throw e;
        }
        parts.codes().accept(draw.rest());
        useHold(basis);
        if (basis.taken() != null) {
            settling.say(wish.id(), new Outcome.Reserved(slip));
        } else if (!isThere) {
            settling.say(wish.id(), new Outcome.Provisional(slip));
        } else {
            Duration patience = parts.settings().patience();
            // No more of it than the id: the task stays in the queue for as long.
            UUID id = wish.id();
            desk.schedule(() -> settling.giveUpWaiting(id), patience.toMillis(), TimeUnit.MILLISECONDS);
        }
        return first;
    }

    /** Whatever the form held is used up or free again. */
    private void useHold(Basis basis) {
        Holds.Kept held = parts.holds().used();
        if (basis.taken() != null) {
            parts.lending().accept(basis.taken());
        } else if (held != null && held.isLent()) {
            parts.lending().release(held.id());
        }
        boolean isItsOwn = held != null && basis.claim().equals(new Claim.Hold(held.id()));
        if (held != null && !held.isLent() && !isItsOwn) {
            parts.holds().notUsed(held.id());
        }
    }

    /**
     * With the hub there, its hold, or seats that were lent for the form while it was away; without it what was lent. What
     * is once sent rests on that for good.
     */
    private Basis basis(Wish wish, boolean isThere) {
        Holds.Kept held = parts.holds().kept();
        boolean isHeld = held != null && wish.claim().equals(new Claim.Hold(held.id()));
        boolean isLent = isHeld && held.isLent();
        SignUp signUp = wish.signUp();
        Event event =
                parts.settings().programme().get().event(wish.target().event()).orElse(null);
        if (signUp != null && event != null && (!isThere || isLent)) {
            Optional<LeaseAccount.Taken> taken = parts.lending()
                    .promise(
                            wish.id(),
                            isLent ? held.id() : null,
                            wish.target(),
                            SignUpRules.seatsOf(signUp.applicant(), event))
                    .filter(found -> isAllowed(signUp, found, event));
            if (taken.isPresent()) {
                return new Basis(new Claim.Lease(taken.get().lease()), taken.get());
            }
        }
        return new Basis(isHeld && !isLent ? wish.claim() : Claim.none(), null);
    }

    /** What the rules refuse is not promised: the hub may yet know better. */
    private boolean isAllowed(SignUp signUp, LeaseAccount.Taken taken, Event event) {
        return SignUpRules.problems(
                        signUp.withClaim(new Claim.Lease(taken.lease())),
                        event,
                        parts.settings().machine().instant())
                .isEmpty();
    }
}
