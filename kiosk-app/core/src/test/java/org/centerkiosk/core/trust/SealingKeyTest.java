package org.centerkiosk.core.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.centerkiosk.core.trust.TestCentre.NAME;
import static org.centerkiosk.core.trust.TestCentre.NOW;
import static org.centerkiosk.core.trust.TestCentre.sign;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Whom a terminal believes that this is the key to seal with. */
class SealingKeyTest {

    private static final byte[] KEYSET = {1, 2, 3};

    private final TestCentre centre = new TestCentre();
    private final TrustedState begun = centre.begun();

    private static byte[] payload(String centre, Instant issued) {
        return new SealingKey(centre, issued, issued.plus(Duration.ofDays(30)), KEYSET).payload();
    }

    private byte[] good() {
        return sign(DocumentKind.SEALING_KEY, payload(NAME, NOW), centre.hub);
    }

    private Refusal refusal(byte[] document, Instant now) {
        try {
            SealingKey.admit(begun, document, now);
        } catch (TrustException e) {
            return e.refusal();
        }
        throw new AssertionError("admitted");
    }

    @Test
    void theHubsOwnKeyIsTaken() throws TrustException {
        assertThat(SealingKey.admit(begun, good(), NOW).keyset()).isEqualTo(KEYSET);
    }

    @Test
    void noFlippedBitIsTaken() {
        byte[] document = good();
        for (int bit = 0; bit < 8 * document.length; bit++) {
            byte[] flipped = document.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatExceptionOfType(TrustException.class)
                    .as("bit %d", bit)
                    .isThrownBy(() -> SealingKey.admit(begun, flipped, NOW));
        }
    }

    @Test
    void nobodyElseMaySignIt() {
        byte[] payload = payload(NAME, NOW);
        assertThat(refusal(sign(DocumentKind.SEALING_KEY, payload, centre.stranger), NOW))
                .isEqualTo(Refusal.BAD_SIGNATURE);
        assertThat(refusal(sign(DocumentKind.SEALING_KEY, payload, centre.li, centre.wang), NOW))
                .isEqualTo(Refusal.BAD_SIGNATURE);
        assertThat(refusal(sign(DocumentKind.SEALING_KEY, payload), NOW)).isEqualTo(Refusal.THRESHOLD);
    }

    /** The online key signs both; the kind in the header keeps the one from passing for the other. */
    @Test
    void anotherDocumentOfTheHubIsNone() {
        assertThat(refusal(centre.announce(centre.edition(7, centre.li, centre.wang), 7, NOW), NOW))
                .isEqualTo(Refusal.BAD_ENVELOPE);
        assertThat(Verifier.timestamp(begun, good(), NOW)).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void itIsOfThisCentreAndOfThisTime() throws TrustException {
        assertThat(refusal(sign(DocumentKind.SEALING_KEY, payload("beicheng", NOW), centre.hub), NOW))
                .isEqualTo(Refusal.WRONG_CENTRE);
        assertThat(refusal(good(), NOW.plus(Duration.ofDays(30)))).isEqualTo(Refusal.EXPIRED);
        assertThat(refusal(
                        sign(DocumentKind.SEALING_KEY, payload(NAME, NOW.plus(Duration.ofDays(2))), centre.hub), NOW))
                .isEqualTo(Refusal.NOT_YET);
        assertThat(SealingKey.kept(begun, good()).issued()).isEqualTo(NOW);
    }
}
