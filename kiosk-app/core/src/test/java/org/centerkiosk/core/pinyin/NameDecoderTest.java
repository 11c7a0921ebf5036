package org.centerkiosk.core.pinyin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameDecoderTest {

    private static final Lexicon LEXICON = Lexicon.load();

    private final NameDecoder full = new NameDecoder(LEXICON, Keys.FULL);
    private final NameDecoder nine = new NameDecoder(LEXICON, Keys.NINE);

    private static List<String> texts(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::text).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "wangxiuying, 王秀英",
        "zhangwei, 张伟",
        "zengguoqiang, 曾国强",
        "shanjun, 单军",
        "xiexiaodong, 解晓东",
        "ouyangnana, 欧阳娜娜",
        "zhugeliang, 诸葛亮",
        "simaguang, 司马光",
        "yuchijun, 尉迟军",
        "shangguanwaner, 上官婉儿",
        "lvbu, 吕布",
        "lvlijuan, 吕丽娟",
        "lyulijuan, 吕丽娟",
        "renjianguo, 任建国",
        "zhajianguo, 查建国",
        "oujianguo, 区建国"
    })
    void aNameIsAmongTheFirstTen(String typed, String name) {
        assertThat(texts(full.decode(typed, 10))).contains(name);
    }

    @ParameterizedTest
    @CsvSource({"wangxiuying, 王秀英", "liujianguo, 刘建国", "chenzihan, 陈子涵", "ouyangjianguo, 欧阳建国"})
    void anOrdinaryNameComesFirst(String typed, String name) {
        assertThat(texts(full.decode(typed, 10))).first().isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "zhangxiuyin, 张秀英",
        "zangxiuying, 张秀英",
        "cenjianguo, 陈建国",
        "liumeilan, 刘美兰",
        "niulihua, 刘丽华",
        "huangjianhua, 黄建华",
        "fuangjianhua, 黄建华",
        "wuxiaohong, 吴晓红"
    })
    void soundsThatSouthernersConfuseAreForgiven(String typed, String name) {
        assertThat(texts(full.decode(typed, 10))).contains(name);
    }

    @ParameterizedTest
    @CsvSource({"wxy, 王秀英", "wxiuying, 王秀英", "wangxy, 王秀英", "zhjg, 张建国", "zjg, 张建国", "wangxiuyi, 王秀英"})
    void initialsAndAnUnfinishedSyllableAreEnough(String typed, String name) {
        assertThat(texts(full.decode(typed, 10))).contains(name);
    }

    @Test
    void nineKeysDoTheSame() {
        assertThat(texts(nine.decode(Keys.NINE.image("wangxiuying"), 10))).contains("王秀英");
        assertThat(texts(nine.decode("9264194819464", 10))).contains("王秀英");
    }

    @Test
    void anApostropheSeparatesSyllables() {
        assertThat(full.decode("li'an", 10))
                .allSatisfy(candidate -> assertThat(candidate.syllables()).isNotEqualTo(List.of("lian")));
        assertThat(texts(full.decode("li'an", 10))).contains("李安");
        assertThat(full.decode("li'an", 1).getFirst().consumed()).isEqualTo(5);
    }

    @Test
    void theSurnameAloneCanBeChosenFirst() {
        List<Candidate> found = full.decode("wangxiuying", 30);
        Candidate surname = found.stream()
                .filter(candidate -> candidate.text().equals("王"))
                .findFirst()
                .orElseThrow();
        assertThat(surname.consumed()).isEqualTo(4);
        assertThat(texts(full.decodeGiven("xiuying", 10))).first().isEqualTo("秀英");
    }

    @Test
    void oneCharacterOfACandidateCanBeChanged() {
        Candidate candidate = full.decode("zhangwei", 1).getFirst();
        assertThat(candidate.syllables()).containsExactly("zhang", "wei");
        List<String> homophones = LEXICON.characters("wei", true);
        assertThat(homophones).contains("伟", "玮", "炜", "威", "薇", "为", "韡");
        assertThat(homophones.indexOf("玮")).isLessThan(homophones.indexOf("为"));
        assertThat(candidate.withCharacter(1, "玮").text()).isEqualTo("张玮");
    }

    @Test
    void whatIsNoNameIsReadAsWords() {
        assertThat(texts(full.decode("ayiguli", 10))).isNotEmpty();
        assertThat(full.decode("", 10)).isEmpty();
        assertThat(full.decode("''", 10)).isEmpty();
    }
}
