package org.centerkiosk.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {

    @ParameterizedTest
    @CsvSource({
        "900ms, PT0.9S",
        "9s, PT9S",
        "9 s, PT9S",
        "15m, PT15M",
        "2h, PT2H",
        "1d, P1D",
        "1h30m, PT1H30M",
        "1h 30m 5s, PT1H30M5S",
        "90s, PT1M30S",
        "0ms, PT0S"
    })
    void durationsAreWrittenWithTheirUnits(String text, Duration duration) throws Unfit {
        assertThat(parse(Formats.duration("0ms", "1d"), text)).isEqualTo(duration);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "9",
                "9.5s",
                "-9s",
                "s",
                "9S",
                "9sec",
                "9s,",
                "x9s",
                "9s  # slow",
                "PT9S",
                "九秒",
                "99999999999s"
            })
    void everythingElseIsNoDuration(String text) {
        unfit(Formats.duration("0ms", "1d"), text, "is not a duration");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999ms", "1s", "601s", "999999999d"})
    void durationOutOfRangeIsUnfit(String text) {
        unfit(Formats.duration("2s", "10m"), text, "is out of range");
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 0s", "PT0.9S, 900ms", "PT90S, 1m30s", "PT36H, 1d12h"})
    void durationsAreTheSameWhenReadBack(Duration duration, String text) {
        assertThat(Durations.text(duration)).isEqualTo(text);
        assertThat(Durations.parse(text)).contains(duration);
    }

    @ParameterizedTest
    @CsvSource({"10KB, 10240", "32MB, 33554432", "32 mb, 33554432", "20000B, 20000"})
    void sizesAreWrittenWithTheirUnits(String text, long bytes) throws Unfit {
        assertThat(parse(Formats.bytes("10KB", "256MB"), text)).isEqualTo(bytes);
    }

    @Test
    void otherSizesAreUnfit() {
        Format<Long> format = Formats.bytes("10KB", "256MB");
        unfit(format, "32", "is not a size");
        unfit(format, "1GB", "is not a size");
        unfit(format, "", "is not a size");
        unfit(format, "9KB", "is out of range");
        unfit(format, "257MB", "is out of range");
        unfit(format, "999999999MB", "is out of range");
    }

    @Test
    void wholeNumbersStayInTheirRange() throws Unfit {
        Format<Integer> format = Formats.whole(1, 366);
        assertThat(parse(format, "1")).isEqualTo(1);
        assertThat(parse(format, "366")).isEqualTo(366);
        unfit(format, "0", "is out of range");
        unfit(format, "367", "is out of range");
        unfit(format, "99999999999", "is not a whole number");
        unfit(format, "30.5", "is not a whole number");
        unfit(format, "", "is not a whole number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "True", "1", "on", ""})
    void flagsAreTrueOrFalseAndNothingElse(String text) throws Unfit {
        assertThat(parse(Formats.flag(), "true")).isTrue();
        assertThat(parse(Formats.flag(), "false")).isFalse();
        unfit(Formats.flag(), text, "is neither true nor false");
    }

    @Test
    void choicesAreWordsBetweenCommas() throws Unfit {
        Format<Set<Category>> format = Formats.choices(Category.class);
        assertThat(parse(format, "course")).containsExactly(Category.COURSE);
        assertThat(parse(format, "health ,course")).containsExactly(Category.COURSE, Category.HEALTH);
        unfit(format, "course,,health", "has an empty entry");
        unfit(format, "course,", "has an empty entry");
        unfit(format, "", "has an empty entry");
        unfit(format, "course, dance", "is none of the choices");
        unfit(format, "course, course", "has course twice");
    }

    @Test
    void expectedChoicesAreListed() {
        assertThatExceptionOfType(Unfit.class)
                .isThrownBy(() -> parse(Formats.choice(HoursConfig.Outside.class), "off"))
                .satisfies(unfit -> assertThat(unfit.expected()).isEqualTo("dim, black"));
    }

    @Test
    void textsAreShortAndOfOneLine() throws Unfit {
        Format<String> format = Formats.text(5);
        assertThat(parse(format, "文明实践站")).isEqualTo("文明实践站");
        assertThat(parse(format, "🎎🎎🎎🎎🎎")).hasSize(10);
        unfit(format, "文明实践中心", "is too long");
        unfit(format, "x".repeat(1 << 20), "is too long");
        unfit(format, "", "is empty");
        unfit(format, "a\nb", "has control characters");
        unfit(format, "a\u001b[2J", "has control characters");
        unfit(format, "a\ud800b", "has control characters");
    }

    @Test
    void sealIsOneCharacter() throws Unfit {
        assertThat(parse(Formats.oneCharacter(), "文")).isEqualTo("文");
        assertThat(parse(Formats.oneCharacter(), "𠮷")).isEqualTo("𠮷");
        unfit(Formats.oneCharacter(), "文明", "is not one character");
        unfit(Formats.oneCharacter(), "", "is not one character");
        unfit(Formats.oneCharacter(), ".", "is not one character");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Chongqing ", "Asia/Urumqi", "UTC"})
    void zonesAreThoseOfIana(String zone) throws Unfit {
        assertThat(parse(Formats.zone(), zone)).isEqualTo(ZoneId.of(zone.strip()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "asia/shanghai", "China", "+08:00", "UTC+8", "Asia/Shanghai/x"})
    void otherZonesAreUnfit(String zone) {
        unfit(Formats.zone(), zone, "is no time zone");
    }

    @Test
    void datesAreWrittenTheIsoWay() throws Unfit {
        assertThat(parse(Formats.date(), "2028-02-29")).isEqualTo(LocalDate.of(2028, 2, 29));
        unfit(Formats.date(), "2027-02-29", "is no date");
        unfit(Formats.date(), "2027-2-5", "is no date");
        unfit(Formats.date(), "2027年2月5日", "is no date");
        unfit(Formats.date(), "", "is no date");
        unfit(Formats.date(), "9999-12-31", "is out of range");
        unfit(Formats.date(), "+999999999-12-31", "is out of range");
    }

    private static <T> T parse(Format<T> format, String text) throws Unfit {
        return format.parse(new Setting("key", text, new Origin.CommandLine()));
    }

    private static void unfit(Format<?> format, String text, String what) {
        assertThatExceptionOfType(Unfit.class)
                .isThrownBy(() -> parse(format, text))
                .satisfies(unfit -> {
                    assertThat(unfit.what()).isEqualTo(what);
                    assertThat(unfit.expected()).isNotBlank();
                });
    }
}
