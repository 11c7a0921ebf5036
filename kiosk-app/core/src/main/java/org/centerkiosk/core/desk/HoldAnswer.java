package org.centerkiosk.core.desk;

import java.time.Duration;
import java.util.UUID;
import org.centerkiosk.core.signup.Refusal;

/** What became of the wish to keep seats while a form is open. */
public sealed interface HoldAnswer {

    /**
     * They are kept.
     *
     * @param id for {@link org.centerkiosk.core.signup.Claim.Hold}
     * @param lasts from now on; a hold of the same id begins it anew
     */
    record Held(UUID id, int seats, Duration lasts) implements HoldAnswer {}

    /** Nothing is kept and nothing stands against signing up: no limit, or neither the hub nor a lease is at hand. */
    record NothingKept() implements HoldAnswer {}

    /** There are not so many, or there is another reason; what was kept before still is. */
    record Refused(Refusal refusal) implements HoldAnswer {}
}
