package org.centerkiosk.terminal.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.centerkiosk.core.desk.Booking;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.frontdesk.DeskAnswer;
import org.centerkiosk.core.frontdesk.DeskSignUp;
import org.centerkiosk.core.frontdesk.FrontDesk;
import org.centerkiosk.core.frontdesk.Why;
import org.centerkiosk.core.signup.Refusal;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.signup.Status;
import org.centerkiosk.core.signup.Target;
import org.centerkiosk.core.state.Store;
import org.jspecify.annotations.Nullable;

/** Registers who comes without having signed up, and who calls. */
final class Registrar {

    private final FrontDesk desk;
    private final Store<Work> work;
    private final Rows rows;
    private final Door door;
    private final String region;

    Registrar(FrontDesk desk, Store<Work> work, Rows rows, Door door, String region) {
        this.desk = desk;
        this.work = work;
        this.rows = rows;
        this.door = door;
        this.region = region;
    }

    EntryCheck check(Work now) {
        return new EntryCheck(now.entry(), rows.card(now.pick().session()).orElse(null), region);
    }

    /** The key that ends the form; where something is missing, there. */
    void submit(boolean only) {
        Work now = work.get();
        SessionId session = now.pick().session();
        if (now.entry().sending() || session == null) {
            return;
        }
        // Whoever stands at the question and presses the key again has answered it.
        if (now.spot() == Spot.TOLD && now.entry().checked() && !now.entry().told()) {
            work.update(state -> state.with(state.entry().told(true)));
            now = work.get();
        }
        List<Spot> wrong = check(now).wrong();
        if (!wrong.isEmpty()) {
            work.update(state -> state.with(state.entry().marked()).at(wrong.getFirst()));
            return;
        }
        Waiver.Means means =
                now.entry().calls() ? Waiver.Means.TELEPHONE : only ? Waiver.Means.ONLY : Waiver.Means.WALK_IN;
        send(new DeskSignUp(now.entry().id(), Target.of(session), check(now).applicant(), null), means);
    }

    private void send(DeskSignUp signUp, Waiver.Means means) {
        work.update(now -> now.with(now.entry().sent(true)).asking(null));
        answer(signUp, means).thenAccept(answer -> answered(signUp, means, answer));
    }

    private CompletableFuture<DeskAnswer> answer(DeskSignUp signUp, Waiver.Means means) {
        return switch (means) {
            case WALK_IN -> desk.registerWalkIn(signUp);
            case ONLY -> desk.register(signUp);
            case TELEPHONE -> desk.registerByTelephone(signUp);
        };
    }

    private void answered(DeskSignUp signUp, Waiver.Means means, DeskAnswer answer) {
        switch (answer) {
            case DeskAnswer.Done(Booking booking) -> done(signUp, means, booking);
            case DeskAnswer.Noted noted -> done(signUp, means, null);
            case DeskAnswer.Refused(Refusal refusal) -> refused(signUp, means, refusal);
            case DeskAnswer.NotTaken(Why why) -> {
                work.update(now -> now.with(now.entry().sent(false)));
                door.say(new Notice.NotTaken(why), Tone.REFUSED);
            }
        }
    }

    /** The form is empty again, for the next one; his row is the one that is looked at. */
    private void done(DeskSignUp signUp, Waiver.Means means, @Nullable Booking booking) {
        UUID registration = booking == null ? signUp.id() : booking.id();
        SessionId session = signUp.target().session().orElseThrow();
        String name = signUp.applicant().name();
        if (means == Waiver.Means.WALK_IN) {
            door.remember(new Door.Step(registration, session, Set.of(), name));
        }
        work.update(now -> {
            Work cleared = now.with(Entry.blank(now.entry().calls()))
                    .at(now.spot().isOfEntry() || now.spot() == Spot.REASON ? Spot.NAME : now.spot());
            return session.equals(cleared.pick().session())
                    ? cleared.at(cleared.pick().at(registration))
                    : cleared;
        });
        boolean waits = booking != null && booking.status() == Status.WAITLISTED;
        door.say(new Notice.Registered(name, means, session, booking), waits ? Tone.WAITING : Tone.REGISTERED);
    }

    private void refused(DeskSignUp signUp, Waiver.Means means, Refusal refusal) {
        if (refusal.reason().mayBeOverridden()) {
            work.update(now -> now.with(now.entry().sent(false))
                    .asking(new Waiver(signUp, means, refusal, ""))
                    .at(Spot.REASON)
                    .saying(null));
            door.sound(Tone.REFUSED);
        } else {
            work.update(now -> now.with(now.entry().sent(false)));
            door.say(new Notice.Refused(refusal), Tone.REFUSED);
        }
    }

    /** Sets the rule aside, for the reason that was typed. */
    void waive() {
        Waiver waiver = work.get().waiver();
        if (waiver == null || waiver.reason().isBlank() || work.get().entry().sending()) {
            return;
        }
        DeskSignUp before = waiver.refused();
        send(
                new DeskSignUp(
                        SignUp.newId(),
                        before.target(),
                        before.applicant(),
                        waiver.reason().strip()),
                waiver.means());
    }

    /** Leaves the rule as it is; the form is as it was. */
    void abandon() {
        work.update(now -> now.asking(null).at(Spot.NAME));
    }

    /** Empties the form. */
    void clear() {
        work.update(now -> now.with(Entry.blank(now.entry().calls())));
    }

    /** Those who may be the same person, by the number or the whole name, wherever they are. */
    Optional<Twin> twin(Work now) {
        return Twin.of(check(now), desk, now.pick().session());
    }
}
