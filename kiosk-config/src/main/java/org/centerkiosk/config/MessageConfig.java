package org.centerkiosk.config;

import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Messages to phones, which go through a gateway of the centre's own.
 *
 * @param url the gateway's; null where there is none, and then no message is promised
 * @param secret with which messages are signed; there where the address is
 * @param reminder how long before a session people are reminded of it; zero for never
 * @param giveUpAfter how long a message is tried
 */
public record MessageConfig(@Nullable URI url, @Nullable String secret, Duration reminder, Duration giveUpAfter) {

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    static MessageConfig read(Section in) {
        Section webhook = in.in("webhook");
        URI url = webhook.optional("url", gateway());
        String secret = webhook.secret("secret", webhookSecret());
        if (url != null && secret == null) {
            webhook.reject("url", "is of no use alone", "message.webhook.secret beside it");
            url = null;
        }
        return new MessageConfig(
                url,
                secret,
                in.value("reminder", Formats.duration("0s", "7d")),
                in.value("giveUpAfter", Formats.duration("1m", "7d")));
    }

    private static Format<URI> gateway() {
        return setting -> {
            URI url = AddressFormats.web().parse(setting);
            if (!"https".equals(url.getScheme()) && !HERE.contains(String.valueOf(url.getHost()))) {
                throw new Unfit("would send names and numbers in clear", "an address with https");
            }
            if (url.getUserInfo() != null) {
                throw new Unfit("has a name or password in it", "message.webhook.secret beside it");
            }
            return url;
        };
    }

    /** As gateways show it (Standard Webhooks). Never repeated in a problem. */
    private static Format<String> webhookSecret() {
        return setting -> {
            String text = setting.value();
            try {
                if (text.startsWith("whsec_")) {
                    int bytes = Base64.getDecoder().decode(text.substring("whsec_".length())).length;
                    if (bytes >= 24 && bytes <= 64) {
                        return text;
                    }
                }
            } catch (IllegalArgumentException e) {
                // Below.
            }
            throw new Unfit("is no such secret", "whsec_ and 24 to 64 bytes in base64");
        };
    }

    /** Without the secret, so that no log shows it by accident. */
    @Override
    public String toString() {
        return "MessageConfig[url=" + url + ", secret=" + (secret == null ? "none" : EffectiveSetting.MASK)
                + ", reminder=" + reminder + ", giveUpAfter=" + giveUpAfter + "]";
    }
}
