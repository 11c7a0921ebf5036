package org.centerkiosk.core.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.centerkiosk.core.trust.TestCentre.NAME;
import static org.centerkiosk.core.trust.TestCentre.NOW;
import static org.centerkiosk.core.trust.TestCentre.sign;

import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Every bit of a document of each kind is flipped, one at a time: none of these is accepted. */
class BitFlipTest {

    private final TestCentre centre = new TestCentre();
    private final TrustedState begun = centre.begun();

    /** Announced as it is, so that neither hash nor length, only envelope and signatures can tell. */
    private TrustedState announcing(byte[] edition) {
        Timestamp timestamp =
                new Timestamp(NAME, NOW, NOW.plusSeconds(60), 1, 7, Sha256.hex(edition), edition.length, 0, null);
        return begun.withTimestamp(timestamp);
    }

    private static void noFlipIsAccepted(byte[] document, Function<byte[], Verdict<?>> verifier) {
        assertThat(verifier.apply(document)).isInstanceOf(Verdict.Accepted.class);
        for (int bit = 0; bit < 8 * document.length; bit++) {
            byte[] flipped = document.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(verifier.apply(flipped)).as("bit %d", bit).isInstanceOf(Verdict.Refused.class);
        }
    }

    @Test
    void editionThatAThiefOfTheOnlineKeyAnnounces() {
        byte[] edition = centre.edition(7, centre.li, centre.wang);
        noFlipIsAccepted(edition, flipped -> Verifier.edition(announcing(flipped), flipped, NOW));
    }

    @Test
    void editionThatTheHubAnnounces() {
        byte[] edition = centre.edition(7, centre.li, centre.wang);
        TrustedState told = centre.told(edition, 7);
        noFlipIsAccepted(edition, flipped -> Verifier.edition(told, flipped, NOW));
    }

    @Test
    void timestamp() {
        byte[] timestamp = centre.announce(centre.edition(7, centre.li, centre.wang), 7, NOW);
        noFlipIsAccepted(timestamp, flipped -> Verifier.timestamp(begun, flipped, NOW));
    }

    /** One signature more than are needed: it has to fit as well. */
    @Test
    void takeover() {
        byte[] takeover =
                sign(DocumentKind.TAKEOVER, TestCentre.takeover(3, NOW).payload(), centre.li, centre.wang);
        noFlipIsAccepted(takeover, flipped -> Verifier.takeover(begun, flipped, NOW));
    }

    @Test
    void root() {
        byte[] root = centre.sign(centre.root(2, NOW), centre.li, centre.wang, centre.liAgain);
        noFlipIsAccepted(root, flipped -> Verifier.root(begun, flipped, NOW));
    }

    /** The guard of this test: with the signatures unchecked, most flips of a payload would pass. */
    @Test
    void withoutSignaturesAFlipWouldPass() {
        byte[] payload = TestCentre.takeover(3, NOW).payload();
        int readable = 0;
        for (int i = 0; i < payload.length; i++) {
            byte[] flipped = payload.clone();
            flipped[i] ^= 1;
            try {
                Takeover.read(flipped);
                readable++;
            } catch (TrustException e) {
                assertThatNoException().isThrownBy(e::detail);
            }
        }
        assertThat(readable).isGreaterThan(payload.length / 10);
    }
}
