package org.centerkiosk.core.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TicketCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Property
    void codeIsReadBackAsItIsWrittenAndPrinted(@ForAll @LongRange(max = (1L << 35) - 1) long number) {
        TicketCode code = TicketCode.of(number);

        assertThat(code.number()).isEqualTo(number);
        assertThat(TicketCode.parse(code.text())).contains(code);
        assertThat(TicketCode.parse(code.print())).contains(code);
        assertThat(TicketCode.parse(code.text().toLowerCase(Locale.ROOT))).contains(code);
    }

    @Property(tries = 300)
    void everySingleWrongCharacterIsNoticed(@ForAll @LongRange(max = (1L << 35) - 1) long number) {
        String text = TicketCode.of(number).text();
        for (int i = 0; i < text.length(); i++) {
            for (char wrong : ALPHABET.toCharArray()) {
                String typed = text.substring(0, i) + wrong + text.substring(i + 1);
                assertThat(TicketCode.parse(typed).isPresent()).isEqualTo(typed.equals(text));
            }
        }
    }

    @Property
    void everyExchangeOfTwoCharactersIsNoticed(
            @ForAll @LongRange(max = (1L << 35) - 1) long number,
            @ForAll @IntRange(max = 7) int first,
            @ForAll @IntRange(max = 7) int second) {
        String text = TicketCode.of(number).text();
        char[] typed = text.toCharArray();
        typed[first] = text.charAt(second);
        typed[second] = text.charAt(first);

        assertThat(TicketCode.parse(new String(typed)).isPresent()).isEqualTo(text.equals(new String(typed)));
    }

    /** The negative control: a check that weights all alike would not notice an exchange, but lets 1 in 32 pass. */
    @Example
    void oneOfThirtyTwoCodesTypedAtRandomFits() {
        SecureRandom random = new SecureRandom(new byte[] {1});
        int fitting = 0;
        for (int i = 0; i < 32_000; i++) {
            StringBuilder typed = new StringBuilder();
            for (int j = 0; j < TicketCode.LENGTH; j++) {
                typed.append(ALPHABET.charAt(random.nextInt(32)));
            }
            fitting += TicketCode.parse(typed.toString()).isPresent() ? 1 : 0;
        }
        assertThat(fitting).isBetween(800, 1200);
    }

    @ParameterizedTest
    @CsvSource({
        "0000 0000, 00000000",
        "oooo-oooo, 00000000",
        "ＯＯＯＯ　００００, 00000000",
        "' 0 0 0 0 0 0 0 0 ', 00000000",
    })
    void whatIsTypedOtherwiseIsUnderstood(String typed, String code) {
        assertThat(TicketCode.parse(typed)).map(TicketCode::text).contains(code);
    }

    @Example
    void likeLettersAreTheDigits() {
        for (long number = 0; number < 5000; number++) {
            TicketCode code = TicketCode.of(number * 7_919 % TicketCode.COUNT);
            assertThat(TicketCode.parse(code.text().replace('1', 'l').replace('0', 'o')))
                    .contains(code);
            assertThat(TicketCode.parse(code.text().replace('1', 'I').replace('0', 'O')))
                    .contains(code);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0000000", "000000000", "0000000U", "0000 000é", "00000001", "０", "\u0000"})
    void whatIsNoCodeIsNone(String typed) {
        assertThat(TicketCode.parse(typed)).isEmpty();
    }

    @Example
    void codeThatDoesNotCheckCannotBeMade() {
        assertThatThrownBy(() -> new TicketCode("00000001")).hasMessageContaining("mistyped");
        assertThatThrownBy(() -> new TicketCode("0000000l")).hasMessageContaining("8 characters");
        assertThatThrownBy(() -> TicketCode.of(TicketCode.COUNT)).hasMessageContaining("no ticket code");
        assertThatThrownBy(() -> TicketCode.of(-1)).hasMessageContaining("no ticket code");
    }

    @Property(tries = 20)
    void blockIsDrawnToItsEndWithoutRepeating(@ForAll @IntRange(min = 1, max = CodeBlock.LARGEST) int size) {
        CodeBlock block = CodeBlock.random(new UUID(0, 1), size, new SecureRandom(new byte[] {2}));
        Set<TicketCode> drawn = new HashSet<>();
        while (block.left() > 0) {
            CodeBlock.Draw draw = block.draw().orElseThrow();
            assertThat(drawn.add(draw.code())).isTrue();
            block = draw.rest();
        }
        assertThat(drawn).hasSize(size);
        assertThat(block.draw()).isEmpty();
    }
}
