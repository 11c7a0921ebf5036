package org.centerkiosk.terminal.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import org.centerkiosk.core.frontdesk.FrontDesk;
import org.centerkiosk.core.frontdesk.FrontDeskState;
import org.centerkiosk.core.frontdesk.StaffSession;
import org.centerkiosk.core.frontdesk.StaffSignIn;
import org.centerkiosk.core.frontdesk.Why;
import org.centerkiosk.core.state.Store;
import org.jspecify.annotations.Nullable;

/**
 * Signs staff in, covers the screen and uncovers it. To uncover takes the password that was typed last here, with the hub
 * or without; after too many wrong ones only the hub can tell. What was typed into the form stays for the same account.
 */
final class Gatekeeper {

    private static final int TRIES = 5;

    private final FrontDesk desk;
    private final Store<Work> work;
    private final InstantSource clock;
    private final Duration patience;
    private final Executor workers;
    private volatile Instant touched;
    private @Nullable Passphrase known;
    private String lastAccount = "";
    private int wrong;

    /** @param patience without a key before the screen is covered */
    Gatekeeper(FrontDesk desk, Store<Work> work, InstantSource clock, Duration patience, Executor workers) {
        this.desk = desk;
        this.work = work;
        this.clock = clock;
        this.patience = patience;
        this.workers = workers;
        this.touched = clock.instant();
    }

    void touched() {
        touched = clock.instant();
    }

    /** Covers the screen where nobody touched it for long. */
    void tick() {
        if (work.get().gate().isOpen()
                && Duration.between(touched, clock.instant()).compareTo(patience) >= 0) {
            lock();
        }
    }

    void lock() {
        work.update(now -> now.gate().isOpen()
                ? now.behind(now.gate().locked()).saying(null).at(Spot.PASSWORD)
                : now);
    }

    void toPassword() {
        work.update(now -> now.gate().isOpen() ? now : now.at(Spot.PASSWORD));
    }

    /** Somebody else comes on duty: he signs in over the one who covered the screen. */
    void another() {
        work.update(now -> now.gate().kind() == Gate.Kind.LOCKED && !now.gate().busy()
                ? now.behind(now.gate().shut(null)).at(Spot.ACCOUNT)
                : now);
    }

    /** Ends the session at the hub too. */
    void signOut() {
        forget();
        work.update(now -> now.behind(now.gate().shut(null)).saying(null).at(Spot.ACCOUNT));
        desk.signOut();
    }

    /**
     * Comes in, with the account that is asked for or the one that covered the screen.
     *
     * @param password overwritten once it was used
     */
    void enter(String account, char[] password) {
        Gate gate = work.get().gate();
        if (gate.isOpen() || gate.busy() || account.isBlank() || password.length == 0) {
            Passphrase.forget(password);
            return;
        }
        String name = account.strip();
        boolean uncovers = gate.kind() == Gate.Kind.LOCKED && name.equals(gate.account());
        work.update(now -> now.behind(now.gate().asking(name)));
        if (uncovers) {
            workers.execute(() -> uncover(password));
        } else {
            workers.execute(() -> signIn(name, password));
        }
    }

    private synchronized void uncover(char[] password) {
        Passphrase expected = known;
        boolean right = expected != null && expected.is(password);
        Passphrase.forget(password);
        if (right && desk.state().get().staff() != null) {
            wrong = 0;
            touched();
            work.update(now -> resumed(now, now.gate().account()));
            return;
        }
        wrong++;
        if (expected == null || wrong >= TRIES) {
            forget();
            work.update(now -> now.behind(now.gate().shut(Gate.Said.of("desk.gate.tooOften")))
                    .at(Spot.PASSWORD));
            desk.signOut();
        } else {
            work.update(now -> now.behind(now.gate().refused(Gate.Said.of("desk.gate.wrongPassword"))));
        }
    }

    private void signIn(String account, char[] password) {
        Passphrase typed = Passphrase.of(password);
        desk.signIn(account, password).whenComplete((answer, failure) -> {
            Passphrase.forget(password);
            if (answer instanceof StaffSignIn.Done(StaffSession session)) {
                admit(session.account(), typed);
            } else {
                work.update(now -> now.behind(now.gate().refused(said(answer))));
            }
        });
    }

    private synchronized void admit(String account, Passphrase typed) {
        known = typed;
        wrong = 0;
        boolean isSame = lastAccount.isEmpty() || lastAccount.equals(account);
        lastAccount = account;
        touched();
        work.update(now -> resumed(isSame ? now : now.anew(), account));
    }

    /** Where he was: in the form where something is typed, else at the search. */
    private static Work resumed(Work now, String account) {
        Spot spot = now.waiver() != null ? Spot.REASON : now.entry().isBlank() ? Spot.SEARCH : Spot.NAME;
        return now.behind(Gate.open(account)).at(spot);
    }

    private static Gate.Said said(@Nullable StaffSignIn answer) {
        return switch (answer) {
            case StaffSignIn.LockedOut(Duration pause) ->
                new Gate.Said(
                        "desk.gate.lockedOut", Math.max(1, pause.plusSeconds(59).toMinutes()));
            case StaffSignIn.NotTaken(Why why) ->
                Gate.Said.of(why == Why.OFFLINE ? "desk.gate.offline" : "desk.gate.notTaken");
            case StaffSignIn.Refused refused -> Gate.Said.of("desk.gate.refused");
            case StaffSignIn.Done done -> Gate.Said.of("desk.gate.refused");
            case null -> Gate.Said.of("desk.gate.notTaken");
        };
    }

    /** The hub may end the session at any time. */
    void follow(FrontDeskState state) {
        if (state.staff() == null && state.wasEnded()) {
            work.update(now -> now.gate().kind() == Gate.Kind.SIGNED_OUT
                    ? now
                    : now.behind(now.gate().shut(Gate.Said.of("desk.gate.ended")))
                            .saying(null)
                            .at(Spot.PASSWORD));
        }
    }

    private synchronized void forget() {
        known = null;
        wrong = 0;
    }
}
