package org.centerkiosk.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class KioskConfigTest {

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
        assertThat(defaults.feeds().maxBytes()).isEqualTo(32L << 20);
        assertThat(defaults.storage().directory()).isAbsolute();
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
