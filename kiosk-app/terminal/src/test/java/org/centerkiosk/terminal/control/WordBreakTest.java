package org.centerkiosk.terminal.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordBreakTest {

    @ParameterizedTest
    @CsvSource({
        "请立即离开大楼, 2, 请立即|离开大楼",
        "今天 17:00 提前闭馆, 2, 今天 17:00|提前闭馆",
        "请立即离开大楼, 1, 请立即离开大楼",
        "Leave the building now, 2, Leave the|building now",
        "疏散, 3, 疏散",
        "停水通知, 2, 停水|通知"
    })
    void linesEndWhereWordsEnd(String text, int lines, String expected) {
        assertThat(WordBreak.into(lines, text).replace('\n', '|')).isEqualTo(expected);
    }
}
