package org.centerkiosk.core.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.centerkiosk.core.trust.TestCentre.NAME;
import static org.centerkiosk.core.trust.TestCentre.NOW;
import static org.centerkiosk.core.trust.TestCentre.START;
import static org.centerkiosk.core.trust.TestCentre.accepted;
import static org.centerkiosk.core.trust.TestCentre.key;
import static org.centerkiosk.core.trust.TestCentre.refused;
import static org.centerkiosk.core.trust.TestCentre.rule;
import static org.centerkiosk.core.trust.TestCentre.sign;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How trust passes from one root to the next, and what a revoked key leaves behind. */
class RootChainTest {

    private final TestCentre centre = new TestCentre();
    private final TrustedState begun = centre.begun();

    private Signer zhao() {
        return new Signer(centre.zhao.publicKey(), "赵老师");
    }

    /** Zhao comes, Li goes. */
    private Root secondRoot() {
        return centre.with(centre.root(2, NOW), 2, TrustRole.ROOT, rule(2, centre.wang, centre.zhao), zhao());
    }

    private Refusal refusal(byte[] root) {
        return refused(Verifier.root(begun, root, NOW)).refusal();
    }

    @Test
    void theFirstRootIsPinnedByTheJoinCode() throws TrustException {
        byte[] root = centre.sign(centre.root(), centre.li, centre.wang);
        assertThat(TrustedState.begin(root, Sha256.hex(root)).centre()).isEqualTo(NAME);
        byte[] other = centre.sign(centre.root(), centre.wang, centre.li);
        assertThatExceptionOfType(TrustException.class)
                .isThrownBy(() -> TrustedState.begin(other, Sha256.hex(root)))
                .satisfies(e -> assertThat(e.refusal()).isEqualTo(Refusal.MISMATCH));
        byte[] lone = centre.sign(centre.root(), centre.li, centre.liAgain);
        assertThatExceptionOfType(TrustException.class)
                .isThrownBy(() -> TrustedState.begin(lone, Sha256.hex(lone)))
                .satisfies(e -> assertThat(e.refusal()).isEqualTo(Refusal.THRESHOLD));
    }

    @Test
    void oldAndNewKeysMustBothSign() {
        assertThat(refusal(centre.sign(secondRoot(), centre.wang, centre.zhao))).isEqualTo(Refusal.THRESHOLD);
        assertThat(refusal(centre.sign(secondRoot(), centre.li, centre.wang))).isEqualTo(Refusal.THRESHOLD);
        byte[] both = centre.sign(secondRoot(), centre.li, centre.wang, centre.zhao);
        assertThat(accepted(Verifier.root(begun, both, NOW)).rootNumber()).isEqualTo(2);
    }

    @Test
    void aStrangersOrAnEditorsSignatureSpoilsIt() {
        assertThat(refusal(centre.sign(secondRoot(), centre.li, centre.wang, centre.zhao, centre.stranger)))
                .isEqualTo(Refusal.BAD_SIGNATURE);
        assertThat(refusal(centre.sign(secondRoot(), centre.li, centre.wang, centre.zhao, centre.hub)))
                .isEqualTo(Refusal.BAD_SIGNATURE);
    }

    @Test
    void onePersonWithTwoKeysCannotMakeARoot() {
        assertThat(refusal(centre.sign(centre.root(2, NOW), centre.li, centre.liAgain)))
                .isEqualTo(Refusal.THRESHOLD);
    }

    @Test
    void theSameRootIsNoNews() {
        assertThat(Verifier.root(begun, begun.root(), NOW)).isInstanceOf(Verdict.Unchanged.class);
        assertThat(refusal(centre.sign(centre.root(1, NOW), centre.li, centre.wang)))
                .isEqualTo(Refusal.MISMATCH);
    }

    @Test
    void noRootIsLeftOut() {
        assertThat(refusal(centre.sign(centre.root(3, NOW), centre.li, centre.wang)))
                .isEqualTo(Refusal.GAP);
        TrustedState second =
                accepted(Verifier.root(begun, centre.sign(centre.root(2, NOW), centre.li, centre.wang), NOW));
        assertThat(refused(Verifier.root(second, begun.root(), NOW)).refusal()).isEqualTo(Refusal.ROLLBACK);
    }

    @Test
    void anotherCentresRootIsRefused() {
        Root other = new Root(2, "beicheng", NOW, NOW.plusSeconds(9), centre.people(), centre.roles());
        assertThat(refusal(centre.sign(other, centre.li, centre.wang))).isEqualTo(Refusal.WRONG_CENTRE);
    }

    @Test
    void aRootFromTheFutureIsRefused() {
        byte[] root = centre.sign(centre.root(2, NOW.plus(Duration.ofDays(800))), centre.li, centre.wang);
        assertThat(refused(Verifier.root(begun, root, NOW)).detail()).contains("this machine's clock says " + NOW);
    }

    /** Each of the three changes all people; the ones between have expired long ago. */
    @Test
    void threeMissedRootsAreTakenOneByOne() {
        TrustedState state = begun;
        List<SigningKey> before = List.of(centre.li, centre.wang);
        for (int number = 2; number <= 4; number++) {
            List<SigningKey> after = List.of(key(10 * number), key(10 * number + 1));
            Root plain = centre.root(number, START.plus(Duration.ofDays(500L * number)));
            Root next = centre.with(
                    plain,
                    number,
                    TrustRole.ROOT,
                    rule(2, after.toArray(SigningKey[]::new)),
                    new Signer(after.get(0).publicKey(), "甲" + number),
                    new Signer(after.get(1).publicKey(), "乙" + number));
            byte[] root = centre.sign(next, before.get(0), before.get(1), after.get(0), after.get(1));
            state = accepted(Verifier.root(state, root, START.plus(Duration.ofDays(2100))));
            before = after;
        }
        assertThat(state.rootNumber()).isEqualTo(4);
        byte[] byTheFirst = centre.sign(centre.root(5, NOW), centre.li, centre.wang);
        assertThat(refused(Verifier.root(state, byTheFirst, NOW)).refusal()).isEqualTo(Refusal.THRESHOLD);
    }

    @Test
    void anExpiredRootLetsNothingNewInButTheNextRoot() {
        Instant late = START.plus(Duration.ofDays(401));
        byte[] edition = centre.edition(7, centre.li, centre.wang);
        Verdict.Refused<Timestamp> refused =
                refused(Verifier.timestamp(begun, centre.announce(edition, 7, late), late));
        assertThat(refused.refusal()).isEqualTo(Refusal.EXPIRED);
        assertThat(refused.detail()).contains("root 1 expired", "this machine's clock says " + late);
        TrustedState next =
                accepted(Verifier.root(begun, centre.sign(centre.root(2, late), centre.li, centre.wang), late));
        assertThat(accepted(Verifier.timestamp(next, centre.announce(edition, 7, late), late))
                        .timestampIssued())
                .isEqualTo(late);
    }

    /** A thief of the online key said the highest numbers and a far future; a new root with another key ends it. */
    @Test
    void aRevokedOnlineKeyTakesBackWhatItSaid() {
        Instant future = NOW.plus(Duration.ofHours(23));
        byte[] edition = centre.edition(7, centre.li, centre.wang);
        TrustedState poisoned =
                accepted(Verifier.timestamp(begun, centre.announce(edition, Integer.MAX_VALUE, future), NOW));
        assertThat(refused(Verifier.timestamp(poisoned, centre.announce(edition, 7, NOW), NOW))
                        .refusal())
                .isEqualTo(Refusal.ROLLBACK);

        SigningKey newHub = key(9);
        Root root = centre.with(
                centre.root(2, NOW), 2, TrustRole.TIMESTAMP, rule(1, newHub), new Signer(newHub.publicKey(), "hub"));
        TrustedState healed = accepted(Verifier.root(poisoned, centre.sign(root, centre.li, centre.wang), NOW));
        assertThat(healed.newest()).isEqualTo(NOW);
        assertThat(healed.timestamp()).isNull();
        assertThat(refused(Verifier.timestamp(healed, centre.announce(edition, 7, NOW), NOW))
                        .refusal())
                .isEqualTo(Refusal.BAD_SIGNATURE);
        byte[] honest = sign(DocumentKind.TIMESTAMP, stamp(edition, 7, NOW).payload(), newHub);
        assertThat(accepted(Verifier.timestamp(healed, honest, NOW)).timestamp())
                .isNotNull();
    }

    @Test
    void aRootThatRevokesNoOneForgetsNothing() {
        byte[] edition = centre.edition(7, centre.li, centre.wang);
        TrustedState told = centre.told(edition, 7);
        TrustedState shown = accepted(Verifier.edition(told, edition, NOW));
        TrustedState next =
                accepted(Verifier.root(shown, centre.sign(centre.root(2, NOW), centre.li, centre.wang), NOW));
        assertThat(next.edition()).isEqualTo(7);
        assertThat(next.timestamp()).isEqualTo(shown.timestamp());
        assertThat(next.newest()).isEqualTo(NOW);
    }

    @Test
    void aRevokedEditorTakesBackTheNumbersButNotTheHubsTime() {
        byte[] edition = centre.edition(Integer.MAX_VALUE, centre.li, centre.wang);
        TrustedState shown = accepted(Verifier.edition(centre.told(edition, Integer.MAX_VALUE), edition, NOW));
        Root root = centre.with(centre.root(2, NOW), 2, TrustRole.EDITION, rule(2, centre.wang, centre.zhao), zhao());
        TrustedState healed = accepted(Verifier.root(shown, centre.sign(root, centre.li, centre.wang), NOW));
        assertThat(healed.edition()).isZero();
        assertThat(refused(Verifier.timestamp(healed, centre.announce(edition, 8, NOW.minusSeconds(1)), NOW))
                        .refusal())
                .isEqualTo(Refusal.ROLLBACK);
        byte[] next = centre.edition(8, centre.wang, centre.zhao);
        TrustedState told = accepted(Verifier.timestamp(healed, centre.announce(next, 8, NOW), NOW));
        assertThat(accepted(Verifier.edition(told, next, NOW)).edition()).isEqualTo(8);
    }

    @Test
    void aRevokedTakeoverKeyTakesBackItsNumbers() {
        byte[] last = sign(
                DocumentKind.TAKEOVER,
                TestCentre.takeover(Integer.MAX_VALUE, NOW).payload(),
                centre.li);
        TrustedState taken = accepted(Verifier.takeover(begun, last, NOW));
        Root root = centre.with(centre.root(2, NOW), 2, TrustRole.TAKEOVER, rule(1, centre.wang));
        TrustedState healed = accepted(Verifier.root(taken, centre.sign(root, centre.li, centre.wang), NOW));
        assertThat(healed.takeover()).isZero();
        assertThat(refused(Verifier.takeover(healed, last, NOW)).refusal()).isEqualTo(Refusal.BAD_SIGNATURE);
    }

    private static Timestamp stamp(byte[] edition, int number, Instant issued) {
        return new Timestamp(
                NAME, issued, issued.plusSeconds(3600), 1, number, Sha256.hex(edition), edition.length, 0, null);
    }
}
