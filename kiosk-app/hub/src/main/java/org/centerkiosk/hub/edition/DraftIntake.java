package org.centerkiosk.hub.edition;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.centerkiosk.core.trust.EditionHead;
import org.centerkiosk.core.trust.Envelope;
import org.centerkiosk.hub.edition.Draft.State;
import org.centerkiosk.hub.edition.Outcome.Done;
import org.centerkiosk.hub.edition.Publisher.Signed;
import org.centerkiosk.hub.staff.AuditLog;
import org.centerkiosk.hub.store.HubDatabase;
import org.jdbi.v3.core.Handle;

/** Takes drafts in. */
final class DraftIntake {

    private final HubDatabase database;
    private final RootReading roots;
    private final Tables tables;
    private final EditionChecks checks;
    private final DocumentReading reading;
    private final AuditLog audit;
    private final InstantSource clock;

    DraftIntake(Parts parts) {
        this.database = parts.database();
        this.roots = parts.roots();
        this.tables = parts.tables();
        this.checks = parts.checks();
        this.reading = parts.reading();
        this.audit = parts.audit();
        this.clock = parts.clock();
    }

    /** Keeps it, if it may become the next edition. Sent again after a lost answer, it is the same draft. */
    Outcome<Draft> submit(String account, byte[] document) {
        try {
            Signed signed = reading.edition(document);
            reading.checkContent(signed);
            return new Done<>(database.write(handle -> keep(handle, account, signed)));
        } catch (Declining declined) {
            return declined.outcome();
        }
    }

    private Draft keep(Handle handle, String account, Signed signed) throws Declining {
        Envelope envelope = signed.envelope();
        EditionHead head = signed.head();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Publication publication = tables.publications().lock(handle);
        Optional<Draft> before = tables.drafts().sentBefore(handle, account, envelope.payload());
        if (before.isPresent()) {
            return before.get();
        }
        List<String> persons = checks.check(handle, roots.latest(handle), publication, envelope, head, now);
        int id = tables.publications().nextDraft(handle);
        Draft draft = new Draft(id, head.number(), State.OPEN, account, persons, now, null, null, null, null);
        tables.drafts().add(handle, draft, envelope);
        tables.media().use(handle, id, head.media());
        audit.append(
                handle,
                account,
                "draft.submit",
                "draft " + id,
                "to be edition " + head.number() + ", by " + String.join(", ", persons) + ", sha256 "
                        + envelope.sha256());
        return draft;
    }
}
