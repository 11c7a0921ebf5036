package org.centerkiosk.core.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.centerkiosk.core.trust.TestCentre.NAME;
import static org.centerkiosk.core.trust.TestCentre.NOW;
import static org.centerkiosk.core.trust.TestCentre.accepted;
import static org.centerkiosk.core.trust.TestCentre.refused;
import static org.centerkiosk.core.trust.TestCentre.sign;
import static org.centerkiosk.core.trust.TestCentre.takeover;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.centerkiosk.core.event.LocalText;
import org.junit.jupiter.api.Test;

class TakeoverTest {

    private final TestCentre centre = new TestCentre();
    private final TrustedState begun = centre.begun();

    private static byte[] signed(Takeover takeover, SigningKey... keys) {
        return sign(DocumentKind.TAKEOVER, takeover.payload(), keys);
    }

    private static Takeover lasting(Duration length) {
        return new Takeover(
                1,
                NAME,
                NOW,
                NOW,
                NOW.plus(length),
                Level.NOTICE,
                LocalText.of("停水"),
                LocalText.of("今天下午停水。"),
                List.of(),
                false,
                false);
    }

    private TrustedState announced(byte[] takeover, int number) {
        Timestamp timestamp =
                new Timestamp(NAME, NOW, NOW.plusSeconds(3600), 1, 0, null, 0, number, Sha256.hex(takeover));
        return accepted(Verifier.timestamp(begun, sign(DocumentKind.TIMESTAMP, timestamp.payload(), centre.hub), NOW));
    }

    @Test
    void onePersonWithTheRightIsEnough() throws TrustException {
        Takeover takeover = takeover(3, NOW);
        assertThat(Takeover.read(takeover.payload())).isEqualTo(takeover);
        TrustedState next = accepted(Verifier.takeover(begun, signed(takeover, centre.li), NOW));
        assertThat(next.takeover()).isEqualTo(3);
        assertThat(Verifier.takeover(next, signed(takeover, centre.li), NOW)).isInstanceOf(Verdict.Unchanged.class);
    }

    @Test
    void nobodyElseMay() {
        for (SigningKey key : List.of(centre.hub, centre.stranger, centre.liAgain)) {
            assertThat(refused(Verifier.takeover(begun, signed(takeover(3, NOW), key), NOW))
                            .refusal())
                    .isEqualTo(Refusal.BAD_SIGNATURE);
        }
        assertThat(refused(Verifier.takeover(begun, signed(takeover(3, NOW)), NOW))
                        .refusal())
                .isEqualTo(Refusal.THRESHOLD);
    }

    @Test
    void anOlderOneDoesNotComeBack() {
        TrustedState next = accepted(Verifier.takeover(begun, signed(takeover(3, NOW), centre.li), NOW));
        assertThat(refused(Verifier.takeover(next, signed(takeover(2, NOW), centre.li), NOW))
                        .refusal())
                .isEqualTo(Refusal.ROLLBACK);
        byte[] four = signed(takeover(4, NOW), centre.li);
        assertThat(refused(Verifier.takeover(announced(four, 4), signed(takeover(3, NOW), centre.li), NOW))
                        .refusal())
                .isEqualTo(Refusal.ROLLBACK);
    }

    @Test
    void theAnnouncedNumberHasTheAnnouncedText() {
        byte[] four = signed(takeover(4, NOW), centre.li);
        assertThat(accepted(Verifier.takeover(announced(four, 4), four, NOW)).takeover())
                .isEqualTo(4);
        byte[] other = signed(takeover(4, NOW.plusSeconds(1)), centre.li);
        assertThat(refused(Verifier.takeover(announced(four, 4), other, NOW)).refusal())
                .isEqualTo(Refusal.MISMATCH);
    }

    /** It need not wait for the next timestamp. */
    @Test
    void aNewerOneThanAnnouncedIsAccepted() {
        byte[] four = signed(takeover(4, NOW), centre.li);
        TrustedState taken = accepted(Verifier.takeover(announced(four, 4), signed(takeover(5, NOW), centre.li), NOW));
        assertThat(taken.takeover()).isEqualTo(5);
        assertThat(refused(Verifier.takeover(taken, four, NOW)).refusal()).isEqualTo(Refusal.ROLLBACK);
    }

    @Test
    void anotherCentresIsRefused() {
        Takeover other = new Takeover(
                1,
                "beicheng",
                NOW,
                NOW,
                NOW.plusSeconds(60),
                Level.NOTICE,
                LocalText.of("停水"),
                LocalText.of("停水"),
                List.of(),
                false,
                false);
        assertThat(refused(Verifier.takeover(begun, signed(other, centre.li), NOW))
                        .refusal())
                .isEqualTo(Refusal.WRONG_CENTRE);
    }

    @Test
    void itIsOnFromItsStartToItsEndAndNotWithdrawn() {
        Takeover takeover = takeover(1, NOW);
        assertThat(takeover.isActive(NOW.minusSeconds(1))).isFalse();
        assertThat(takeover.isActive(NOW)).isTrue();
        assertThat(takeover.isActive(takeover.ends())).isFalse();
    }

    @Test
    void oneThatEndedCountsButIsNotOn() {
        Instant late = NOW.plus(Duration.ofDays(3));
        byte[] takeover = signed(takeover(4, NOW), centre.li);
        assertThat(accepted(Verifier.takeover(begun, takeover, late)).takeover())
                .isEqualTo(4);
        assertThat(takeover(4, NOW).isActive(begun.trustedTime(late))).isFalse();
    }

    @Test
    void noneLastsLongerThanADay() {
        assertThat(lasting(Duration.ofHours(24)).ends()).isEqualTo(NOW.plus(Duration.ofHours(24)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lasting(Duration.ofHours(24).plusMillis(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> lasting(Duration.ZERO));
        byte[] longer = new String(lasting(Duration.ofHours(24)).payload(), java.nio.charset.StandardCharsets.UTF_8)
                .replace("2026-11-23", "2026-11-24")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(refused(Verifier.takeover(begun, sign(DocumentKind.TAKEOVER, longer, centre.li), NOW))
                        .refusal())
                .isEqualTo(Refusal.BAD_CONTENT);
    }
}
