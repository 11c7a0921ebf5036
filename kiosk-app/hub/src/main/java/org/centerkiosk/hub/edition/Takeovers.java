package org.centerkiosk.hub.edition;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.centerkiosk.core.store.StoredDocument;
import org.centerkiosk.core.trust.Envelope;
import org.centerkiosk.core.trust.Takeover;
import org.centerkiosk.core.trust.TrustRole;
import org.centerkiosk.hub.edition.Outcome.Done;
import org.centerkiosk.hub.staff.AuditLog;
import org.centerkiosk.hub.store.HubDatabase;
import org.jdbi.v3.core.Handle;

/** Takes signed takeovers in; each is in force at once, as the next number. */
final class Takeovers {

    /** How long before its start one may be sent. */
    private static final Duration AHEAD = Duration.ofDays(7);

    private final HubDatabase database;
    private final RootReading roots;
    private final Tables tables;
    private final TakeoverAreas areas;
    private final DocumentReading reading;
    private final Timestamps timestamps;
    private final AuditLog audit;
    private final InstantSource clock;

    Takeovers(Parts parts, Timestamps timestamps) {
        this.database = parts.database();
        this.roots = parts.roots();
        this.tables = parts.tables();
        this.areas = new TakeoverAreas(parts.tables());
        this.reading = parts.reading();
        this.timestamps = timestamps;
        this.audit = parts.audit();
        this.clock = parts.clock();
    }

    /** Its number. */
    Outcome<Integer> publish(String account, byte[] document) {
        try {
            Envelope envelope = reading.takeover(document);
            Takeover takeover = DocumentReading.takeover(envelope);
            return new Done<>(database.write(handle -> publish(handle, account, envelope, takeover)));
        } catch (Declining declined) {
            return declined.outcome();
        }
    }

    private int publish(Handle handle, String account, Envelope envelope, Takeover takeover) throws Declining {
        Publication publication = tables.publications().lock(handle);
        TrustedRoot root = roots.latest(handle);
        Instant now = clock.instant();
        if (isHeard(handle, publication, envelope)) {
            return takeover.number();
        }
        root.checkInForce(now);
        check(root, publication, takeover);
        checkTimes(takeover, now);
        areas.check(handle, takeover.areas());
        List<String> persons = root.persons(envelope, TrustRole.TAKEOVER);
        if (persons.stream().distinct().count() < root.threshold(TrustRole.TAKEOVER)) {
            throw new Declining(
                    Objection.BAD_SIGNATURE, "a takeover needs " + root.threshold(TrustRole.TAKEOVER) + " people");
        }
        tables.takeovers().add(handle, takeover.number(), envelope.bytes(), now, account);
        tables.publications().takeover(handle, takeover.number());
        byte[] timestamp = timestamps.issue(handle, root, now);
        NewTerminal.mustBelieveTakeover(root, timestamp, envelope.bytes(), now);
        audit.append(
                handle,
                account,
                takeover.withdrawn() ? "takeover.withdraw" : "takeover.publish",
                "takeover " + takeover.number(),
                details(takeover, persons) + ", sha256 " + envelope.sha256());
        return takeover.number();
    }

    private static String details(Takeover takeover, List<String> persons) {
        return takeover.level() + (takeover.drill() ? " as a drill" : "") + " until " + takeover.ends() + " at "
                + (takeover.areas().isEmpty() ? "all screens" : String.join(", ", takeover.areas())) + ", by "
                + String.join(", ", persons);
    }

    /** Whether this very document is in force: it was sent again because its answer was lost. */
    private boolean isHeard(Handle handle, Publication publication, Envelope envelope) {
        return tables.takeovers()
                .document(handle, publication.takeover())
                .map(document -> StoredDocument.digest(document).equals(envelope.sha256()))
                .orElse(false);
    }

    private static void check(TrustedRoot root, Publication publication, Takeover takeover) throws Declining {
        if (!takeover.centre().equals(root.root().centre())) {
            throw new Declining(
                    Objection.WRONG_CENTRE,
                    "the takeover is of centre " + takeover.centre() + ", this is the hub of "
                            + root.root().centre());
        }
        if (takeover.number() != publication.takeover() + 1) {
            throw new Declining(
                    Objection.TAKEOVER_STALE,
                    "the takeover has the number " + takeover.number() + ", the next one is "
                            + (publication.takeover() + 1));
        }
    }

    private static void checkTimes(Takeover takeover, Instant now) throws Declining {
        if (takeover.issued().isAfter(now.plus(EditionChecks.CLOCK_TOLERANCE))
                || takeover.starts().isAfter(now.plus(AHEAD))) {
            throw new Declining(
                    Objection.CLOCK,
                    "the takeover was issued at " + takeover.issued() + " and starts at " + takeover.starts()
                            + ", but here it is " + now);
        }
        if (!takeover.withdrawn() && !now.isBefore(takeover.ends())) {
            throw new Declining(Objection.EXPIRED, "the takeover ended at " + takeover.ends());
        }
    }
}
