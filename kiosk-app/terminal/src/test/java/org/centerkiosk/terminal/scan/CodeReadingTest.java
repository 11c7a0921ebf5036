package org.centerkiosk.terminal.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.centerkiosk.core.hub.ScanLink;
import org.centerkiosk.core.signup.Target;
import org.centerkiosk.core.ticket.TicketCode;
import org.centerkiosk.core.ticket.TicketQr;
import org.centerkiosk.core.trust.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeReadingTest {

    private static final SigningKey HUB = SigningKey.of(new byte[32]);
    private static final Target SESSION = new Target("qin@example.org", Instant.parse("2026-11-28T07:00:00Z"));
    private static final String TOKEN = ScanLink.eventName("qin@example.org") + "T-LOBBY1" + "0123456789ABC";

    private final CodeReading reading = new CodeReading(
            name -> Optional.of(HUB.publicKey())
                    .filter(key -> TicketQr.keyName(key).equals(name)),
            URI.create("https://kiosk.example.org"));

    @Test
    void knowsTicketsSignedByAKnownKey() {
        TicketQr ticket = TicketQr.issue(TicketCode.of(123_456), SESSION, HUB);
        for (String text : new String[] {ticket.text(), "]Q1" + ticket.text() + "\r", lower(ticket.text())}) {
            assertThat(reading.read(text)).isInstanceOfSatisfying(ScannedCode.Ticket.class, read -> {
                assertThat(read.signed()).isTrue();
                assertThat(read.ticket().code()).isEqualTo(TicketCode.of(123_456));
            });
        }
    }

    @Test
    void saysOfOtherTicketsThatTheirSignerIsUnknown() {
        TicketQr ticket = TicketQr.issue(TicketCode.of(123_456), SESSION, SigningKey.generate());
        assertThat(reading.read(ticket.text()))
                .isInstanceOfSatisfying(
                        ScannedCode.Ticket.class,
                        read -> assertThat(read.signed()).isFalse());
    }

    @Test
    void forwardsAResidentsOwnCodeAndDoesNotTellIt() {
        ScannedCode read = reading.read("CKR:7E4$%A 9");
        assertThat(read).isEqualTo(new ScannedCode.Resident("CKR:7E4$%A 9"));
        assertThat(read.toString()).doesNotContain("7E4");
    }

    @Test
    void knowsLinksOfOurHub() {
        assertThat(reading.read("HTTPS://KIOSK.EXAMPLE.ORG/Q/" + TOKEN))
                .isInstanceOfSatisfying(
                        ScannedCode.EventLink.class,
                        read -> assertThat(read.link().event()).isEqualTo(ScanLink.eventName("qin@example.org")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "CKT:",
                "CKT:GARBAGE",
                "CKR:",
                "CKR:小",
                "CKR:<script>",
                "https://kiosk.example.org/Q/",
                "https://kiosk.example.org.evil.cn/Q/AAAA",
                "https://evil.cn/Q/0123456789LOBBY10123456789ABC",
                "https://kiosk.example.org@evil.cn/Q/0123456789LOBBY10123456789ABC",
                "https://u:p@kiosk.example.org/Q/0123456789LOBBY10123456789ABC",
                "javascript:alert(1)",
                "file:///etc/passwd",
                "WIFI:S:free;T:WPA;P:secret;;",
                "http://weixin.qq.com/r/abc"
            })
    void takesEverythingElseForForeign(String text) {
        assertThat(reading.read(text)).isEqualTo(new ScannedCode.Foreign());
    }

    @Test
    void takesEndlessTextsForForeign() {
        assertThat(reading.read("CKR:" + "A".repeat(5000))).isEqualTo(new ScannedCode.Foreign());
    }

    @Test
    void knowsNoLinkWhereTheHubHasNoAddress() {
        CodeReading alone = new CodeReading(name -> Optional.empty(), null);
        assertThat(alone.read("HTTPS://KIOSK.EXAMPLE.ORG/Q/" + TOKEN)).isEqualTo(new ScannedCode.Foreign());
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
