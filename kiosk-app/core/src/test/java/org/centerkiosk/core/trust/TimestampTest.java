package org.centerkiosk.core.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.core.trust.TestCentre.NAME;
import static org.centerkiosk.core.trust.TestCentre.NOW;
import static org.centerkiosk.core.trust.TestCentre.accepted;
import static org.centerkiosk.core.trust.TestCentre.refused;
import static org.centerkiosk.core.trust.TestCentre.sign;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What the hub's own word is worth: freeze, rollback, mix-and-match. */
class TimestampTest {

    private final TestCentre centre = new TestCentre();
    private final byte[] seven = centre.edition(7, centre.li, centre.wang);
    private final byte[] six = centre.edition(6, centre.li, centre.wang);
    private final TrustedState told = centre.told(seven, 7);

    private Refusal refusal(byte[] timestamp, Instant now) {
        return refused(Verifier.timestamp(told, timestamp, now)).refusal();
    }

    private byte[] stamp(int root, int takeover, String sha256, Instant issued) {
        Timestamp timestamp = new Timestamp(
                NAME,
                issued,
                issued.plus(Duration.ofHours(6)),
                root,
                7,
                Sha256.hex(seven),
                seven.length,
                takeover,
                sha256);
        return sign(DocumentKind.TIMESTAMP, timestamp.payload(), centre.hub);
    }

    @Test
    void theSameWordIsNoNews() {
        assertThat(Verifier.timestamp(told, centre.announce(seven, 7, NOW), NOW))
                .isInstanceOf(Verdict.Unchanged.class);
        Instant later = NOW.plusSeconds(60);
        assertThat(accepted(Verifier.timestamp(told, centre.announce(seven, 7, later), later))
                        .newest())
                .isEqualTo(later);
    }

    @Test
    void aFrozenFeedIsReportedAndNothingIsForgotten() {
        Instant late = NOW.plus(Duration.ofHours(6));
        Verdict.Refused<Timestamp> frozen = refused(Verifier.timestamp(told, centre.announce(seven, 7, NOW), late));
        assertThat(frozen.refusal()).isEqualTo(Refusal.FREEZE);
        assertThat(frozen.detail()).contains("expired at " + late, "this machine's clock says " + late);
        assertThat(told.isFrozen(late)).isTrue();
        assertThat(told.isFrozen(late.minusSeconds(1))).isFalse();
        assertThat(centre.begun().isFrozen(NOW)).isTrue();
    }

    @Test
    void anEarlierWordIsRefused() {
        assertThat(refusal(centre.announce(seven, 7, NOW.minusSeconds(1)), NOW)).isEqualTo(Refusal.ROLLBACK);
    }

    @Test
    void aLowerEditionIsRefused() {
        assertThat(refusal(centre.announce(six, 6, NOW.plusSeconds(1)), NOW)).isEqualTo(Refusal.ROLLBACK);
        byte[] none = sign(
                DocumentKind.TIMESTAMP,
                new Timestamp(NAME, NOW.plusSeconds(1), NOW.plusSeconds(9), 1, 0, null, 0, 0, null).payload(),
                centre.hub);
        assertThat(refusal(none, NOW)).isEqualTo(Refusal.ROLLBACK);
    }

    @Test
    void twoEditionsOfOneNumberAreRefused() {
        assertThat(refusal(centre.announce(six, 7, NOW.plusSeconds(1)), NOW)).isEqualTo(Refusal.MISMATCH);
    }

    @Test
    void theAcceptedEditionHoldsWithoutItsTimestamp() {
        TrustedState shown = accepted(Verifier.edition(told, seven, NOW));
        TrustedState forgetful = new TrustedState(shown.root(), null, 7, shown.editionSha256(), 0, NOW);
        assertThat(refused(Verifier.timestamp(forgetful, centre.announce(six, 6, NOW), NOW))
                        .refusal())
                .isEqualTo(Refusal.ROLLBACK);
        assertThat(refused(Verifier.timestamp(forgetful, centre.announce(six, 7, NOW), NOW))
                        .refusal())
                .isEqualTo(Refusal.MISMATCH);
    }

    @Test
    void aLowerOrAnotherTakeoverIsRefused() {
        String sha256 = "1b".repeat(32);
        TrustedState warned = accepted(Verifier.timestamp(told, stamp(1, 3, sha256, NOW.plusSeconds(1)), NOW));
        assertThat(refused(Verifier.timestamp(warned, stamp(1, 2, sha256, NOW.plusSeconds(2)), NOW))
                        .refusal())
                .isEqualTo(Refusal.ROLLBACK);
        assertThat(refused(Verifier.timestamp(warned, stamp(1, 3, "2c".repeat(32), NOW.plusSeconds(2)), NOW))
                        .refusal())
                .isEqualTo(Refusal.MISMATCH);
    }

    @Test
    void aNewerRootIsFetchedFirst() {
        assertThat(refusal(stamp(2, 0, null, NOW.plusSeconds(1)), NOW)).isEqualTo(Refusal.GAP);
    }

    @Test
    void onlyTheHubSpeaksForTheHub() {
        byte[] payload =
                told.timestamp() == null ? new byte[0] : told.timestamp().payload();
        assertThat(refusal(sign(DocumentKind.TIMESTAMP, payload, centre.li), NOW))
                .isEqualTo(Refusal.BAD_SIGNATURE);
        assertThat(refusal(sign(DocumentKind.TIMESTAMP, payload, centre.stranger), NOW))
                .isEqualTo(Refusal.BAD_SIGNATURE);
        assertThat(refusal(sign(DocumentKind.TIMESTAMP, payload), NOW)).isEqualTo(Refusal.THRESHOLD);
    }

    @Test
    void anotherCentresWordIsRefused() {
        byte[] other = sign(
                DocumentKind.TIMESTAMP,
                new Timestamp("beicheng", NOW, NOW.plusSeconds(9), 1, 0, null, 0, 0, null).payload(),
                centre.hub);
        assertThat(refusal(other, NOW)).isEqualTo(Refusal.WRONG_CENTRE);
    }

    /** On a stick the word may grow old, as long as it is not older than what is known. */
    @Test
    void aCarriedWordMayHaveExpired() {
        byte[] eight = centre.edition(8, centre.li, centre.wang);
        Instant week = NOW.plus(Duration.ofDays(7));
        byte[] carried = centre.announce(eight, 8, NOW.plusSeconds(60));
        assertThat(refused(Verifier.timestamp(told, carried, week)).refusal()).isEqualTo(Refusal.FREEZE);
        TrustedState next = accepted(Verifier.carriedTimestamp(told, carried, week));
        assertThat(next.isFrozen(week)).isTrue();
        assertThat(accepted(Verifier.edition(next, eight, week)).edition()).isEqualTo(8);
        assertThat(refused(Verifier.carriedTimestamp(next, centre.announce(seven, 7, NOW), week))
                        .refusal())
                .isEqualTo(Refusal.ROLLBACK);
    }
}
