package org.centerkiosk.terminal.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinRuleTest {

    @ParameterizedTest
    @ValueSource(strings = {"204681", "200488", "112358132134", "908172"})
    void sixToTwelveDigitsWithoutAPatternMakeAPin(String pin) {
        assertThat(PinRule.fault(pin.toCharArray())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "20468",
                "2046812046812",
                "20468a",
                "２０４６８１",
                "000000",
                "123456",
                "654321",
                "121212",
                "204204"
            })
    void shortLongOtherAndObviousOnesAreRefused(String pin) {
        assertThat(PinRule.fault(pin.toCharArray())).isPresent();
    }
}
