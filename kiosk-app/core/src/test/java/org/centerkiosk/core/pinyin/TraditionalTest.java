package org.centerkiosk.core.pinyin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraditionalTest {

    private final Traditional traditional = new Traditional();

    @ParameterizedTest
    @CsvSource({"报名, 報名", "理发, 理髮", "发展, 發展", "书法, 書法", "志愿者, 志願者", "以后, 以後", "皇后, 皇后"})
    void wordsAreWrittenInTraditionalCharacters(String text, String expected) {
        assertThat(traditional.of(candidate(text)).text()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"范建国, 范建國", "于丽华, 于麗華", "叶红, 葉紅", "钟伟, 鍾偉", "涂军, 涂軍", "欧阳兰, 歐陽蘭"})
    void surnamesKeepTheirOwnForm(String name, String expected) {
        assertThat(traditional.ofName(candidate(name)).text()).isEqualTo(expected);
    }

    private static Candidate candidate(String text) {
        return new Candidate(text, Collections.nCopies(text.length(), "a"), 1);
    }
}
