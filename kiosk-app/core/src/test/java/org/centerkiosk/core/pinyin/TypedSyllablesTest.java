package org.centerkiosk.core.pinyin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedSyllablesTest {

    @ParameterizedTest
    @CsvSource({
        "wangxiulan, 王秀兰, wang xiu lan, wang xiu lan",
        "wangxl, 王秀兰, wang xiu lan, wang x l",
        "wxl, 王秀兰, wang xiu lan, w x l",
        "xian, 西安, xi an, xi an",
        "xi'an, 西安, xi an, xi an",
        "wangxiul, 王秀兰, wang xiu lan, wang xiu l",
        "zangsan, 张三, zhang san, zang san",
        "lvsu, 吕苏, lü su, lv su",
        "nvwa, 女娲, nü wa, nv wa",
    })
    void lettersAreCutWhereTheSyllablesEnd(String typed, String text, String syllables, String shown) {
        Candidate candidate = new Candidate(text, List.of(syllables.split(" ")), typed.length());
        assertThat(String.join(" ", TypedSyllables.of(candidate, typed, Keys.FULL)))
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "9264948526, 王秀兰, wang xiu lan, wang xiu lan",
        "92649485, 王秀兰, wang xiu lan, wang xiu l",
        "942626, 西安安, xi an an, xi an an",
        "94126, 西安, xi an, xi an",
        "5878, 吕苏, lü su, lü su",
    })
    void telephoneKeysReadAsLetters(String typed, String text, String syllables, String shown) {
        Candidate candidate = new Candidate(text, List.of(syllables.split(" ")), typed.length());
        assertThat(String.join(" ", TypedSyllables.of(candidate, typed, Keys.NINE)))
                .isEqualTo(shown);
    }

    @Test
    void whatACandidateLeavesIsShownBehindIt() {
        Candidate surname = new Candidate("王", List.of("wang"), 4);
        assertThat(TypedSyllables.of(surname, "wangxiu", Keys.FULL)).containsExactly("wang", "xiu");
        assertThat(TypedSyllables.of(surname, "9264948", Keys.NINE)).containsExactly("wang", "wgt");
    }

    @Test
    void keysThatMeanNothingStandForThemselves() {
        Candidate literal = new Candidate("i", List.of("i"), 1);
        assertThat(TypedSyllables.of(literal, "i", Keys.FULL)).containsExactly("i");
        assertThat(TypedSyllables.of(new Candidate("王秀兰", List.of("wang", "xiu", "lan"), 2), "wa", Keys.FULL))
                .containsExactly("wa");
        assertThat(TypedSyllables.of(literal, "", Keys.FULL)).isEmpty();
    }

    @Test
    void everyFirstCandidateShowsEachTypedLetter() {
        Lexicon lexicon = Lexicon.load();
        NameDecoder names = new NameDecoder(lexicon, Keys.FULL);
        WordDecoder words = new WordDecoder(lexicon, Keys.FULL);
        for (String typed :
                List.of("wangxiulan", "ouyangnana", "baomingguzhengban", "zgr", "xvyuanyuan", "qqq", "iuv")) {
            for (Candidate candidate : List.of(
                    names.decode(typed, 1).getFirst(), words.decode(typed, 1).getFirst())) {
                assertThat(String.join("", TypedSyllables.of(candidate, typed, Keys.FULL)))
                        .isEqualTo(typed);
            }
        }
    }
}
