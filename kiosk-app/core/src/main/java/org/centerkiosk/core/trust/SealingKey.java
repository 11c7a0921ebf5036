package org.centerkiosk.core.trust;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * With what terminals seal what they keep for the hub while there is no network: the public half of a key that the hub
 * alone can open with. Signed by the hub's online key, so that nobody between can put his own in its place.
 *
 * @param expires until when a terminal takes it; what was taken is used until there is a newer one
 * @param keyset public keys alone, as Tink serialises them
 */
public record SealingKey(String centre, Instant issued, Instant expires, byte[] keyset) {

    private static final int LARGEST = 16 << 10;

    public SealingKey {
        Checks.centre(centre);
        Checks.order(issued, expires, "expires");
        keyset = keyset.clone();
        if (keyset.length == 0 || keyset.length > LARGEST) {
            throw new IllegalArgumentException("a keyset of " + keyset.length + " bytes");
        }
    }

    /** Reads what an envelope of kind {@code SEALING_KEY} holds. */
    public static SealingKey read(byte[] payload) throws TrustException {
        return Members.read(
                payload,
                "sealing key",
                members -> new SealingKey(
                        members.text("centre"),
                        members.instant("issued"),
                        members.instant("expires"),
                        members.binary("keyset")));
    }

    /** One that just came from the hub. */
    public static SealingKey admit(TrustedState state, byte[] bytes, Instant now) throws TrustException {
        SealingKey key = kept(state, bytes);
        Root root = state.rootDocument();
        Verifier.requireNotYetFree(state, key.issued, now, "the sealing key");
        Verifier.requireValid(state, root.expires(), now, Refusal.EXPIRED, "root " + root.number());
        Verifier.requireValid(state, key.expires, now, Refusal.EXPIRED, "the sealing key");
        return key;
    }

    /** One that was admitted before: verified again but for times. */
    public static SealingKey kept(TrustedState state, byte[] bytes) throws TrustException {
        Envelope envelope = Envelope.parse(DocumentKind.SEALING_KEY, bytes);
        Tally.of(state.rootDocument(), TrustRole.TIMESTAMP, envelope).require("the sealing key");
        SealingKey key = read(envelope.payload());
        Verifier.requireCentre(state, key.centre, "the sealing key");
        return key;
    }

    /** What is signed. */
    public byte[] payload() {
        ObjectNode node = Members.begin()
                .put("centre", centre)
                .put("issued", issued.toString())
                .put("expires", expires.toString())
                .put("keyset", Base64Url.encode(keyset));
        return StrictJson.bytes(node);
    }

    @Override
    public byte[] keyset() {
        return keyset.clone();
    }
}
