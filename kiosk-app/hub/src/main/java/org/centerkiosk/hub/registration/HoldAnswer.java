package org.centerkiosk.hub.registration;

import java.time.Instant;
import java.util.UUID;
import org.centerkiosk.core.signup.Refusal;

/** What became of the wish to keep seats while a form is open. */
public sealed interface HoldAnswer {

    /** They are kept until then. */
    record Held(UUID id, int seats, Instant expires) implements HoldAnswer {}

    /** They are not; what was kept before under that id still is. */
    record Refused(Refusal refusal) implements HoldAnswer {}
}
