package org.centerkiosk.hub.edition;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.centerkiosk.core.store.StoredDocument;
import org.centerkiosk.core.trust.DocumentKind;
import org.centerkiosk.core.trust.Envelope;
import org.centerkiosk.core.trust.SigningKey;
import org.centerkiosk.core.trust.Timestamp;
import org.centerkiosk.core.trust.TrustRole;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Says with the hub's online key what is current: in the transaction of each change, so that no terminal sees the one
 * without the other, and anew every hour.
 */
final class Timestamps {

    static final Duration EVERY = Duration.ofHours(1);
    static final Duration VALID = Duration.ofHours(24);

    private final SigningKey onlineKey;
    private final PublicationRows publications;
    private final EditionRows editions;
    private final TakeoverRows takeovers;

    Timestamps(SigningKey onlineKey, PublicationRows publications, EditionRows editions, TakeoverRows takeovers) {
        this.onlineKey = onlineKey;
        this.publications = publications;
        this.editions = editions;
        this.takeovers = takeovers;
    }

    /** Whether it is time, also where the root is newer than the one it was signed under, or the clock went back. */
    static boolean isDue(Publication publication, int root, Instant now) {
        Instant issued = publication.timestampIssued();
        return issued == null
                || publication.timestampRoot() != root
                || !now.isBefore(issued.plus(EVERY))
                || issued.isAfter(now.plus(EVERY));
    }

    /** Signs and keeps one that says what this transaction leaves behind. */
    byte[] issue(Handle handle, TrustedRoot root, Instant now) throws Declining {
        String kid = onlineKey.publicKey().kid();
        if (root.root().signer(TrustRole.TIMESTAMP, kid).isEmpty()) {
            throw new Declining(
                    Objection.ONLINE_KEY,
                    "root " + root.root().number() + " does not name the hub's online key " + kid);
        }
        Publication publication = publications.lock(handle);
        Instant issued = issued(publication, root.root().number(), now);
        byte @Nullable [] edition =
                editions.document(handle, publication.edition()).orElse(null);
        byte @Nullable [] takeover =
                takeovers.document(handle, publication.takeover()).orElse(null);
        Timestamp timestamp = new Timestamp(
                root.root().centre(),
                issued,
                issued.plus(VALID),
                root.root().number(),
                publication.edition(),
                edition == null ? null : StoredDocument.digest(edition),
                edition == null ? 0 : edition.length,
                publication.takeover(),
                takeover == null ? null : StoredDocument.digest(takeover));
        byte[] document = Envelope.unsigned(DocumentKind.TIMESTAMP, timestamp.payload())
                .signedBy(onlineKey)
                .bytes();
        publications.timestamp(handle, root.root().number(), issued, document);
        return document;
    }

    /**
     * Later than the one before, even where the clock went back, for terminals refuse what is older. A new root begins
     * anew: that is how a centre recovers from a clock that was years ahead.
     */
    private static Instant issued(Publication publication, int root, Instant now) {
        Instant time = now.truncatedTo(ChronoUnit.MILLIS);
        Instant before = publication.timestampIssued();
        boolean isSameRoot = publication.timestampRoot() == root;
        return before != null && isSameRoot && !time.isAfter(before) ? before.plusMillis(1) : time;
    }
}
