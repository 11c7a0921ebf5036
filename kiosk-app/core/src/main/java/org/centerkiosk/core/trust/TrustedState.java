package org.centerkiosk.core.trust;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** All that a terminal believes, and will not unlearn. Kept in the transaction that keeps the content. */
public final class TrustedState {

    private final byte[] root;
    private final Root rootDocument;
    private final @Nullable Timestamp timestamp;
    private final int edition;
    private final @Nullable String editionSha256;
    private final int takeover;
    private final Instant newest;

    TrustedState(
            byte[] root,
            @Nullable Timestamp timestamp,
            int edition,
            @Nullable String editionSha256,
            int takeover,
            Instant newest) {
        this.root = root.clone();
        this.rootDocument = parse(root);
        this.timestamp = timestamp;
        this.edition = edition;
        this.editionSha256 = editionSha256;
        this.takeover = takeover;
        this.newest = newest;
        Checks.announced(edition, editionSha256, "edition");
        if (takeover < 0) {
            throw new IllegalArgumentException("takeover " + takeover);
        }
    }

    private TrustedState(
            TrustedState before,
            @Nullable Timestamp timestamp,
            int edition,
            @Nullable String editionSha256,
            int takeover,
            Instant newest) {
        this.root = before.root;
        this.rootDocument = before.rootDocument;
        this.timestamp = timestamp;
        this.edition = edition;
        this.editionSha256 = editionSha256;
        this.takeover = takeover;
        this.newest = newest;
    }

    /**
     * The first contact.
     *
     * @param rootEnvelope any root of the centre, as served
     * @param expectedRootSha256 its hash, from the join code
     */
    public static TrustedState begin(byte[] rootEnvelope, String expectedRootSha256) throws TrustException {
        String found = Sha256.hex(rootEnvelope);
        if (!found.equals(expectedRootSha256)) {
            throw new TrustException(
                    Refusal.MISMATCH, "the root has the SHA-256 " + found + ", the join code " + expectedRootSha256);
        }
        Envelope envelope = Envelope.parse(DocumentKind.ROOT, rootEnvelope);
        Root root = Root.read(envelope.payload());
        Tally.requireOwn(root, envelope);
        return new TrustedState(rootEnvelope, null, 0, null, 0, root.issued());
    }

    /** The newest root's envelope. */
    public byte[] root() {
        return root.clone();
    }

    /** The newest root, read. */
    public Root rootDocument() {
        return rootDocument;
    }

    public int rootNumber() {
        return rootDocument.number();
    }

    public String centre() {
        return rootDocument.centre();
    }

    /** The newest one that was accepted, less what a key said that was revoked since; null before the first. */
    public @Nullable Timestamp timestamp() {
        return timestamp;
    }

    /** The newest edition that was accepted, 0 for none. */
    public int edition() {
        return edition;
    }

    /** The hash of that edition's envelope; null for none. */
    public @Nullable String editionSha256() {
        return editionSha256;
    }

    /** The newest takeover that was accepted, 0 for none. */
    public int takeover() {
        return takeover;
    }

    /** The latest time that a root or a timestamp was signed at. */
    public Instant newest() {
        return newest;
    }

    /** When the newest timestamp was signed; null before the first. */
    public @Nullable Instant timestampIssued() {
        return timestamp == null ? null : timestamp.issued();
    }

    /** The later of the clock and the newest signed time. */
    public Instant trustedTime(Instant now) {
        return now.isAfter(newest) ? now : newest;
    }

    /** Whether this machine's clock is behind what was signed already, and so cannot be right. */
    public boolean isClockBehind(Instant now) {
        return now.isBefore(newest.minus(Verifier.CLOCK_TOLERANCE));
    }

    /** Whether nothing says any more that the newest edition is the newest; what is shown stays. */
    public boolean isFrozen(Instant now) {
        return timestamp == null || !trustedTime(now).isBefore(timestamp.expires());
    }

    /** For the store. */
    public byte[] write() {
        ObjectNode node = Members.begin()
                .put("root", Base64Url.encode(root))
                .put("edition", edition)
                .put("takeover", takeover)
                .put("newest", newest.toString());
        if (editionSha256 != null) {
            node.put("editionSha256", editionSha256);
        }
        if (timestamp != null) {
            node.set("timestamp", timestamp.toJson());
        }
        return StrictJson.bytes(node);
    }

    /** What {@link #write} wrote. */
    public static TrustedState read(byte[] bytes) throws TrustException {
        return Members.read(bytes, "trusted state", TrustedState::read);
    }

    private static TrustedState read(Members members) {
        return new TrustedState(
                members.binary("root"),
                members.has("timestamp") ? Timestamp.read(members.object("timestamp")) : null,
                members.integer("edition"),
                members.textOrNull("editionSha256"),
                members.integer("takeover"),
                members.instant("newest"));
    }

    TrustedState withTimestamp(Timestamp accepted) {
        Instant latest = accepted.issued().isAfter(newest) ? accepted.issued() : newest;
        return new TrustedState(this, accepted, edition, editionSha256, takeover, latest);
    }

    TrustedState withEdition(int number, String sha256) {
        return new TrustedState(this, timestamp, number, sha256, takeover, newest);
    }

    TrustedState withTakeover(int number) {
        return new TrustedState(this, timestamp, edition, editionSha256, number, newest);
    }

    private static Root parse(byte[] envelope) {
        try {
            return Root.read(Envelope.parse(DocumentKind.ROOT, envelope).payload());
        } catch (TrustException e) {
            throw new IllegalArgumentException("the state's root cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TrustedState state && Arrays.equals(write(), state.write());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(write());
    }

    @Override
    public String toString() {
        return "TrustedState[root " + rootNumber() + ", edition " + edition + ", takeover " + takeover + ", newest "
                + newest + "]";
    }
}
