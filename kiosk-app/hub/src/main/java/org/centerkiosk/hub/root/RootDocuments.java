package org.centerkiosk.hub.root;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.centerkiosk.core.trust.DocumentKind;
import org.centerkiosk.core.trust.Envelope;
import org.centerkiosk.core.trust.Root;
import org.centerkiosk.core.trust.TrustException;
import org.centerkiosk.core.trust.TrustedState;
import org.centerkiosk.core.trust.Verdict;
import org.centerkiosk.core.trust.Verifier;
import org.centerkiosk.hub.staff.AuditLog;
import org.centerkiosk.hub.store.HubDatabase;
import org.jdbi.v3.core.Handle;

/** Keeps the root documents of a centre, in the database, so that all instances serve the same. */
public final class RootDocuments {

    private final HubDatabase database;
    private final String centre;
    private final InstantSource clock;
    private final AuditLog audit;

    public RootDocuments(HubDatabase database, String centre, InstantSource clock, AuditLog audit) {
        this.database = database;
        this.centre = centre;
        this.clock = clock;
        this.audit = audit;
    }

    /** The newest one's envelope; empty before the hub is set up. */
    public Optional<byte[]> latest(Handle handle) {
        return handle.createQuery(
                        "SELECT document FROM root_document WHERE centre = :centre ORDER BY number DESC LIMIT 1")
                .bind("centre", centre)
                .mapTo(byte[].class)
                .findOne();
    }

    public Optional<byte[]> find(Handle handle, int number) {
        return handle.createQuery("SELECT document FROM root_document WHERE centre = :centre AND number = :number")
                .bind("centre", centre)
                .bind("number", number)
                .mapTo(byte[].class)
                .findOne();
    }

    /** The newest one's number. */
    public int newest() {
        return database.read(handle -> handle.createQuery(
                        "SELECT coalesce(max(number), 0) FROM root_document WHERE centre = :centre")
                .bind("centre", centre)
                .mapTo(Integer.class)
                .one());
    }

    /** The newest one, read; the hub is set up with one. */
    public Root latest() {
        return read(latestDocument());
    }

    /** The newest one's envelope. */
    public byte[] latestDocument() {
        return database.read(this::latest)
                .orElseThrow(() -> new IllegalStateException("the centre " + centre + " has no root"));
    }

    private static Root read(byte[] document) {
        try {
            return Root.read(Envelope.parse(DocumentKind.ROOT, document).payload());
        } catch (TrustException e) {
            throw new IllegalStateException("the stored root cannot be read: " + e.getMessage(), e);
        }
    }

    /** The first one, when a centre is set up; the caller made and signed it. */
    public void begin(Handle handle, Envelope first) {
        insert(handle, AuditLog.CONSOLE, read(first.bytes()), first.bytes());
    }

    /** Takes the next one where the rules of rotation let it: signed by enough people of the newest and of its own. */
    public RootChange take(String actor, byte[] document) {
        return database.write(handle -> {
            byte[] newest = latest(handle).orElseThrow();
            TrustedState state = trusted(newest);
            Verdict<Root> verdict = Verifier.root(state, document, Instant.ofEpochMilli(clock.millis()));
            return switch (verdict) {
                case Verdict.Unchanged<Root>() -> new RootChange.Unchanged();
                case Verdict.Refused<Root>(var refusal, var detail) -> new RootChange.Refused(refusal, detail);
                case Verdict.Accepted<Root>(var root, var next) -> {
                    insert(handle, actor, root, document);
                    yield new RootChange.Taken(root);
                }
            };
        });
    }

    /** What the hub believes: its own newest root. */
    private static TrustedState trusted(byte[] document) {
        try {
            return TrustedState.begin(
                    document, Envelope.parse(DocumentKind.ROOT, document).sha256());
        } catch (TrustException e) {
            throw new IllegalStateException("the stored root cannot be read: " + e.getMessage(), e);
        }
    }

    private void insert(Handle handle, String actor, Root root, byte[] document) {
        handle.createUpdate("""
                        INSERT INTO root_document (centre, number, document, taken)
                        VALUES (:centre, :number, :document, :taken)""")
                .bind("centre", centre)
                .bind("number", root.number())
                .bind("document", document)
                .bind("taken", clock.millis())
                .execute();
        audit.append(handle, actor, "root.take", "root " + root.number(), "expires " + root.expires());
    }
}
