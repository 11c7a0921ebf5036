package org.centerkiosk.core.seal;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HybridConfig2026;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.centerkiosk.core.trust.Refusal;
import org.centerkiosk.core.trust.SealingKey;
import org.centerkiosk.core.trust.TrustException;

/**
 * Seals for the hub (HPKE, RFC 9180): what is sealed opens with the hub's key alone, and for one registration alone. Not
 * even the terminal that sealed it can open it again.
 */
public final class Sealing {

    private static final Configuration TINK = HybridConfig2026.get();

    private final String centre;
    private final HybridEncrypt encrypt;

    private Sealing(String centre, HybridEncrypt encrypt) {
        this.centre = centre;
        this.encrypt = encrypt;
    }

    /** With a key whose signature was verified. */
    public static Sealing with(SealingKey key) throws TrustException {
        try {
            KeysetHandle keys = TinkProtoKeysetFormat.parseKeysetWithoutSecret(key.keyset(), TINK);
            return new Sealing(key.centre(), keys.getPrimitive(TINK, HybridEncrypt.class));
        } catch (GeneralSecurityException e) {
            throw new TrustException(Refusal.BAD_CONTENT, "the sealing key holds no keys to seal with", e);
        }
    }

    public byte[] seal(byte[] clear, UUID registration) {
        try {
            return encrypt.encrypt(clear, context(centre, registration));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealing key that was read does not seal", e);
        }
    }

    /** What the seal is bound to; the hub names the same when it opens. */
    public static byte[] context(String centre, UUID registration) {
        return ("sealed at a terminal\n" + centre + "\n" + registration).getBytes(StandardCharsets.UTF_8);
    }
}
