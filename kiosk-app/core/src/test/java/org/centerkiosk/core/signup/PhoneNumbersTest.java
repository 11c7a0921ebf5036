package org.centerkiosk.core.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "13800138000, +8613800138000",
        "138 0013 8000, +8613800138000",
        "138-0013-8000, +8613800138000",
        "１３８００１３８０００, +8613800138000",
        "＋８６　１３８　００１３　８０００, +8613800138000",
        "+86 138 0013 8000, +8613800138000",
        "+86-13800138000, +8613800138000",
        "0086 13800138000, +8613800138000",
        "8613800138000, +8613800138000",
        "手机：13800138000, +8613800138000",
        "(010) 6552 9988, +861065529988",
        "（０１０）６５５２９９８８, +861065529988",
        "010-65529988, +861065529988",
        "0571 8705 3456, +8657187053456",
        "+852 6123 4567, +85261234567",
        "+853 6612 3456, +85366123456",
        "+886 912 345 678, +886912345678",
        "+1 650 253 0000, +16502530000",
        "+44 20 7031 3000, +442070313000",
        "00 49 30 303986300, +4930303986300",
    })
    void numbersAreReadAsPeopleTypeThem(String typed, String e164) {
        assertThat(PhoneNumbers.read(typed, "CN")).isEqualTo(new PhoneReading.Valid(new PhoneNumber(e164)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1380013800",
                "138001380000",
                "23800138000",
                "1380013800O",
                "110",
                "12345",
                "no number",
                "王小明",
                "+999 1234567",
                "010-65529988 ext. 123",
                "010-65529988转123",
                "13800138000\u0000",
                "13800138000 13900139000",
                "<script>alert(1)</script>",
                "1234567890123456789012345678901234567890 1",
            })
    void whatIsNoNumberIsRefused(String typed) {
        assertThat(PhoneNumbers.read(typed, "CN"))
                .isEqualTo(new PhoneReading.Invalid(Refusal.of(Reason.PHONE_INVALID)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "\t"})
    void nothingTypedIsMissing(String typed) {
        assertThat(PhoneNumbers.read(typed, "CN"))
                .isEqualTo(new PhoneReading.Invalid(Refusal.of(Reason.PHONE_MISSING)));
    }

    @Example
    void regionDecidesWhereThereIsNoCountryCode() {
        assertThat(PhoneNumbers.read("6123 4567", "HK"))
                .isEqualTo(new PhoneReading.Valid(new PhoneNumber("+85261234567")));
        assertThat(PhoneNumbers.read("6123 4567", "CN")).isInstanceOf(PhoneReading.Invalid.class);
        assertThat(PhoneNumbers.isRegion("CN")).isTrue();
        assertThat(PhoneNumbers.isRegion("China")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "+8613800138000, 138****8000, 138 0013 8000",
        "+861065529988, 010****9988, 010 6552 9988",
        "+85261234567, ****4567, 6123 4567",
        "+16502530000, 65****0000, (650) 253-0000",
        "+6834002, ****4002, 4002",
    })
    void numberIsWrittenForPeople(String e164, String masked, String national) {
        PhoneNumber number = new PhoneNumber(e164);

        assertThat(number.masked()).isEqualTo(masked);
        assertThat(number.national()).isEqualTo(national);
        assertThat(number.toString()).doesNotContain(e164.substring(3, 8));
    }

    @Property
    void maskHidesFourDigitsAtLeastOfEveryMobile(@ForAll @IntRange(min = 130_0000, max = 139_9999) int head) {
        String e164 = "+86" + head + "1234";

        assertThat(new PhoneNumber(e164).masked()).isEqualTo(e164.substring(3, 6) + "****1234");
    }

    @Property(tries = 2000)
    void whateverIsTypedIsAnswered(@ForAll String typed) {
        assertThat(PhoneNumbers.read(typed, "CN")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "13800138000", "+0138", "+86 138 0013 8000", "+1234567890123456", "+８６13800138000"})
    void onlyTheInternationalFormIsANumber(String text) {
        assertThatThrownBy(() -> new PhoneNumber(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
