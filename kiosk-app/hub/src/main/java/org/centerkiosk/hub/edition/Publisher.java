package org.centerkiosk.hub.edition;

import java.time.Instant;
import org.centerkiosk.core.trust.EditionHead;
import org.centerkiosk.core.trust.Envelope;
import org.centerkiosk.core.trust.TrustRole;
import org.centerkiosk.hub.edition.Draft.State;
import org.centerkiosk.hub.staff.AuditLog;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Makes a draft the edition that everybody sees, within the transaction of whoever decided it. */
final class Publisher {

    private final Tables tables;
    private final EditionChecks checks;
    private final Timestamps timestamps;
    private final AuditLog audit;

    Publisher(Tables tables, EditionChecks checks, Timestamps timestamps, AuditLog audit) {
        this.tables = tables;
        this.checks = checks;
        this.timestamps = timestamps;
        this.audit = audit;
    }

    /**
     * Publishes it, and passes over every other draft of that number.
     *
     * @param account who decided it; null for the hub itself, when its time came
     */
    void publish(Handle handle, TrustedRoot root, Draft draft, Signed signed, Instant now, @Nullable String account)
            throws Declining {
        Publication publication = tables.publications().lock(handle);
        long signers = checks.check(handle, root, publication, signed.envelope(), signed.head(), now).stream()
                .distinct()
                .count();
        if (signers < root.threshold(TrustRole.EDITION)) {
            throw new Declining(
                    Objection.BAD_SIGNATURE,
                    "draft " + draft.id() + " has the signatures of " + signers + " people, not of "
                            + root.threshold(TrustRole.EDITION));
        }
        tables.editions().add(handle, draft, signed.envelope().bytes(), now);
        tables.publications().edition(handle, draft.number());
        tables.drafts().decide(handle, draft.id(), State.PUBLISHED, now, account, null);
        for (Draft other : tables.drafts().passedOver(handle, draft.number())) {
            passOver(handle, other, draft, now);
        }
        byte[] timestamp = timestamps.issue(handle, root, now);
        NewTerminal.mustBelieve(root, timestamp, signed.envelope().bytes(), now);
        audit.append(
                handle,
                account == null ? AuditLog.HUB : account,
                "edition.publish",
                "edition " + draft.number(),
                "draft " + draft.id() + " by " + String.join(", ", draft.persons()) + ", sha256 "
                        + signed.envelope().sha256());
    }

    private void passOver(Handle handle, Draft other, Draft published, Instant now) {
        String reason = "edition " + published.number() + " was published from draft " + published.id();
        tables.drafts().decide(handle, other.id(), State.STALE, now, null, reason);
        audit.append(handle, AuditLog.HUB, "draft.stale", "draft " + other.id(), reason);
    }

    /** A document with its head. */
    record Signed(Envelope envelope, EditionHead head) {}
}
