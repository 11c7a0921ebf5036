package org.centerkiosk.hub.edition;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.centerkiosk.core.trust.Signature;
import org.centerkiosk.core.trust.TrustRole;
import org.centerkiosk.hub.edition.Draft.State;
import org.centerkiosk.hub.edition.Outcome.Done;
import org.centerkiosk.hub.edition.Publisher.Signed;
import org.centerkiosk.hub.staff.AuditLog;
import org.centerkiosk.hub.store.HubDatabase;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The second person: signs a draft, and publishes it now or at a time. */
final class Approvals {

    private final HubDatabase database;
    private final RootReading roots;
    private final Tables tables;
    private final DocumentReading reading;
    private final Publisher publisher;
    private final AuditLog audit;
    private final InstantSource clock;

    Approvals(Parts parts, Publisher publisher) {
        this.database = parts.database();
        this.roots = parts.roots();
        this.tables = parts.tables();
        this.reading = parts.reading();
        this.publisher = publisher;
        this.audit = parts.audit();
        this.clock = parts.clock();
    }

    /** Of two at the same instant one publishes, and the other hears what became of the draft. */
    Outcome<Draft> approve(Approval approval) {
        try {
            return new Done<>(database.write(handle -> approve(handle, approval)));
        } catch (Declining declined) {
            return declined.outcome();
        }
    }

    private Draft approve(Handle handle, Approval approval) throws Declining {
        Publication publication = tables.publications().lock(handle);
        TrustedRoot root = roots.latest(handle);
        Draft draft = tables.find(handle, approval.draft());
        Signed signed = reading.edition(tables.document(handle, draft.id()));
        if (draft.state() == State.PUBLISHED && isHeard(approval, signed)) {
            return draft;
        }
        checkOpen(draft);
        EditionChecks.checkNumber(draft.number(), publication);
        Instant now = clock.instant();
        Signed complete = sign(handle, root, draft, signed, approval);
        Draft approved = tables.find(handle, draft.id());
        if (approved.persons().size() < root.threshold(TrustRole.EDITION)) {
            return approved;
        }
        Instant at = approval.publishAt();
        if (at == null || !at.isAfter(now)) {
            publisher.publish(handle, root, approved, complete, now, approval.account());
        } else {
            schedule(handle, approved, complete, at, approval.account());
        }
        return tables.find(handle, draft.id());
    }

    /** Whether this very approval was done before and its answer was lost. */
    private static boolean isHeard(Approval approval, Signed signed) {
        Signature signature = approval.signature();
        return signature != null
                && signed.envelope().signatures().stream()
                        .anyMatch(known -> known.kid().equals(signature.kid()));
    }

    private static void checkOpen(Draft draft) throws Declining {
        if (draft.state().isOver()) {
            throw new Declining(
                    draft.state() == State.STALE ? Objection.STALE : Objection.OVER,
                    "draft " + draft.id() + " " + DraftWords.whatBecameOf(draft));
        }
    }

    private Signed sign(Handle handle, TrustedRoot root, Draft draft, Signed signed, Approval approval)
            throws Declining {
        Signature signature = approval.signature();
        boolean isComplete = draft.persons().size() >= root.threshold(TrustRole.EDITION);
        if (signature == null) {
            if (!isComplete) {
                throw new Declining(
                        Objection.BAD_SIGNATURE, "draft " + draft.id() + " still needs another person's signature");
            }
            return signed;
        }
        if (isHeard(approval, signed)) {
            if (isComplete) {
                // Only the time changes.
                return signed;
            }
            throw new Declining(
                    Objection.SAME_PERSON,
                    "the key " + signature.kid() + " has signed draft " + draft.id() + " already");
        }
        Signed more = new Signed(signed.envelope().with(signature), signed.head());
        List<String> persons = root.persons(more.envelope(), TrustRole.EDITION);
        String person = persons.getLast();
        checkOther(draft, person, approval.account());
        tables.drafts().sign(handle, draft.id(), persons, more.envelope().bytes());
        audit.append(
                handle,
                approval.account(),
                "draft.approve",
                "draft " + draft.id(),
                "by " + person + ", key " + signature.kid());
        return more;
    }

    /** Neither another key of the same person nor another person's key under the same account will do. */
    private static void checkOther(Draft draft, String person, @Nullable String account) throws Declining {
        if (draft.persons().contains(person)) {
            throw new Declining(Objection.SAME_PERSON, person + " has signed draft " + draft.id() + " already");
        }
        if (draft.author().equals(account)) {
            throw new Declining(
                    Objection.AUTHOR_APPROVES, "draft " + draft.id() + " was made under the account " + account);
        }
    }

    private void schedule(Handle handle, Draft draft, Signed signed, Instant at, String account) throws Declining {
        if (!at.isBefore(signed.head().validUntil())) {
            throw new Declining(
                    Objection.TOO_LATE,
                    at + " is not before the end of the edition, "
                            + signed.head().validUntil());
        }
        tables.drafts().schedule(handle, draft.id(), at);
        audit.append(handle, account, "draft.schedule", "draft " + draft.id(), "for " + at);
    }
}
