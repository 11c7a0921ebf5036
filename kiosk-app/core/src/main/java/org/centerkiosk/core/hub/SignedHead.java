package org.centerkiosk.core.hub;

import java.time.Instant;
import java.util.Set;
import org.centerkiosk.core.trust.PublicKey;
import org.greenbytes.http.sfv.IntegerItem;
import org.greenbytes.http.sfv.Item;
import org.greenbytes.http.sfv.Parameters;
import org.greenbytes.http.sfv.StringItem;
import org.jspecify.annotations.Nullable;

/** What a signed request says of its signature; nothing of it is proven before {@link #isSignedBy}. */
public final class SignedHead {

    static final String ALGORITHM = "ed25519";

    private static final Set<String> PARAMETERS = Set.of("created", "expires", "nonce", "keyid", "alg");
    private static final int LONGEST = 64;

    private final Instant created;
    private final Instant expires;
    private final String nonce;
    private final String keyId;
    private final byte[] base;
    private final byte[] signature;

    private SignedHead(Parameters parameters, byte[] base, byte[] signature) throws SignatureException {
        this.created = instant(parameters, "created");
        this.expires = instant(parameters, "expires");
        this.nonce = string(parameters, "nonce");
        this.keyId = string(parameters, "keyid");
        this.base = base;
        this.signature = signature;
    }

    static SignedHead of(Parameters parameters, byte[] base, byte[] signature) throws SignatureException {
        if (!PARAMETERS.containsAll(parameters.keySet())) {
            throw new SignatureException("its signature has parameters other than " + PARAMETERS);
        }
        if (parameters.containsKey("alg") && !ALGORITHM.equals(string(parameters, "alg"))) {
            throw new SignatureException("its signature is not made with " + ALGORITHM);
        }
        SignedHead head = new SignedHead(parameters, base, signature);
        if (!head.expires.isAfter(head.created)) {
            throw new SignatureException("its signature ends before it is made");
        }
        return head;
    }

    private static Instant instant(Parameters parameters, String name) throws SignatureException {
        if (!(parameters.get(name) instanceof IntegerItem seconds)) {
            throw new SignatureException("its signature does not say " + name);
        }
        // At most 15 digits, which an Instant can hold (RFC 8941, 3.3.1).
        return Instant.ofEpochSecond(seconds.getAsLong());
    }

    private static String string(Parameters parameters, String name) throws SignatureException {
        @Nullable Item<?> item = parameters.get(name);
        if (!(item instanceof StringItem text)
                || text.get().isEmpty()
                || text.get().length() > LONGEST) {
            throw new SignatureException("its signature does not say " + name);
        }
        return text.get();
    }

    public Instant created() {
        return created;
    }

    public Instant expires() {
        return expires;
    }

    /** Used once by this key. */
    public String nonce() {
        return nonce;
    }

    /** The terminal's id. */
    public String keyId() {
        return keyId;
    }

    /** Whether this key signed it. */
    public boolean isSignedBy(PublicKey key) {
        return key.verifies(base, signature);
    }
}
