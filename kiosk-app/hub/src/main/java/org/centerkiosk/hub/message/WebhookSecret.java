package org.centerkiosk.hub.message;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** By which the gateway knows that a message is the hub's (Standard Webhooks, standardwebhooks.com, symmetric). */
public final class WebhookSecret {

    static final String PREFIX = "whsec_";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;
    private static final String MAC = "HmacSHA256";

    private final SecretKeySpec key;

    private WebhookSecret(byte[] key) {
        this.key = new SecretKeySpec(key, MAC);
    }

    /**
     * Reads it as the gateway shows it.
     *
     * @throws IllegalArgumentException where it is no {@code whsec_} and 24 to 64 bytes in base64; says nothing of it
     */
    public static WebhookSecret of(String text) {
        if (text.startsWith(PREFIX)) {
            try {
                byte[] key = Base64.getDecoder().decode(text.substring(PREFIX.length()));
                if (key.length >= SHORTEST && key.length <= LONGEST) {
                    return new WebhookSecret(key);
                }
            } catch (IllegalArgumentException e) {
                // Below, without the text.
            }
        }
        throw new IllegalArgumentException(
                "a webhook's secret is " + PREFIX + " and " + SHORTEST + " to " + LONGEST + " bytes in base64");
    }

    /** The {@code webhook-signature} of a message at an attempt. */
    String sign(String id, Instant timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            mac.update((id + "." + timestamp.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "WebhookSecret[]";
    }
}
