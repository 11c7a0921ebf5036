package org.centerkiosk.hub.registration;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.centerkiosk.core.signup.Status;
import org.jspecify.annotations.Nullable;

/** Writes down calls, and does what was said in them. */
final class Calling {

    /** After these somebody knows how things are. */
    private static final Set<CallList.Outcome> REACHED =
            Set.of(CallList.Outcome.ACCEPTED, CallList.Outcome.DECLINED, CallList.Outcome.TOLD);

    private final Tables tables;
    private final Offers offers;
    private final Cancelling cancelling;

    Calling(Tables tables, Offers offers, Cancelling cancelling) {
        this.tables = tables;
        this.offers = offers;
        this.cancelling = cancelling;
    }

    /** The registration, empty where there is none; the same call again changes nothing. */
    Optional<UUID> log(Writing writing, UUID id, UUID registration, CallList.Outcome outcome, @Nullable String note) {
        Written written =
                tables.registrations().find(writing.handle(), registration).orElse(null);
        if (written == null) {
            return Optional.empty();
        }
        if (tables.calls().find(writing.handle(), id).isEmpty()) {
            CallList.Attempt attempt =
                    new CallList.Attempt(id, writing.now(), writing.actor().word(), outcome, note);
            tables.calls().add(writing.handle(), new CallRows.Row(registration, attempt));
            follow(writing, written, outcome);
        }
        return Optional.of(registration);
    }

    private void follow(Writing writing, Written written, CallList.Outcome outcome) {
        switch (outcome) {
            case TOLD -> offers.told(writing, written.id(), writing.now());
            case ACCEPTED -> offers.answer(writing, written.id(), true);
            case DECLINED -> {
                if (written.status() != Status.CANCELLED) {
                    cancelling.cancel(writing, written.id(), "declined on the telephone");
                }
            }
            case NO_ANSWER, WRONG_NUMBER -> {}
        }
        // A promise that is not kept stays on the list until somebody gives it seats or cancels it.
        if (REACHED.contains(outcome) && written.status() != Status.PROVISIONAL) {
            tables.conflicts().settle(writing.handle(), written.id(), writing.actor(), writing.now());
        }
    }
}
