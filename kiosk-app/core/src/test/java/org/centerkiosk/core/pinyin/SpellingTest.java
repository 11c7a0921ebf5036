package org.centerkiosk.core.pinyin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be typed to find a name or a title. */
class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "曾小明, zeng",
        "曾小明, zengxiaoming",
        "曾小明, zxm",
        "曾小明, zengxm",
        "曾小明, z",
        "曾小明, xm",
        "曾小明, xiaom",
        "曾小明, 曾",
        "曾小明, 明",
        "曾小明, Zeng Xiao Ming",
        "曾小明, ZXM",
        "单雄信, shan",
        "任盈盈, ren",
        "解缙, xie",
        "区小姐, ou",
        "查良镛, zha",
        "仇英, qiu",
        "尉迟恭, yuchi",
        "尉迟恭, ycg",
        "长孙无忌, zhangsun",
        "长孙无忌, zswj",
        "单于明, chanyu",
        "吕布, lv",
        "吕布, lu",
        "吕布, lvbu",
        "王小明, w",
        "欧阳修, ouyangxiu",
        "欧阳修, oyx",
        "ALICE Smith, alice",
        "ALICE Smith, smi",
        "ALICE Smith, as",
        "José Núñez, nunez",
        "王･明, 王明",
        "𠮷野太郎, 𠮷",
        "阿依古丽·买买提, 买买提"
    })
    void thisMeansIt(String name, String typed) {
        assertThat(Spelling.ofName(name).isMeantBy(Spelling.plain(typed))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"曾小明, y", "曾小明, zmx", "曾小明, zengxiaomingx", "曾小明, 小曾", "曾小明, ing", "单雄信, chan", "王小明, 李", "王小明, ''"})
    void thisDoesNot(String name, String typed) {
        assertThat(Spelling.ofName(name).isMeantBy(Spelling.plain(typed))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "古筝入门班, guzheng",
        "民乐团, minyue",
        "快乐舞蹈, kuaile",
        "重阳节, chongyang",
        "老年合唱团, hechang",
        "琵琶弹唱, tanchang",
        "古筝入门班, gz",
        "古筝入门班, rumen",
        "古筝入门班, 入门",
        "Tai Chi 太极 for all, taiji",
        "Tai Chi 太极 for all, chi",
        "Tai Chi 太极 for all, tc"
    })
    void aTitleIsFoundSo(String title, String typed) {
        assertThat(Spelling.ofText(title).isMeantBy(Spelling.plain(typed))).isTrue();
    }

    /** Many ways to cut what was typed, none of which fits: the answer comes at once all the same. */
    @Test
    void aHardOneDoesNotHang() {
        Spelling spelling = Spelling.ofText("aaaaaaaa ".repeat(50));
        assertThat(spelling.isMeantBy("a".repeat(39) + "x")).isFalse();
        assertThat(spelling.isMeantBy("a".repeat(40))).isTrue();
        assertThat(spelling.isMeantBy("a".repeat(41))).isFalse();
    }
}
