package org.centerkiosk.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KioskConfigTest {

    @TempDir
    private Path folder;

    private final KioskConfig defaults = KioskConfig.defaults();

    @Test
    void defaultsAreThoseOfTheDocumentedPolicies() {
        assertThat(defaults.idle())
                .isEqualTo(new IdleConfig(
                        Duration.ofSeconds(90),
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(15),
                        2));
        assertThat(defaults.policies().noShowAfter()).isEqualTo(Duration.ofMinutes(15));
        assertThat(defaults.loop().dwell()).isEqualTo(Duration.ofSeconds(9));
        assertThat(defaults.loop().change()).isEqualTo(Duration.ofMillis(900));
        assertThat(defaults.loop().daysAhead()).isEqualTo(30);
        assertThat(defaults.loop().categories()).containsExactlyInAnyOrder(Category.values());
        assertThat(defaults.venue().zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(defaults.venue().name()).isEqualTo(new Bilingual("文明实践中心", "Community Centre"));
        assertThat(defaults.venue().address()).isNull();
        assertThat(defaults.feeds().sources()).isEmpty();
        assertThat(defaults.feeds().maxBytes()).isEqualTo(8L << 20);
        assertThat(defaults.storage().directory()).isAbsolute();
    }

    @Test
    void keyboardWritesSimplifiedCharactersOnAllKeysUnlessToldOtherwise() {
        assertThat(defaults.keyboard())
                .isEqualTo(new KeyboardConfig(KeyboardConfig.Layout.FULL, KeyboardConfig.Characters.SIMPLIFIED));
        KeyboardConfig told = new TestSources(folder)
                .config("keyboard.layout = nine", "keyboard.characters = traditional")
                .loaded()
                .config()
                .keyboard();
        assertThat(told)
                .isEqualTo(new KeyboardConfig(KeyboardConfig.Layout.NINE, KeyboardConfig.Characters.TRADITIONAL));
    }

    @Test
    void noHubIsKnownByDefault() {
        assertThat(defaults.hubLink())
                .isEqualTo(
                        new HubLinkConfig(null, null, List.of(), Duration.ofMinutes(1), Duration.ofSeconds(30), null));
    }

    @Test
    void hubIsFollowedAsWritten() {
        HubLinkConfig link = new TestSources(folder)
                .config(
                        "hub.url = https://hub.example.org",
                        "hub.venue = s-03",
                        "hub.alsoShow = s-04, p-11",
                        "hub.bundleFolder = /media/stick")
                .loaded()
                .config()
                .hubLink();
        assertThat(link.url()).hasToString("https://hub.example.org");
        assertThat(link.venue()).isEqualTo("s-03");
        assertThat(link.alsoShow()).containsExactly("s-04", "p-11");
        assertThat(link.bundleFolder()).isEqualTo(Path.of("/media/stick").toAbsolutePath());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hub.url = hub", "hub.alsoShow = a,,b", "hub.alsoShow = a, a", "hub.poll = 1s"})
    void mistakesInTheLinkAreFound(String line) {
        assertThat(new TestSources(folder).config(line).rejected().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString()).contains(line.substring(0, line.indexOf(' '))));
    }

    @Test
    void screenIsBrightAroundTheClockByDefault() {
        for (DayOfWeek day : DayOfWeek.values()) {
            assertThat(defaults.hours().screen().on(day)).hasSize(1);
        }
        assertThat(defaults.hours().screen().contains(LocalDateTime.of(2026, 11, 28, 23, 59, 59)))
                .isTrue();
    }
}
