package org.centerkiosk.terminal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ChineseDayTest {

    @Test
    void dayWithinATermNamesIt() {
        assertThat(ChineseDay.of(LocalDate.of(2026, 11, 24))).isEqualTo(new ChineseDay("十月十六", "小雪"));
    }

    @Test
    void dayOfATermNamesItAlready() {
        assertThat(ChineseDay.of(LocalDate.of(2026, 11, 21)).occasion()).isEqualTo("立冬");
        assertThat(ChineseDay.of(LocalDate.of(2026, 11, 22)).occasion()).isEqualTo("小雪");
    }

    @Test
    void festivalIsNamedInsteadOfTheTerm() {
        assertThat(ChineseDay.of(LocalDate.of(2026, 9, 25))).isEqualTo(new ChineseDay("八月十五", "中秋节"));
    }

    @Test
    void leapMonthSaysSo() {
        assertThat(ChineseDay.of(LocalDate.of(2025, 8, 1)).lunarDate()).isEqualTo("闰六月初八");
    }
}
