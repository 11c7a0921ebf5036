package org.centerkiosk.core.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** With which roots a terminal may begin. */
class FirstContactTest {

    private final TestCentre centre = new TestCentre();

    @Test
    void aCentreMayBeginBeforeItsEditorsHaveKeys() throws Exception {
        Root none = centre.with(centre.root(), 1, TrustRole.EDITION, new RoleRule(Set.of(), 2));
        Root one = centre.with(none, 2, TrustRole.EDITION, TestCentre.rule(2, centre.li));

        byte[] bytes = centre.sign(none, centre.li, centre.wang);
        TrustedState begun = TrustedState.begin(bytes, Sha256.hex(bytes));

        assertThat(Root.read(none.payload())).isEqualTo(none);
        assertThat(Verifier.root(begun, centre.sign(one, centre.li, centre.wang), TestCentre.NOW))
                .isInstanceOf(Verdict.Accepted.class);
    }

    @Test
    void nobodyIsNotEnoughToSign() {
        Root none = centre.with(centre.root(), 1, TrustRole.EDITION, new RoleRule(Set.of(), 1));

        assertThat(new Tally(List.of(), none.rule(TrustRole.EDITION).threshold()).isEnough())
                .isFalse();
    }

    @Test
    void keysThatKeepTheCentreAndItsHubMustBeThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> centre.with(centre.root(), 1, TrustRole.ROOT, new RoleRule(Set.of(), 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> centre.with(centre.root(), 1, TrustRole.TIMESTAMP, new RoleRule(Set.of(), 1)));
    }

    @Test
    void rootThatTookAKeyAwayStillBearsItsSignature() throws Exception {
        Root next = centre.with(centre.root(), 2, TrustRole.ROOT, TestCentre.rule(1, centre.wang));
        byte[] bytes = centre.sign(next, centre.li, centre.wang);

        assertThat(TrustedState.begin(bytes, Sha256.hex(bytes)).rootNumber()).isEqualTo(2);
    }

    @Test
    void signaturesOfOthersDoNotCount() {
        Root next = centre.with(centre.root(), 2, TrustRole.ROOT, TestCentre.rule(1, centre.wang));
        byte[] bytes = centre.sign(next, centre.li, centre.stranger);

        assertThatExceptionOfType(TrustException.class)
                .isThrownBy(() -> TrustedState.begin(bytes, Sha256.hex(bytes)))
                .returns(Refusal.THRESHOLD, TrustException::refusal);
    }
}
