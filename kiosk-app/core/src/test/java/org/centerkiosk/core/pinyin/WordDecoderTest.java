package org.centerkiosk.core.pinyin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordDecoderTest {

    private static final Lexicon LEXICON = Lexicon.load();

    private final WordDecoder full = new WordDecoder(LEXICON, Keys.FULL);

    private static List<String> texts(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::text).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "baoming, 报名",
        "guzheng, 古筝",
        "shufa, 书法",
        "taijiquan, 太极拳",
        "zhiyuanzhe, 志愿者",
        "nver, 女儿",
        "lvshi, 律师",
        "huodongshi, 活动室",
        "woyaobaoming, 我要报名",
        "xi'an, 西安"
    })
    void aWordComesFirst(String typed, String word) {
        assertThat(texts(full.decode(typed, 10))).first().isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({"bm, 报名", "baom, 报名", "bming, 报名", "zyz, 志愿者", "zhyzh, 志愿者", "baomin, 报名", "nuer, 女儿", "sufa, 书法"})
    void itIsFoundByInitialsUnfinishedOrWithConfusedSounds(String typed, String word) {
        assertThat(texts(full.decode(typed, 10))).contains(word);
    }

    @Test
    void nineKeysDoTheSame() {
        WordDecoder nine = new WordDecoder(LEXICON, Keys.NINE);
        assertThat(texts(nine.decode("2266464", 10))).contains("报名");
    }

    @Test
    void wordsForTheBeginningFollowTheSentences() {
        List<Candidate> found = full.decode("guzhengban", 200);
        assertThat(found).extracting(Candidate::text).containsSubsequence("古筝班", "古筝", "古");
        assertThat(found.stream()
                        .filter(c -> c.text().equals("古筝"))
                        .findFirst()
                        .orElseThrow()
                        .consumed())
                .isEqualTo(7);
    }

    @Test
    void everyCharacterOfTheFirstSyllableIsThere() {
        assertThat(texts(full.decode("gu", 500))).containsAll(LEXICON.characters("gu", false));
    }

    @Test
    void wordsOfAnEditionAreTypedLikeOthers() {
        String title = "稻草人工作坊：澄湖（二）";
        assertThat(texts(full.decode("chenghu", 10))).first().isNotEqualTo("澄湖");
        WordDecoder with = new WordDecoder(LEXICON, Keys.FULL, List.of(title, "声乐", "☃"));
        assertThat(texts(with.decode("chenghu", 10))).first().isEqualTo("澄湖");
        assertThat(texts(with.decode("dcrgzf", 10))).first().isEqualTo("稻草人工作坊");
        assertThat(texts(with.decode("shengyue", 10))).contains("声乐");
    }

    @Test
    void keysThatMeanNothingStandForThemselves() {
        assertThat(texts(full.decode("v9", 10))).first().isEqualTo("v9");
        assertThat(full.decode("", 10)).isEmpty();
    }

    @Test
    void whatLiesBeyondTheLongestInputIsLeft() {
        Candidate first = full.decode("nihao".repeat(40), 1).getFirst();
        assertThat(first.consumed()).isEqualTo(InputGraph.LONGEST_INPUT);
        assertThat(texts(full.decode("b".repeat(60), 10))).isNotEmpty();
    }
}
