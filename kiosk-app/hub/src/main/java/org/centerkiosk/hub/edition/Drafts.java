package org.centerkiosk.hub.edition;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.centerkiosk.core.event.Venue;
import org.centerkiosk.core.trust.TrustRole;
import org.centerkiosk.hub.edition.Draft.State;
import org.centerkiosk.hub.edition.Outcome.Done;
import org.centerkiosk.hub.staff.AuditLog;
import org.centerkiosk.hub.store.HubDatabase;
import org.jdbi.v3.core.Handle;

/** Shows drafts, takes them back, and publishes those whose time has come. */
final class Drafts {

    private final HubDatabase database;
    private final RootReading roots;
    private final Tables tables;
    private final DocumentReading reading;
    private final Publisher publisher;
    private final AuditLog audit;
    private final InstantSource clock;

    Drafts(Parts parts, Publisher publisher) {
        this.database = parts.database();
        this.roots = parts.roots();
        this.tables = parts.tables();
        this.reading = parts.reading();
        this.publisher = publisher;
        this.audit = parts.audit();
        this.clock = parts.clock();
    }

    /**
     * What there is.
     *
     * @param venues the centre's tree, as the hub was set up
     * @param edition number of the published one, 0 where there is none
     * @param takeover number of the newest one, 0 where there was none
     * @param threshold how many people must sign
     */
    record Overview(
            String centre,
            List<Venue> venues,
            int edition,
            int takeover,
            int threshold,
            List<Draft> drafts,
            List<PublishedEdition> editions) {}

    Outcome<Overview> overview() {
        try {
            return new Done<>(database.read(handle -> new Overview(
                    tables.centre(),
                    VenueRows.list(handle, tables.centre()),
                    tables.publications().read(handle).map(Publication::edition).orElse(0),
                    tables.publications()
                            .read(handle)
                            .map(Publication::takeover)
                            .orElse(0),
                    roots.latest(handle).threshold(TrustRole.EDITION),
                    tables.drafts().list(handle),
                    tables.editions().list(handle))));
        } catch (Declining declined) {
            return declined.outcome();
        }
    }

    Outcome<Draft> find(int id) {
        try {
            return new Done<>(database.read(handle -> tables.find(handle, id)));
        } catch (Declining declined) {
            return declined.outcome();
        }
    }

    Outcome<byte[]> document(int id) {
        try {
            return new Done<>(database.read(handle -> tables.document(handle, id)));
        } catch (Declining declined) {
            return declined.outcome();
        }
    }

    Outcome<Draft> withdraw(String account, int id) {
        try {
            return new Done<>(database.write(handle -> withdraw(handle, account, id)));
        } catch (Declining declined) {
            return declined.outcome();
        }
    }

    private Draft withdraw(Handle handle, String account, int id) throws Declining {
        tables.publications().lock(handle);
        Draft draft = tables.find(handle, id);
        if (draft.state() == State.WITHDRAWN) {
            return draft;
        }
        if (draft.state().isOver()) {
            throw new Declining(Objection.OVER, "draft " + id + " " + DraftWords.whatBecameOf(draft));
        }
        tables.drafts().decide(handle, id, State.WITHDRAWN, clock.instant(), account, null);
        audit.append(handle, account, "draft.withdraw", "draft " + id, "");
        return tables.find(handle, id);
    }

    /** Publishes the draft whose time came first, if any; one that cannot be published is taken back with the reason. */
    Optional<Draft> publishDue() {
        return database.write(handle -> {
            tables.publications().lock(handle);
            Instant now = clock.instant();
            Optional<Draft> due = tables.drafts().due(handle, now);
            if (due.isEmpty()) {
                return due;
            }
            publishDue(handle, due.get(), now);
            return tables.drafts().find(handle, due.get().id());
        });
    }

    private void publishDue(Handle handle, Draft draft, Instant now) {
        handle.execute("SAVEPOINT due");
        try {
            Publisher.Signed signed = reading.edition(tables.document(handle, draft.id()));
            publisher.publish(handle, roots.latest(handle), draft, signed, now, null);
        } catch (Declining declined) {
            handle.execute("ROLLBACK TO SAVEPOINT due");
            String reason = "it could not be published at its time: " + declined.getMessage();
            tables.drafts().decide(handle, draft.id(), State.WITHDRAWN, now, null, reason);
            audit.append(handle, AuditLog.HUB, "draft.fail", "draft " + draft.id(), reason);
        }
    }
}
