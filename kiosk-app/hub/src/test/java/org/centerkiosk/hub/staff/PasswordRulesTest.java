package org.centerkiosk.hub.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "kiosk",
                "Tr0ub4d&3",
                "password1234",
                "qwertyuiop123",
                "1234567890",
                "aaaaaaaaaaaaaaaa",
                "abababababababab",
                "liming1988",
                "li.hua.li.hua",
                "centerkiosk2026",
                "P@ssw0rd2024",
                "19880516198",
                "iloveyou520520",
                "line\nbreak in the middle"
            })
    void whatIsGuessedFirstIsRefused(String password) {
        assertThat(PasswordRules.objection("li.hua", password.toCharArray())).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"brown otter 7 umbrella", "xK9#mQ2$vL5w", "江枫渔火对愁眠夜半钟声", "hai bian de xiao dian 38"})
    void whatIsNotIsTaken(String password) {
        assertThat(PasswordRules.objection("li.hua", password.toCharArray())).isEmpty();
    }

    @org.junit.jupiter.api.Test
    void aLongOneIsLookedAtInLittleTime() {
        assertThat(PasswordRules.objection(
                        "li.hua", "correct staple ".repeat(17).toCharArray()))
                .isEmpty();
        assertThat(PasswordRules.objection("li.hua", "ab1 ".repeat(65).toCharArray()))
                .isPresent();
    }
}
