package org.centerkiosk.core.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.centerkiosk.core.trust.TestCentre.NAME;
import static org.centerkiosk.core.trust.TestCentre.NOW;
import static org.centerkiosk.core.trust.TestCentre.accepted;
import static org.centerkiosk.core.trust.TestCentre.editionPayload;
import static org.centerkiosk.core.trust.TestCentre.refused;
import static org.centerkiosk.core.trust.TestCentre.sign;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What an edition must have to be believed. */
class VerifierTest {

    private final TestCentre centre = new TestCentre();

    private Refusal refusal(byte[] edition) {
        return refused(Verifier.edition(centre.told(edition, 7), edition, NOW)).refusal();
    }

    @Test
    void whatTwoPeopleSignedAndTheHubAnnouncedIsAccepted() {
        byte[] edition = centre.edition(7, centre.li, centre.wang);
        TrustedState told = centre.told(edition, 7);
        Verdict<SignedEdition> verdict = Verifier.edition(told, edition, NOW);
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Accepted.class,
                        accepted -> assertThat(((SignedEdition) accepted.value())
                                        .head()
                                        .media())
                                .hasSize(1));
        TrustedState next = accepted(verdict);
        assertThat(next.edition()).isEqualTo(7);
        assertThat(Verifier.edition(next, edition, NOW)).isInstanceOf(Verdict.Unchanged.class);
    }

    @Test
    void oneSignatureIsNotEnough() {
        assertThat(refusal(centre.edition(7, centre.li))).isEqualTo(Refusal.THRESHOLD);
        assertThat(refusal(centre.edition(7))).isEqualTo(Refusal.THRESHOLD);
    }

    @Test
    void twoKeysOfOnePersonCountOnce() {
        assertThat(refusal(centre.edition(7, centre.li, centre.liAgain))).isEqualTo(Refusal.THRESHOLD);
        byte[] three = centre.edition(7, centre.li, centre.liAgain, centre.wang);
        assertThat(accepted(Verifier.edition(centre.told(three, 7), three, NOW)).edition())
                .isEqualTo(7);
    }

    @Test
    void aStrangersSignatureSpoilsIt() {
        assertThat(refusal(centre.edition(7, centre.li, centre.wang, centre.stranger)))
                .isEqualTo(Refusal.BAD_SIGNATURE);
        assertThat(refusal(centre.edition(7, centre.li, centre.hub))).isEqualTo(Refusal.BAD_SIGNATURE);
    }

    @Test
    void anotherCentresEditionIsRefused() {
        byte[] payload = editionPayload(7, "beicheng", NOW, NOW.plus(Duration.ofDays(30)));
        assertThat(refusal(sign(DocumentKind.EDITION, payload, centre.li, centre.wang)))
                .isEqualTo(Refusal.WRONG_CENTRE);
    }

    @Test
    void anEditionUnderAnotherNumberIsRefused() {
        assertThat(refusal(centre.edition(6, centre.li, centre.wang))).isEqualTo(Refusal.MISMATCH);
    }

    @Test
    void anotherEditionThanTheAnnouncedIsRefused() {
        TrustedState told = centre.told(centre.edition(7, centre.li, centre.wang), 7);
        byte[] other = centre.edition(7, centre.wang, centre.li);
        assertThat(refused(Verifier.edition(told, other, NOW)).refusal()).isEqualTo(Refusal.MISMATCH);
        assertThat(refused(Verifier.edition(centre.begun(), other, NOW)).refusal())
                .isEqualTo(Refusal.MISMATCH);
    }

    @Test
    void anEditionPastItsValidityIsRefused() {
        byte[] payload = editionPayload(7, NAME, NOW.minus(Duration.ofDays(31)), NOW);
        Verdict.Refused<SignedEdition> refused;
        byte[] edition = sign(DocumentKind.EDITION, payload, centre.li, centre.wang);
        refused = refused(Verifier.edition(centre.told(edition, 7), edition, NOW));
        assertThat(refused.refusal()).isEqualTo(Refusal.EXPIRED);
        assertThat(refused.detail()).contains("this machine's clock says " + NOW);
    }

    @Test
    void anEditionFromTheFutureIsRefused() {
        byte[] payload = editionPayload(7, NAME, NOW.plus(Duration.ofDays(2)), NOW.plus(Duration.ofDays(30)));
        assertThat(refusal(sign(DocumentKind.EDITION, payload, centre.li, centre.wang)))
                .isEqualTo(Refusal.NOT_YET);
    }

    @Test
    void aSignedTextThatIsNoEditionIsRefused() {
        assertThat(refusal(sign(DocumentKind.EDITION, new byte[] {'{', '}'}, centre.li, centre.wang)))
                .isEqualTo(Refusal.BAD_CONTENT);
    }

    @Test
    void aDocumentOfOneKindDoesNotPassForAnother() {
        byte[] takeover =
                sign(DocumentKind.TAKEOVER, TestCentre.takeover(1, NOW).payload(), centre.li, centre.wang);
        assertThat(refusal(takeover)).isEqualTo(Refusal.BAD_ENVELOPE);
    }

    @Test
    void theStateSurvivesTheStore() throws TrustException {
        TrustedState told = centre.told(centre.edition(7, centre.li, centre.wang), 7);
        assertThat(TrustedState.read(told.write())).isEqualTo(told);
        assertThat(TrustedState.read(centre.begun().write())).isEqualTo(centre.begun());
    }

    @Test
    void whatWasKeptIsVerifiedAgainHoweverOld() throws TrustException {
        byte[] edition = centre.edition(3, centre.li, centre.wang);
        TrustedState admitted = accepted(Verifier.edition(centre.told(edition, 3), edition, NOW));
        assertThat(Verifier.kept(admitted, edition).head().number()).isEqualTo(3);
        byte[] forged = centre.edition(3, centre.li);
        assertThatThrownBy(() -> Verifier.kept(admitted, forged)).isInstanceOf(TrustException.class);
        TrustedState misled = admitted.withEdition(3, Sha256.hex(forged));
        assertThatThrownBy(() -> Verifier.kept(misled, forged))
                .isInstanceOfSatisfying(
                        TrustException.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(Refusal.THRESHOLD));
    }
}
