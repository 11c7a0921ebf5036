package org.centerkiosk.core.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScanLinkTest {

    private static final Instant NOW = Instant.parse("2026-11-24T06:26:00Z");
    private static final String TERMINAL = "t-7kq2mx9rta";
    private static final byte[] KEY =
            "0123456789abcdef0123456789abcdef".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    private static final ScanKey DOOR = ScanKey.of(URI.create("https://k.example.org"), KEY);

    private static ScanLink shown(Instant when) {
        String link = DOOR.link("guzheng@example.org", TERMINAL, when);
        return ScanLink.read(link.substring(link.lastIndexOf('/') + 1)).orElseThrow();
    }

    @Test
    void tellsEventAndTerminal() {
        ScanLink link = shown(NOW);
        assertThat(link.event()).isEqualTo(ScanLink.eventName("guzheng@example.org"));
        assertThat(link.terminal()).isEqualTo(TERMINAL);
        assertThat(link.isFresh(KEY, NOW)).isTrue();
    }

    @Test
    void isReadInAnyCase() {
        assertThat(ScanLink.read(shown(NOW).token().toLowerCase(java.util.Locale.ROOT)))
                .contains(shown(NOW));
    }

    @Test
    void changesEveryQuarterOfAnHour() {
        assertThat(shown(NOW.plus(Duration.ofMinutes(15)))).isNotEqualTo(shown(NOW));
        assertThat(shown(Instant.parse("2026-11-24T06:29:59Z"))).isEqualTo(shown(NOW));
    }

    @Test
    void isOldAfterTwoHours() {
        assertThat(shown(NOW).isFresh(KEY, NOW.plus(Duration.ofHours(2)))).isTrue();
        assertThat(shown(NOW).isFresh(KEY, NOW.plus(Duration.ofMinutes(136)))).isFalse();
    }

    @Test
    void aTerminalWhoseClockIsAheadIsBelieved() {
        assertThat(shown(NOW.plus(Duration.ofMinutes(15))).isFresh(KEY, NOW)).isTrue();
        assertThat(shown(NOW.plus(Duration.ofMinutes(31))).isFresh(KEY, NOW)).isFalse();
    }

    @Test
    void aProofNamesNoEventAndNoLinkIsAProof() {
        ScanLink proof = ScanLink.read(DOOR.proof(TERMINAL, NOW)).orElseThrow();
        assertThat(proof.isProof()).isTrue();
        assertThat(proof.terminal()).isEqualTo(TERMINAL);
        assertThat(proof.isFresh(KEY, NOW)).isTrue();
        assertThat(shown(NOW).isProof()).isFalse();
    }

    @Test
    void aLinkIsShownFromTheQuarterOn() {
        assertThat(ScanLink.shownSince(NOW)).isEqualTo(Instant.parse("2026-11-24T06:15:00Z"));
        assertThat(shown(ScanLink.shownSince(NOW))).isEqualTo(shown(NOW));
    }

    @Test
    void nobodyElseMakesOne() {
        ScanLink link = shown(NOW);
        assertThat(link.isFresh(new byte[32], NOW)).isFalse();
        assertThat(new ScanLink(ScanLink.eventName("other"), link.terminal(), link.mac()).isFresh(KEY, NOW))
                .isFalse();
        assertThat(new ScanLink(link.event(), "0000000000", link.mac()).isFresh(KEY, NOW))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A",
                "../../etc/passwd",
                "<script>alert(1)</script>",
                "0123456789ABCDEFGHJKMNPQRSTVWX-Z",
                "ééééééééééééééééééééééééééééééééé"
            })
    void whatIsNoTokenIsNone(String text) {
        assertThat(ScanLink.read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://k.example.org/kiosk",
                "mailto:a@example.org",
                "https://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.example.org"
            })
    void anAddressThatGivesNoSmallQrIsRefused(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> ScanKey.of(URI.create(url), KEY));
    }

    @Test
    void theKeyIsNotLogged() {
        assertThat(DOOR.toString()).doesNotContain(DOOR.key());
    }
}
