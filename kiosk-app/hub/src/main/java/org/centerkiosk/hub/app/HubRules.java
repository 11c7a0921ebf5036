package org.centerkiosk.hub.app;

import org.centerkiosk.config.KioskConfig;
import org.centerkiosk.config.MessageConfig;
import org.centerkiosk.core.signup.SignUpPolicy;
import org.centerkiosk.hub.message.MessageSettings;
import org.centerkiosk.hub.message.WebhookSecret;
import org.jspecify.annotations.Nullable;

/**
 * What the house has decided about signing up.
 *
 * @param messages null where no gateway is configured: then nobody is promised a message
 */
record HubRules(SignUpPolicy policy, @Nullable MessageSettings messages) {

    /** Where nobody changed anything: no messages. */
    static HubRules defaults() {
        return new HubRules(SignUpPolicy.defaults(), null);
    }

    static HubRules of(KioskConfig config) {
        SignUpPolicy policy = SignUpPolicies.of(config);
        MessageConfig message = config.message();
        return new HubRules(
                policy,
                message.url() == null || message.secret() == null
                        ? null
                        : new MessageSettings(
                                message.url(),
                                WebhookSecret.of(message.secret()),
                                message.reminder(),
                                message.giveUpAfter(),
                                policy.offers()));
    }
}
