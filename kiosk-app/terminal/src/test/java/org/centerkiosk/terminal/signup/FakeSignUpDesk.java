package org.centerkiosk.terminal.signup;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.centerkiosk.core.desk.Booking;
import org.centerkiosk.core.desk.Cancelling;
import org.centerkiosk.core.desk.CodeSignUp;
import org.centerkiosk.core.desk.DeskState;
import org.centerkiosk.core.desk.HoldAnswer;
import org.centerkiosk.core.desk.LookUp;
import org.centerkiosk.core.desk.Outcome;
import org.centerkiosk.core.desk.SignUpDesk;
import org.centerkiosk.core.desk.Slip;
import org.centerkiosk.core.event.Seats;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.signup.Claim;
import org.centerkiosk.core.signup.PhoneNumber;
import org.centerkiosk.core.signup.Reason;
import org.centerkiosk.core.signup.Refusal;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.signup.Status;
import org.centerkiosk.core.signup.Target;
import org.centerkiosk.core.state.Store;
import org.centerkiosk.core.ticket.TicketCode;
import org.centerkiosk.core.ticket.TicketQr;
import org.centerkiosk.core.trust.SigningKey;
import org.jspecify.annotations.Nullable;

/**
 * A desk over a book in memory. It can lose its hub, be slow and refuse; it answers on the caller's thread unless {@link
 * #slow} was called.
 */
public final class FakeSignUpDesk implements SignUpDesk {

    private static final Instant AS_OF = Instant.parse("2026-12-01T01:00:00Z");
    private static final Duration HOLD = Duration.ofMinutes(5);

    private final SigningKey key = SigningKey.generate();
    private final Store<DeskState> state = new Store<>(new DeskState(true, 0, AS_OF, Map.of(), List.of()));
    private final Map<SessionId, Seats> seats = new LinkedHashMap<>();
    private final Map<SessionId, Integer> lent = new HashMap<>();
    private final Map<UUID, Kept> book = new LinkedHashMap<>();
    private final Map<UUID, CompletableFuture<Outcome>> settled = new HashMap<>();
    private final List<UUID> pending = new ArrayList<>();
    private final List<SignUp> submitted = new ArrayList<>();
    private final List<Runnable> held = new ArrayList<>();
    private @Nullable Hold hold;
    private @Nullable Refusal refusal;
    private boolean slow;
    private boolean broken;

    private record Hold(UUID id, Target target, int seats, boolean isLent) {}

    private record Kept(Booking booking, String lastFour, Slip slip) {}

    /** A session with so many seats, some of them free; without a call for it a session has no limit. */
    public FakeSignUpDesk with(SessionId session, int capacity, int free) {
        seats.put(session, new Seats(capacity, free, 0, true, AS_OF));
        tell(true);
        return this;
    }

    /** What the hub lent to this terminal. */
    public FakeSignUpDesk lent(SessionId session, int number) {
        lent.put(session, number);
        return this;
    }

    /** From now on the hub is gone. */
    public void offline() {
        tell(false);
    }

    /** It is back, and answers what waited. */
    public void online() {
        List<UUID> waiting = List.copyOf(pending);
        pending.clear();
        tell(true);
        waiting.forEach(id -> settle(id, decided(Objects.requireNonNull(book.get(id)))));
    }

    /** The next sign-up, hold or cancellation is refused for that. */
    public void refuseNext(Refusal next) {
        refusal = next;
    }

    /** Nothing is answered until {@link #answer}. */
    public void slow() {
        slow = true;
    }

    /** Answers what waits, and at once again from then on. */
    public void answer() {
        slow = false;
        List<Runnable> answers = List.copyOf(held);
        held.clear();
        answers.forEach(Runnable::run);
    }

    /** The disk takes nothing any more. */
    public void breakDisk() {
        broken = true;
    }

    /** What was submitted, each once. */
    public List<SignUp> submitted() {
        return List.copyOf(submitted);
    }

    /** Seats that a form keeps now. */
    public int heldSeats() {
        return hold == null ? 0 : hold.seats();
    }

    @Override
    public Store<DeskState> state() {
        return state;
    }

    @Override
    public CompletableFuture<HoldAnswer> hold(Target target, int number) {
        return later(() -> holding(target, number));
    }

    private HoldAnswer holding(Target target, int number) {
        Refusal told = told();
        if (told != null) {
            return new HoldAnswer.Refused(told);
        }
        if (seats.keySet().stream().noneMatch(session -> isOf(session, target))) {
            return new HoldAnswer.NothingKept();
        }
        Hold before = hold;
        giveBack();
        boolean online = state.get().online();
        int free = online ? free(target, seats, Seats::remaining) : free(target, lent, Integer::intValue);
        if (free < number) {
            if (before != null) {
                take(before);
            }
            return online ? new HoldAnswer.Refused(Refusal.of(Reason.FULL)) : new HoldAnswer.NothingKept();
        }
        UUID id = before != null && before.target().equals(target) ? before.id() : SignUp.newId();
        take(new Hold(id, target, number, !online));
        return new HoldAnswer.Held(id, number, HOLD);
    }

    @Override
    public void release(UUID id) {
        if (hold != null && hold.id().equals(id)) {
            giveBack();
        }
    }

    @Override
    public CompletableFuture<Outcome> submit(SignUp signUp) {
        submitted.add(signUp);
        PhoneNumber phone = signUp.applicant().phone();
        String name = signUp.applicant().name();
        return later(() -> signedUp(
                slip(
                        signUp.id(),
                        signUp.target(),
                        signUp.party(),
                        name.isEmpty() ? null : name.substring(0, name.offsetByCodePoints(0, 1)) + "**",
                        phone == null ? null : phone.masked()),
                phone == null ? "" : phone.lastFour(),
                signUp.claim()));
    }

    @Override
    public CompletableFuture<Outcome> submit(CodeSignUp signUp) {
        boolean online = state.get().online();
        return later(() -> signedUp(
                slip(signUp.id(), signUp.target(), signUp.party(), online ? "王**" : null, "****" + signUp.lastFour()),
                signUp.lastFour(),
                signUp.claim()));
    }

    private Slip slip(UUID id, Target target, int party, @Nullable String name, @Nullable String phone) {
        TicketCode code = TicketCode.of(id.getLeastSignificantBits() & (TicketCode.COUNT - 1));
        return new Slip(id, code, TicketQr.issue(code, target, key).text(), target, party, name, phone, false);
    }

    private Outcome signedUp(Slip slip, String lastFour, Claim claim) {
        Refusal told = told();
        if (broken) {
            return new Outcome.NotTaken(Outcome.NotTaken.Why.DISK);
        }
        if (told != null) {
            return new Outcome.Refused(told);
        }
        boolean isHeld = claim instanceof Claim.Hold(UUID id)
                && hold != null
                && hold.id().equals(id);
        boolean isLent = isHeld && hold != null && hold.isLent();
        if (!isHeld) {
            giveBack();
        }
        Booking booking =
                new Booking(slip.id(), slip.code(), slip.target(), Status.PROVISIONAL, slip.party(), null, null, false);
        Kept kept = new Kept(booking, lastFour, slip);
        book.put(slip.id(), kept);
        if (!state.get().online()) {
            pending.add(slip.id());
            hold = isHeld ? null : hold;
            tell(false);
            Outcome first = isLent ? new Outcome.Reserved(slip) : new Outcome.Provisional(slip);
            if (isLent) {
                note(kept, Status.RESERVED, null);
            }
            return first;
        }
        if (isHeld) {
            hold = null;
            note(kept, Status.RESERVED, null);
            return settle(slip.id(), new Outcome.Reserved(slip));
        }
        return settle(slip.id(), decided(kept));
    }

    private Outcome decided(Kept kept) {
        if (kept.booking().status() == Status.RESERVED) {
            return new Outcome.Reserved(kept.slip());
        }
        Target target = kept.booking().target();
        boolean isLimited = seats.keySet().stream().anyMatch(session -> isOf(session, target));
        if (!isLimited
                || free(target, seats, Seats::remaining) >= kept.booking().party()) {
            take(target, kept.booking().party());
            note(kept, Status.RESERVED, null);
            return new Outcome.Reserved(kept.slip());
        }
        int ahead = Math.toIntExact(book.values().stream()
                .filter(other -> other.booking().status() == Status.WAITLISTED
                        && other.booking().target().meets(target))
                .count());
        note(kept, Status.WAITLISTED, ahead + 1);
        return new Outcome.Waitlisted(kept.slip(), ahead);
    }

    private void note(Kept kept, Status status, @Nullable Integer position) {
        Booking was = kept.booking();
        book.put(
                was.id(),
                new Kept(
                        new Booking(was.id(), was.code(), was.target(), status, was.party(), position, null, false),
                        kept.lastFour(),
                        kept.slip()));
    }

    private Outcome settle(UUID id, Outcome outcome) {
        future(id).complete(outcome);
        return outcome;
    }

    private CompletableFuture<Outcome> future(UUID id) {
        return settled.computeIfAbsent(id, unused -> new CompletableFuture<>());
    }

    @Override
    public CompletableFuture<Outcome> settled(UUID registration) {
        return future(registration);
    }

    @Override
    public CompletableFuture<LookUp> lookUp(TicketQr ticket) {
        return later(() -> ticket.verify(name -> Optional.of(key.publicKey()))
                ? found(ticket.code(), null)
                : new LookUp.Unknown());
    }

    @Override
    public CompletableFuture<LookUp> lookUp(TicketCode code, String lastFour) {
        return later(() -> state.get().online() ? found(code, lastFour) : new LookUp.Offline());
    }

    /** @param lastFour null where a ticket was shown */
    private LookUp found(TicketCode code, @Nullable String lastFour) {
        return book.values().stream()
                .filter(kept -> kept.booking().code().equals(code))
                .filter(kept -> lastFour == null || lastFour.equals(kept.lastFour()))
                .findFirst()
                .<LookUp>map(kept -> new LookUp.Found(kept.booking()))
                .orElseGet(LookUp.Unknown::new);
    }

    @Override
    public Optional<String> symbol(Booking booking) {
        return Optional.of(TicketQr.issue(booking.code(), booking.target(), key).text());
    }

    @Override
    public CompletableFuture<Cancelling> cancel(Booking booking) {
        return later(() -> {
            Refusal told = told();
            Kept kept = book.get(booking.id());
            if (told != null || kept == null) {
                return new Cancelling.Refused(told == null ? Refusal.of(Reason.UNKNOWN_REGISTRATION) : told);
            }
            if (!state.get().online()) {
                return new Cancelling.Noted(booking);
            }
            if (kept.booking().status() == Status.RESERVED) {
                take(kept.booking().target(), -kept.booking().party());
            }
            note(kept, Status.CANCELLED, null);
            return new Cancelling.Done(
                    Objects.requireNonNull(book.get(booking.id())).booking());
        });
    }

    @Override
    public void close() {
        settled.values().forEach(future -> future.cancel(false));
    }

    private <T> CompletableFuture<T> later(Supplier<T> answer) {
        CompletableFuture<T> future = new CompletableFuture<>();
        if (slow) {
            held.add(() -> future.complete(answer.get()));
        } else {
            future.complete(answer.get());
        }
        return future;
    }

    private @Nullable Refusal told() {
        Refusal next = refusal;
        refusal = null;
        return next;
    }

    private void take(Hold next) {
        hold = next;
        if (!next.isLent()) {
            take(next.target(), next.seats());
        } else {
            lent.replaceAll((session, number) -> isOf(session, next.target()) ? number - next.seats() : number);
        }
    }

    private void giveBack() {
        Hold before = hold;
        hold = null;
        if (before != null && !before.isLent()) {
            take(before.target(), -before.seats());
        } else if (before != null) {
            lent.replaceAll((session, number) -> isOf(session, before.target()) ? number + before.seats() : number);
        }
    }

    private void take(Target target, int number) {
        seats.replaceAll((session, before) -> isOf(session, target)
                ? new Seats(before.capacity(), before.remaining() - number, before.waiting(), true, AS_OF)
                : before);
        tell(state.get().online());
    }

    private static <V> int free(Target target, Map<SessionId, V> of, ToIntFunction<V> number) {
        return of.entrySet().stream()
                .filter(entry -> isOf(entry.getKey(), target))
                .mapToInt(entry -> number.applyAsInt(entry.getValue()))
                .min()
                .orElse(0);
    }

    private static boolean isOf(SessionId session, Target target) {
        return Target.of(session).meets(target);
    }

    private void tell(boolean online) {
        state.set(new DeskState(online, pending.size(), AS_OF, Map.copyOf(seats), List.of()));
    }
}
