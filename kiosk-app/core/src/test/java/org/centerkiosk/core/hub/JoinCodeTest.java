package org.centerkiosk.core.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JoinCodeTest {

    private static final String ROOT = "ab".repeat(32);
    private static final String CERTIFICATE = "0c".repeat(32);
    private static final URI HUB = URI.create("https://hub.example.org:8443");

    @Test
    void lineIsReadBack() {
        JoinCode pinned = new JoinCode(new HubAddress(HUB, CERTIFICATE), "7KQ2M-X9RTA", ROOT);
        assertThat(JoinCode.parse(pinned.line())).isEqualTo(pinned);
        JoinCode open = new JoinCode(HubAddress.of(HUB), "7KQ2M-X9RTA", ROOT);
        assertThat(JoinCode.parse(open.line())).isEqualTo(open);
        assertThat(pinned.line()).startsWith("https://hub.example.org:8443/#join.7KQ2M-X9RTA.");
    }

    @Test
    void breaksAndCaseOfTheCodeDoNotMatter() {
        JoinCode code = new JoinCode(new HubAddress(HUB, CERTIFICATE), "7KQ2M-X9RTA", ROOT);
        String mangled = " " + code.line().replace("7KQ2M-X9RTA", "7kq2m-x9rta").replace("#", "#\r\n  ") + "\n";
        assertThat(JoinCode.parse(mangled)).isEqualTo(code);
    }

    @Test
    void secretDoesNotShowInLogs() {
        assertThat(new JoinCode(HubAddress.of(HUB), "7KQ2M-X9RTA", ROOT).toString())
                .doesNotContain("7KQ2M");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://hub.example.org",
                "https://hub.example.org/#join.7KQ2M-X9RTA",
                "https://hub.example.org/#join.7KQ2M-X9RTA.qqqq",
                "https://hub.example.org/#join.7KQ2M-X9RTA.!!!",
                "ftp://hub.example.org/#join.7KQ2M-X9RTA.q6urq6urq6urq6urq6urq6urq6urq6urq6urq6urq6s",
                "https://hub.example.org/#join.7KQ2M-X9RTI.q6urq6urq6urq6urq6urq6urq6urq6urq6urq6urq6s",
                "https://hub.example.org/?x#join.7KQ2M-X9RTA.q6urq6urq6urq6urq6urq6urq6urq6urq6urq6urq6s",
                "https://me:it@hub.example.org/#join.7KQ2M-X9RTA.q6urq6urq6urq6urq6urq6urq6urq6urq6urq6urq6s"
            })
    void whatIsNoJoinCodeIsRefused(String line) {
        assertThatThrownBy(() -> JoinCode.parse(line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("7KQ2M-X9RTA.");
    }
}
