package org.centerkiosk.core.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HybridConfig2026;
import com.google.crypto.tink.hybrid.PredefinedHybridParameters;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.UUID;
import org.centerkiosk.core.trust.SealingKey;
import org.centerkiosk.core.trust.TrustException;
import org.junit.jupiter.api.Test;

/** What a terminal seals, the hub opens, and only for the registration that it was sealed for. */
class SealingTest {

    private static final UUID ID = UUID.fromString("0190a0c0-0000-7000-8000-000000000001");
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private static SealingKey key(byte[] keyset) {
        return new SealingKey("c", NOW, NOW.plusSeconds(60), keyset);
    }

    @Test
    void theHubOpensWhatWasSealedForThatRegistration() throws GeneralSecurityException, TrustException {
        KeysetHandle secret = KeysetHandle.generateNew(
                PredefinedHybridParameters.HPKE_X25519_HKDF_SHA256_AES_128_GCM, HybridConfig2026.get());
        byte[] open = TinkProtoKeysetFormat.serializeKeysetWithoutSecret(
                secret.getPublicKeysetHandle(), HybridConfig2026.get());

        byte[] sealed = Sealing.with(key(open)).seal("王小明".getBytes(UTF_8), ID);

        HybridDecrypt hub = secret.getPrimitive(HybridConfig2026.get(), HybridDecrypt.class);
        assertThat(hub.decrypt(sealed, Sealing.context("c", ID))).isEqualTo("王小明".getBytes(UTF_8));
        assertThatExceptionOfType(GeneralSecurityException.class)
                .isThrownBy(() -> hub.decrypt(sealed, Sealing.context("c", new UUID(1, 2))));
    }

    @Test
    void noKeysAreRefused() {
        assertThatExceptionOfType(TrustException.class)
                .isThrownBy(() -> Sealing.with(key(new byte[] {1, 2, 3})))
                .withMessageContaining("sealing key");
    }
}
