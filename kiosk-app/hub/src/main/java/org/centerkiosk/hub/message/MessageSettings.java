package org.centerkiosk.hub.message;

import java.net.URI;
import java.time.Duration;
import org.centerkiosk.core.signup.OfferRules;

/**
 * Where messages go, and when.
 *
 * @param gateway the centre's own
 * @param reminder how long before a session people are reminded; zero for never
 * @param giveUpAfter how long a message is tried
 * @param hours in which people are called
 */
public record MessageSettings(
        URI gateway, WebhookSecret secret, Duration reminder, Duration giveUpAfter, OfferRules hours) {}
