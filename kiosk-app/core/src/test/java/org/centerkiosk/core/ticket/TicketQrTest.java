package org.centerkiosk.core.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.centerkiosk.core.signup.Target;
import org.centerkiosk.core.trust.PublicKey;
import org.centerkiosk.core.trust.SigningKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TicketQrTest {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final SigningKey HUB = SigningKey.of(new byte[32]);
    private static final Target SESSION = new Target("qin@example.org", Instant.parse("2026-11-28T07:00:00Z"));
    private static final Function<String, Optional<PublicKey>> KEYS = name ->
            Optional.of(HUB.publicKey()).filter(key -> TicketQr.keyName(key).equals(name));

    @Property(tries = 200)
    void issuedTicketIsReadAndVerified(@ForAll @LongRange(max = (1L << 35) - 1) long number) {
        TicketCode code = TicketCode.of(number);

        TicketQr read = TicketQr.read(TicketQr.issue(code, SESSION, HUB).text()).orElseThrow();

        assertThat(read.code()).isEqualTo(code);
        assertThat(read.verify(KEYS)).isTrue();
        assertThat(read.isFor(SESSION)).isTrue();
        assertThat(read.isFor(Target.series(SESSION.event()))).isFalse();
    }

    @Example
    void everyFlippedBitIsRefused() {
        String text = TicketQr.issue(TicketCode.of(123_456_789), SESSION, HUB).text();
        byte[] bytes = Base45.decode(text.substring(TicketQr.PREFIX.length())).orElseThrow();
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(isTrusted(TicketQr.PREFIX + Base45.encode(flipped)))
                    .as("bit %d", bit)
                    .isFalse();
        }
        assertThat(isTrusted(TicketQr.PREFIX + Base45.encode(bytes))).isTrue();
    }

    @Property(tries = 3000)
    void everyOtherCharacterIsRefused(@ForAll @IntRange(max = 132) int at, @ForAll @IntRange(max = 44) int character) {
        String text = TicketQr.issue(TicketCode.of(42), SESSION, HUB).text();
        String other = text.substring(0, at) + ALPHABET.charAt(character) + text.substring(at + 1);

        assertThat(isTrusted(other)).isEqualTo(other.equals(text));
    }

    @Example
    void anotherKeyIsNotBelieved() {
        SigningKey stranger = SigningKey.generate();
        TicketQr ticket = TicketQr.read(
                        TicketQr.issue(TicketCode.of(1), SESSION, stranger).text())
                .orElseThrow();

        assertThat(ticket.verify(KEYS)).isFalse();
        assertThat(ticket.verify(name -> Optional.of(HUB.publicKey()))).isFalse();
        assertThat(ticket.verify(name -> Optional.of(stranger.publicKey()))).isTrue();
    }

    /** QR version 8 at level M takes 221 alphanumeric characters, version 6 takes 154 (ISO/IEC 18004). */
    @Example
    void textFitsASmallSymbol() {
        String text = TicketQr.issue(TicketCode.of(TicketCode.COUNT - 1), Target.series("x"), HUB)
                .text();

        assertThat(text).hasSize(133);
        assertThat(text.chars()).allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CKT:", "CKT:0", "HTTPS://EXAMPLE.ORG/Q/1", "CKT:abc", "\u0000", "CKT: ::::::"})
    void whatIsNoTicketIsNone(String text) {
        assertThat(TicketQr.read(text)).isEmpty();
    }

    @Property(tries = 500)
    void whateverIsScannedNeverThrows(@ForAll String text) {
        assertThat(isTrusted(TicketQr.PREFIX + text)).isFalse();
        assertThat(isTrusted(text)).isFalse();
    }

    @Property
    void base45IsReadBack(@ForAll byte[] bytes) {
        assertThat(Base45.decode(Base45.encode(bytes)).map(Arrays::toString)).contains(Arrays.toString(bytes));
    }

    /** The examples of RFC 9285, 4.3 and 4.4. */
    @ParameterizedTest
    @CsvSource({"AB, BB8", "Hello!!, %69 VD92EX0", "base-45, UJCLQE7W581", "ietf!, QED8WEX0"})
    void base45IsThatOfTheStandard(String plain, String encoded) {
        assertThat(Base45.encode(plain.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
        assertThat(Base45.decode(encoded).map(String::new)).contains(plain);
    }

    /** Each of these would be more than its bytes hold, or is cut short (RFC 9285, 6). */
    @ParameterizedTest
    @ValueSource(strings = {"GGW", ":::", "::", "V5", "A", "ABCD", "ab", "A\u00e9"})
    void whatIsNoBase45IsRefused(String text) {
        assertThat(Base45.decode(text)).isEmpty();
    }

    private static boolean isTrusted(String text) {
        return TicketQr.read(text).map(ticket -> ticket.verify(KEYS)).orElse(false);
    }
}
