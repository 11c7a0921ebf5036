package org.centerkiosk.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageConfigTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    @TempDir
    Path folder;

    private ConfigResult read(String... lines) throws IOException {
        Path file = Files.write(folder.resolve("kiosk.properties"), List.of(lines));
        return new ConfigLoader(new ConfigSources(null, file, Map.of(), Map.of(), Map.of(), folder, folder)).load();
    }

    @Test
    void withoutAGatewayNothingIsSent() {
        MessageConfig message = KioskConfig.defaults().message();

        assertThat(message.url()).isNull();
        assertThat(message.reminder()).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void theGatewayIsAsWrittenAndItsSecretIsNeverShown() throws IOException {
        ConfigResult result =
                read("message.webhook.url = https://sms.example.org/kiosk", "message.webhook.secret = " + SECRET);

        assertThat(result).isInstanceOf(ConfigResult.Loaded.class);
        MessageConfig message = result.config().message();
        assertThat(message.url()).hasToString("https://sms.example.org/kiosk");
        assertThat(message.secret()).isEqualTo(SECRET);
        assertThat(message.toString()).doesNotContain("MfKQ9r8");
        assertThat(result.settings().toString()).doesNotContain("MfKQ9r8");
    }

    @Test
    void aGatewayOnThisMachineNeedsNoTls() throws IOException {
        assertThat(read("message.webhook.url = http://localhost:9000/", "message.webhook.secret = " + SECRET))
                .isInstanceOf(ConfigResult.Loaded.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "message.webhook.url = https://sms.example.org/",
                "message.webhook.url = http://sms.example.org/",
                "message.webhook.url = ftp://sms.example.org/",
                "message.webhook.url = https://name:word@sms.example.org/",
                "message.webhook.secret = hush-hush",
                "message.webhook.secret = whsec_aHVzaA==",
                "message.reminder = 8d",
                "message.giveUpAfter = 0s"
            })
    void mistakesAreFoundAndNoSecretIsRepeated(String line) throws IOException {
        assertThat(read(line))
                .isInstanceOfSatisfying(
                        ConfigResult.Rejected.class,
                        rejected -> assertThat(rejected.problems())
                                .hasSize(1)
                                .asString()
                                .doesNotContain("hush", "aHVzaA"));
    }
}
