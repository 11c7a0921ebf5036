package org.centerkiosk.hub.registration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.signup.Claim;
import org.centerkiosk.core.signup.SignUp;

/** Finds the seats that a sign-up has already, and uses them up; the sessions are locked. */
final class Claims {

    private final Tables tables;

    Claims(Tables tables) {
        this.tables = tables;
    }

    Claimed find(Writing writing, SignUp signUp, int seats) {
        return switch (signUp.claim()) {
            case Claim.None() -> Claimed.NOTHING;
            case Claim.Override ignored -> Claimed.NOTHING;
            case Claim.Hold(UUID hold) -> held(writing, signUp, hold);
            case Claim.Lease(UUID lease) -> lent(writing, signUp, lease, seats);
        };
    }

    /** A hold that is over is none: there may be seats all the same. */
    private Claimed held(Writing writing, SignUp signUp, UUID id) {
        List<HoldRows.Held> holds = tables.holds().of(writing.handle(), id);
        boolean isOwn = holds.stream()
                .allMatch(held -> held.terminal() == null || held.terminal().equals(signUp.terminal()));
        if (!isOwn) {
            return Claimed.NOTHING;
        }
        Map<SessionId, Integer> own = new HashMap<>();
        holds.forEach(held -> own.put(held.session(), held.seats()));
        return new Claimed(own, holds, null, false);
    }

    private Claimed lent(Writing writing, SignUp signUp, UUID id, int seats) {
        if (!(writing.actor() instanceof Actor.Terminal(String terminal))) {
            return Claimed.NOTHING;
        }
        Optional<Lease> lease = tables.leases().find(writing.handle(), id);
        boolean isCovered = lease.isPresent()
                && lease.get().terminal().equals(terminal)
                && signUp.target()
                        .session()
                        .filter(lease.get().session()::equals)
                        .isPresent()
                && lease.get().state() != Lease.State.WRITTEN_OFF
                && lease.get().outstanding() >= seats;
        return isCovered
                ? new Claimed(Map.of(lease.get().session(), seats), List.of(), lease.get(), true)
                : Claimed.promiseWithoutSeats();
    }

    /** Its seats are free again; whoever claimed them takes what it needs. */
    void use(Writing writing, Claimed claimed) {
        claimed.own().forEach((session, seats) -> tables.counts().move(writing.handle(), session, -seats));
        claimed.holds().stream()
                .map(HoldRows.Held::id)
                .distinct()
                .forEach(id -> tables.holds().remove(writing.handle(), id));
        Lease lease = claimed.lease();
        if (lease != null) {
            int used = lease.used() + claimed.own(lease.session());
            tables.leases().change(writing.handle(), lease.with(used, lease.givenBack(), lease.state()));
        }
    }
}
