package org.centerkiosk.terminal.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatedTextTest {

    @Test
    void aDayIsShiftedAndWrittenInEitherLanguage() {
        DatedText texts = new DatedText(new WeekShift(5));

        assertThat(texts.fill("老师生病，改到 {day:2026-12-01:zh} 19:00")).isEqualTo("老师生病，改到 1月5日 19:00");
        assertThat(texts.fill("Moved from {day:2026-12-01:en} to {day:2026-12-03:en}"))
                .isEqualTo("Moved from 5 Jan to 7 Jan");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 冬日",
        "2027-02-03, 冬日",
        "2027-02-04, 春日",
        "2027-05-05, 夏夜",
        "2027-08-07, 秋夜",
        "2027-11-06, 秋夜",
        "2027-11-07, 冬日",
        "2028-01-01, 冬日"
    })
    void aSeasonIsThatOfTheShiftedDate(LocalDate date, String word) {
        long days = date.toEpochDay() - WeekShift.BASE.toEpochDay();
        String own = WeekShift.BASE.plusDays(days % 7).toString();

        assertThat(new DatedText(new WeekShift(days / 7)).fill("{season:" + own + ":春日|夏夜|秋夜|冬日}丝竹"))
                .isEqualTo(word + "丝竹");
    }

    @Test
    void aSolarTermIsTheOneThatTheShiftedDateLiesIn() {
        assertThat(new DatedText(new WeekShift(0)).fill("{term:2026-11-26}")).isEqualTo("小雪");
        assertThat(new DatedText(new WeekShift(2)).fill("{term:2026-11-26}")).isEqualTo("大雪");
        assertThat(new DatedText(new WeekShift(26)).fill("{term:2026-11-26}")).isEqualTo("小满");
    }

    @Test
    void otherTextStaysAsItIs() {
        String text = "第 {9} 讲：$1 \\n {day: 2026}";

        assertThat(new DatedText(new WeekShift(3)).fill(text)).isEqualTo(text);
    }

    @Test
    void anUnknownPlaceholderIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DatedText(new WeekShift(0)).fill("{hour:2026-12-01}"))
                .withMessageContaining("{hour:2026-12-01}");
    }
}
