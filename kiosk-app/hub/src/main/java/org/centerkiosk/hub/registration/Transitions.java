package org.centerkiosk.hub.registration;

import java.time.Instant;
import org.centerkiosk.core.signup.Status;
import org.centerkiosk.core.signup.Target;
import org.jspecify.annotations.Nullable;

/** Makes a registration what it becomes, with the line of its history. */
final class Transitions {

    private final Tables tables;

    Transitions(Tables tables) {
        this.tables = tables;
    }

    /** Another status, and nothing else; the offer, where it has one, stays to be looked up. */
    Registration become(Writing writing, Written before, Status status, Happening what, String why) {
        Registration was = before.registration();
        return write(
                writing,
                before,
                with(was, was.target(), status, was.party(), was.seats(), was.offeredUntil()),
                what,
                why);
    }

    Registration offer(Writing writing, Written before, Instant until, String why) {
        Registration was = before.registration();
        Registration offered = new Registration(
                was.id(),
                was.code(),
                was.target(),
                was.channel(),
                Status.OFFERED,
                was.party(),
                was.seats(),
                was.made(),
                was.received(),
                was.terminal(),
                writing.now(),
                until,
                null,
                was.revision() + 1);
        return write(writing, before, offered, Happening.OFFERED, why);
    }

    Registration write(Writing writing, Written before, Registration after, Happening what, String why) {
        return write(
                writing,
                before,
                new Written(
                        after, before.applicant(), before.phoneIndex(), before.lease(), before.told(), before.overAt()),
                what,
                why);
    }

    Registration write(Writing writing, Written before, Written after, Happening what, String why) {
        if (!tables.registrations().change(writing.handle(), before, after, writing.now())) {
            throw new StaleException("the registration changed meanwhile");
        }
        Registration now = after.registration();
        Change change = new Change(
                now.revision(),
                writing.now(),
                before.status(),
                now.status(),
                writing.actor().word(),
                why);
        tables.history().add(writing.handle(), now.id(), change);
        writing.tell(now, what);
        return now;
    }

    static Registration with(
            Registration was, Target target, Status status, int party, int seats, @Nullable Instant offeredUntil) {
        return new Registration(
                was.id(),
                was.code(),
                target,
                was.channel(),
                status,
                party,
                seats,
                was.made(),
                was.received(),
                was.terminal(),
                was.offered(),
                offeredUntil,
                null,
                was.revision() + 1);
    }
}
