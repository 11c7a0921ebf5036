package org.centerkiosk.hub.registration;

import java.time.Instant;
import java.util.UUID;
import org.centerkiosk.core.signup.Status;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code registration}.
 *
 * @param applicant sealed; null once it was shredded
 * @param phoneIndex null where there is no number, or once it was shredded
 * @param lease from which its seats came
 * @param told when somebody was told of an offer
 * @param overAt when the last of its sessions ends
 */
record Written(
        Registration registration,
        byte @Nullable [] applicant,
        byte @Nullable [] phoneIndex,
        @Nullable UUID lease,
        @Nullable Instant told,
        Instant overAt) {

    UUID id() {
        return registration.id();
    }

    Status status() {
        return registration.status();
    }

    int revision() {
        return registration.revision();
    }
}
