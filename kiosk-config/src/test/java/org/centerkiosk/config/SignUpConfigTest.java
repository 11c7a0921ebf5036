package org.centerkiosk.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignUpConfigTest {

    @TempDir
    private Path folder;

    private ConfigResult read(String... lines) throws IOException {
        Path file = Files.write(folder.resolve("kiosk.properties"), List.of(lines));
        return new ConfigLoader(new ConfigSources(null, file, Map.of(), Map.of(), Map.of(), folder, folder)).load();
    }

    @Test
    void defaultsAreThePoliciesOfTheHouse() {
        assertThat(KioskConfig.defaults().signUp())
                .isEqualTo(new SignUpConfig(
                        "CN",
                        Duration.ofMinutes(5),
                        new SignUpOfferConfig(
                                Duration.ofHours(2),
                                Duration.ofHours(1),
                                new TimeRange(LocalTime.of(8, 30), LocalTime.of(20, 0))),
                        new SignUpNoShowConfig(3, 30),
                        new SignUpLeaseConfig(Duration.ofMinutes(30), 4, 10, 3),
                        30,
                        180));
    }

    @Test
    void rulesAreAsWritten() throws IOException {
        ConfigResult result = read(
                "signup.region = MO",
                "signup.offer.contactHours = 09:00-24:00",
                "signup.noShow.limit = 0",
                "signup.lease.most = 0");

        assertThat(result).isInstanceOf(ConfigResult.Loaded.class);
        SignUpConfig signUp = result.config().signUp();
        assertThat(signUp.region()).isEqualTo("MO");
        assertThat(signUp.offer().contactHours().endsDay()).isTrue();
        assertThat(signUp.noShow().limit()).isZero();
        assertThat(signUp.lease().most()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "signup.region = China",
                "signup.region = cn",
                "signup.region = XX",
                "signup.hold = 0m",
                "signup.offer.lasts = 1m",
                "signup.offer.contactHours = always",
                "signup.offer.contactHours = 08:30-12:00, 14:00-20:00",
                "signup.offer.contactHours = 20:00-08:30",
                "signup.noShow.limit = -1",
                "signup.noShow.days = 0",
                "signup.lease.keptPercent = 101",
                "signup.retentionDays = 0",
                "signup.keysRememberedDays = 179",
            })
    void mistakeIsNamedWithItsKey(String line) throws IOException {
        ConfigResult result = read(line);

        assertThat(result).isNotInstanceOf(ConfigResult.Loaded.class);
        assertThat(result.toString()).contains(line.substring(0, line.indexOf(' ')));
    }
}
