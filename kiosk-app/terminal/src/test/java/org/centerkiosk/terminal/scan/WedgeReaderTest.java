package org.centerkiosk.terminal.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WedgeReaderTest {

    private static final long FAST = 8_000_000;
    private static final long SLOW = 120_000_000;

    private final WedgeReader wedge = new WedgeReader();
    private long now = 1;

    @Test
    void hearsAScannerThatEndsWithEnter() {
        assertThat(type("CKT:8CJK2", FAST, "\r")).contains("CKT:8CJK2");
        assertThat(type("CKT:9999", FAST, "\t")).contains("CKT:9999");
    }

    @Test
    void isDeafToAPerson() {
        assertThat(type("guzheng class", SLOW, "\n")).isEmpty();
    }

    @Test
    void isDeafToAFewFastKeys() {
        assertThat(type("ab", FAST, "\n")).isEmpty();
    }

    @Test
    void forgetsWhatAPersonTypedBefore() {
        type("ab", SLOW, "");
        now += SLOW;
        assertThat(type("CKT:8CJK2", FAST, "\r")).contains("CKT:8CJK2");
    }

    @Test
    void takesHoldOfTheKeysOfAScanner() {
        assertThat(wedge.isReading(now)).isFalse();
        type("CKT:", FAST, "");
        assertThat(wedge.isReading(now)).isTrue();
        assertThat(wedge.isReading(now + SLOW)).isFalse();
    }

    @Test
    void keepsNoMoreThanACodeCanHold() {
        assertThat(type("A".repeat(5000), FAST, "\n").orElse("").length()).isLessThan(2100);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "]Q1CKT:8CJK2 | CKT:8CJK2",
                "]Q2\\000026CKT:8CJK2 | CKT:8CJK2",
                "\\000003王小明 报名 | 王小明 报名",
                "CKT:A\\B | CKT:A\\B",
                "HTTPS://X.CN/Q/8 | HTTPS://X.CN/Q/8"
            })
    void takesAwayWhatScannersAdd(String typed, String text) {
        assertThat(ScannedText.clean("\u0002" + typed + "\r")).isEqualTo(text);
    }

    @Test
    void keepsASpaceAtTheEndForItIsADigitOfTickets() {
        assertThat(ScannedText.clean("CKT:AB \r\n")).isEqualTo("CKT:AB ");
    }

    private Optional<String> type(String text, long pace, String end) {
        Optional<String> heard = Optional.empty();
        for (char letter : text.toCharArray()) {
            now += pace;
            heard = wedge.key(String.valueOf(letter), now);
        }
        if (!end.isEmpty()) {
            now += pace;
            heard = wedge.key(end, now);
        }
        return heard;
    }
}
