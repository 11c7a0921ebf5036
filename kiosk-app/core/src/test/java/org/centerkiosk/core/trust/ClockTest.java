package org.centerkiosk.core.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.core.trust.TestCentre.NAME;
import static org.centerkiosk.core.trust.TestCentre.NOW;
import static org.centerkiosk.core.trust.TestCentre.accepted;
import static org.centerkiosk.core.trust.TestCentre.editionPayload;
import static org.centerkiosk.core.trust.TestCentre.refused;
import static org.centerkiosk.core.trust.TestCentre.sign;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Clocks that are ten years wrong: old documents stay out, and what is refused names the clock. */
class ClockTest {

    private static final Duration DECADE = Duration.ofDays(3650);
    private static final Instant BEHIND = NOW.minus(DECADE);
    private static final Instant AHEAD = NOW.plus(DECADE);

    private final TestCentre centre = new TestCentre();
    private final byte[] seven = centre.edition(7, centre.li, centre.wang);
    private final TrustedState shown = accepted(Verifier.edition(centre.told(seven, 7), seven, NOW));

    @Test
    void aClockBehindLetsNothingOldIn() {
        assertThat(refused(Verifier.timestamp(shown, centre.announce(seven, 7, NOW.minusSeconds(1)), BEHIND))
                        .refusal())
                .isEqualTo(Refusal.ROLLBACK);
        byte[] stale = sign(
                DocumentKind.EDITION,
                editionPayload(8, NAME, NOW.minus(Duration.ofDays(40)), NOW.minus(Duration.ofDays(10))),
                centre.li,
                centre.wang);
        TrustedState told = accepted(Verifier.timestamp(shown, centre.announce(stale, 8, NOW), BEHIND));
        Verdict.Refused<SignedEdition> refused = refused(Verifier.edition(told, stale, BEHIND));
        assertThat(refused.refusal()).isEqualTo(Refusal.EXPIRED);
        assertThat(refused.detail()).contains("clock says " + BEHIND, "something was signed at " + NOW);
    }

    @Test
    void aClockBehindKeepsNothingNewOut() {
        Instant month = NOW.plus(Duration.ofDays(30));
        byte[] eight = sign(
                DocumentKind.EDITION,
                editionPayload(8, NAME, month, month.plus(Duration.ofDays(30))),
                centre.li,
                centre.wang);
        TrustedState told = accepted(Verifier.timestamp(shown, centre.announce(eight, 8, month), BEHIND));
        assertThat(told.newest()).isEqualTo(month);
        assertThat(told.isFrozen(BEHIND)).isFalse();
        assertThat(accepted(Verifier.edition(told, eight, BEHIND)).edition()).isEqualTo(8);
    }

    @Test
    void aNewTerminalWithADeadBatteryBegins() {
        TrustedState told = accepted(Verifier.timestamp(centre.begun(), centre.announce(seven, 7, NOW), Instant.EPOCH));
        assertThat(accepted(Verifier.edition(told, seven, Instant.EPOCH)).edition())
                .isEqualTo(7);
        assertThat(told.isClockBehind(Instant.EPOCH)).isTrue();
    }

    @Test
    void aClockAheadIsNamedAndNothingIsForgotten() {
        byte[] eight = centre.edition(8, centre.li, centre.wang);
        Instant later = NOW.plusSeconds(60);
        Verdict.Refused<Timestamp> refused =
                refused(Verifier.timestamp(shown, centre.announce(eight, 8, later), AHEAD));
        assertThat(refused.sentence()).contains("this machine's clock says " + AHEAD);
        assertThat(refused.refusal().remedy()).contains("clock");
        // Once the clock is right again, all goes on.
        assertThat(accepted(Verifier.timestamp(shown, centre.announce(eight, 8, later), later))
                        .newest())
                .isEqualTo(later);
    }

    /** A hub whose clock ran ahead must not pull the terminals along, or they would refuse it once it is mended. */
    @Test
    void aHubAheadDoesNotMoveATrustworthyClock() {
        Verdict.Refused<Timestamp> refused =
                refused(Verifier.timestamp(shown, centre.announce(seven, 7, AHEAD), NOW.plusSeconds(9)));
        assertThat(refused.refusal()).isEqualTo(Refusal.NOT_YET);
        assertThat(refused.detail()).contains("signed at " + AHEAD, "clock says " + NOW.plusSeconds(9));
        Instant bearable = NOW.plus(Duration.ofHours(20));
        assertThat(accepted(Verifier.timestamp(shown, centre.announce(seven, 7, bearable), NOW))
                        .newest())
                .isEqualTo(bearable);
    }

    @Test
    void trustedTimeNeverGoesBack() {
        assertThat(shown.trustedTime(BEHIND)).isEqualTo(NOW);
        assertThat(shown.trustedTime(AHEAD)).isEqualTo(AHEAD);
    }
}
