package org.centerkiosk.hub.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.centerkiosk.config.KioskConfig;
import org.centerkiosk.core.signup.SignUpPolicy;
import org.junit.jupiter.api.Test;

class SignUpPoliciesTest {

    @Test
    void configurationThatNobodyChangedIsTheDefault() {
        assertThat(SignUpPolicies.of(KioskConfig.defaults())).isEqualTo(SignUpPolicy.defaults());
    }
}
