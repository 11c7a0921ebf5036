package org.centerkiosk.hub.registration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.centerkiosk.core.signup.PhoneNumber;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.signup.Status;
import org.jspecify.annotations.Nullable;

/** What each visitor was told, to be held against the book in the end. */
final class SimulatedVisitors {

    /** What a visitor knows. */
    static final class Visitor {
        final SignUp signUp;
        /** Told by the hub, or by a terminal from its lease. */
        Status told = Status.PROVISIONAL;

        boolean refused;
        /** From which a terminal promised, without asking anybody. */
        @Nullable
        UUID lease;

        boolean gaveUp;

        Visitor(SignUp signUp) {
            this.signUp = signUp;
        }
    }

    private final Map<UUID, Visitor> all = new LinkedHashMap<>();
    private final int centre;
    private int phones;

    SimulatedVisitors(long seed) {
        this.centre = (int) Math.floorMod(seed, 1000L);
    }

    /** A number that nobody has, or now and then one that somebody has. */
    PhoneNumber phone(boolean known) {
        int number = known && phones > 0 ? phones : ++phones;
        return new PhoneNumber("+86139%03d%05d".formatted(centre, number));
    }

    Visitor add(SignUp signUp) {
        Visitor visitor = new Visitor(signUp);
        all.put(signUp.id(), visitor);
        return visitor;
    }

    List<Visitor> with(Set<Status> told) {
        List<Visitor> found = new ArrayList<>();
        for (Visitor visitor : all.values()) {
            if (!visitor.refused && !visitor.gaveUp && told.contains(visitor.told)) {
                found.add(visitor);
            }
        }
        return found;
    }

    /** @param writtenOff leases that staff gave up, with whatever was promised from them */
    static void hears(Visitor visitor, Answer answer, Set<UUID> writtenOff) {
        Status status = switch (answer) {
            case Answer.Registered(Registration registration) -> registration.status();
            case Answer.Unchanged(Registration registration) -> registration.status();
            case Answer.Refused(var refusal) -> null;
        };
        boolean isBound = visitor.lease != null && !visitor.gaveUp;
        boolean mayBreak = visitor.lease != null && writtenOff.contains(visitor.lease);
        if (isBound && !mayBreak && status != Status.RESERVED) {
            throw new SimulationFailure("promised from a lease that holds, and the book says " + answer);
        }
        if (isBound && status == null) {
            throw new SimulationFailure("promised from a lease, and the book has no trace of it: " + answer);
        }
        visitor.refused = status == null;
        visitor.told = status == null ? visitor.told : status;
    }

    /** Everything was delivered: nobody is lost or doubled, and a promise holds. */
    void check(SimulatedHub hub) {
        int accepted = 0;
        for (Visitor visitor : all.values()) {
            Registration registration = hub.book().byId(visitor.signUp.id()).orElse(null);
            if (registration != null) {
                accepted++;
            }
            if (visitor.refused && registration != null) {
                throw new SimulationFailure("refused and yet in the book: " + registration);
            }
            if (!visitor.refused && registration == null) {
                throw new SimulationFailure("accepted and lost: " + visitor.signUp.id());
            }
            boolean wasPromised = visitor.told == Status.RESERVED && !visitor.gaveUp;
            if (wasPromised && registration != null && registration.status() != Status.RESERVED) {
                throw new SimulationFailure("promised and taken back: " + registration);
            }
        }
        if (hub.registrations() != accepted) {
            throw new SimulationFailure(hub.registrations() + " registrations of " + accepted + " visitors");
        }
    }
}
