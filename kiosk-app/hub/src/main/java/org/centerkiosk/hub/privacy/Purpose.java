package org.centerkiosk.hub.privacy;

import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import java.security.GeneralSecurityException;

/** What a keyset is for; each has a file of its own, so that no key serves two ends. */
enum Purpose {
    /** Seals what registrations say of people. Nonces of 24 bytes may be drawn for ever. */
    RECORDS("records.keyset", PredefinedAeadParameters.XCHACHA20_POLY1305),
    /** Finds a phone number again without opening anything. */
    PHONE_INDEX("phone-index.keyset", PredefinedPrfParameters.HMAC_SHA256_PRF),
    /** Opens what terminals sealed while they had no network. */
    TERMINALS("terminals.keyset", hpke()),
    /** Seals the codes that residents show. */
    RESIDENTS("residents.keyset", PredefinedAeadParameters.XCHACHA20_POLY1305);

    private final String file;
    private final Parameters parameters;

    Purpose(String file, Parameters parameters) {
        this.file = file;
        this.parameters = parameters;
    }

    /** Its name in the vault's folder. */
    String file() {
        return file;
    }

    Parameters parameters() {
        return parameters;
    }

    /** RFC 9180 with X25519. */
    private static HpkeParameters hpke() {
        try {
            return HpkeParameters.builder()
                    .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                    .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                    .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                    .setVariant(HpkeParameters.Variant.TINK)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the library has HPKE", e);
        }
    }
}
