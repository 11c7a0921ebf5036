package org.centerkiosk.core.pinyin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurnamesTest {

    @ParameterizedTest
    @CsvSource({
        "曾, zeng", "单, shan", "任, ren", "解, xie", "区, ou", "查, zha", "仇, qiu", "尉迟, yu chi", "长孙, zhang sun",
        "单于, chan yu", "万俟, mo qi", "澹台, tan tai", "吕, lü", "朴, piao", "盖, ge", "乐, yue", "员, yun", "华, hua",
        "欧阳, ou yang", "覃, qin", "冼, xian", "缪, miao", "翟, zhai", "燕, yan", "宁, ning", "应, ying", "佘, she"
    })
    void aSurnameHasItsOwnReading(String surname, String reading) {
        assertThat(Surnames.readings(surname)).first().isEqualTo(reading);
    }

    @Test
    void someAreReadInTwoWays() {
        assertThat(Surnames.readings("覃")).containsExactly("qin", "tan");
        assertThat(Surnames.readings("盖")).containsExactly("ge", "gai");
    }

    @Test
    void whatIsNoSurnameHasNoReading() {
        assertThat(Surnames.readings("的")).isEmpty();
        assertThat(Surnames.readings("")).isEmpty();
        assertThat(Surnames.startOf("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"欧阳娜娜, 欧阳", "欧阳, 欧阳", "单于飞, 单于", "单于, 单于", "王秀英, 王", "王, 王", "东方红, 东方", "司马光, 司马"})
    void aCompoundSurnameWins(String name, String surname) {
        assertThat(Surnames.startOf(name).map(Surname::text)).contains(surname);
    }

    @Test
    void theTableIsAsLargeAsPeopleNeed() {
        assertThat(Surnames.all()).hasSizeGreaterThan(290);
        assertThat(Surnames.all().stream().filter(Surname::isCompound)).hasSize(28);
        assertThat(Surnames.all()).extracting(Surname::perMillion).isSortedAccordingTo((a, b) -> Integer.compare(b, a));
    }

    @Test
    void readingsAreSyllablesWithoutTones() {
        assertThat(Surnames.all())
                .allSatisfy(surname -> assertThat(surname.readings())
                        .allMatch(reading -> reading.matches("[a-zü]+( [a-zü]+)*")
                                && reading.split(" ").length == surname.text().length()));
    }
}
