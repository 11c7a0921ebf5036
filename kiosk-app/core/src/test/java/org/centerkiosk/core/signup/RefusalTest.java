package org.centerkiosk.core.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.event.LocalText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalTest {

    @ParameterizedTest
    @EnumSource
    void everyReasonIsSaidInBothLanguages(Reason reason) {
        LocalText text = Refusal.of(reason).text();

        assertThat(text.zh()).matches(".*[。：”]").doesNotContain("{").hasSizeLessThan(60);
        assertThat(text.en()).matches(".*[.:”]").doesNotContain("{").hasSizeLessThan(160);
        assertThat(text.en()).isNotEqualTo(text.zh());
    }

    @Test
    void bothLanguagesHaveTheSameTextsAndNoOther() {
        assertThat(RefusalTexts.texts(Language.EN).stringPropertyNames())
                .isEqualTo(RefusalTexts.texts(Language.ZH).stringPropertyNames());
        assertThat(RefusalTexts.texts(Language.ZH).stringPropertyNames().stream()
                        .map(key -> key.replaceAll("\\..*", "")))
                .isSubsetOf(Arrays.stream(Reason.values()).map(Reason::code).collect(Collectors.toSet()));
    }

    @Test
    void everyDetailThatATextIsChosenByIsInIt() {
        for (Language language : Language.values()) {
            RefusalTexts.texts(language).forEach((key, text) -> {
                int dot = key.toString().indexOf('.');
                String detail = dot < 0 ? "" : key.toString().substring(dot + 1);
                if (!detail.isEmpty() && !key.toString().startsWith("wrong-scope")) {
                    assertThat(text.toString()).as(key.toString()).contains("{" + detail);
                }
            });
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    FULL            | free  | 1                         | 只剩 1 个名额         | Only one seat is left
                    FULL            | free  | 2                         | 只剩 2 个名额         | Only 2 seats are left
                    NOT_YET_OPEN    | opens | 2026-11-23T09:00+08:00    | 从11月23日 09:00开始  | opens on 23 November, 09:00
                    PARTY_TOO_LARGE | most  | 4                         | 一次最多报 4 人       | At most 4 people
                    TOO_YOUNG       | age   | 7                         | 要满 7 岁             | ages 7 and over
                    NO_SHOWS        | times | 3                         | 有 3 次               | 3 times
                    """)
    void detailsAreSaid(Reason reason, String name, String value, String zh, String en) {
        LocalText text = Refusal.of(reason, name, value).text();

        assertThat(text.zh()).contains(zh);
        assertThat(text.en()).contains(en);
    }

    @Test
    void textsOfTheScheduleAreSaidInTheirLanguage() {
        Refusal refusal = new Refusal(
                Reason.ANSWER_MISSING, Map.of("id", "diet", "question.zh", "饮食{0}'？", "question.en", "Diet?"));

        assertThat(refusal.text()).isEqualTo(new LocalText("请回答：饮食{0}'？", "Please answer: Diet?"));
    }

    @Test
    void codeIsStable() {
        assertThat(Refusal.of(Reason.WAITING_LIST_FULL).code()).isEqualTo("waiting-list-full");
    }
}
