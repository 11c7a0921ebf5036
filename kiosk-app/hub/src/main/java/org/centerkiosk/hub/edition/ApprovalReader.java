package org.centerkiosk.hub.edition;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.centerkiosk.core.trust.Signature;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads {@code {"signature": {"kid": …, "value": base64url}, "publishAt": …}}; both members may be missing. */
final class ApprovalReader {

    private ApprovalReader() {}

    static Approval read(String account, int draft, byte[] body) throws Declining {
        try {
            JsonNode node = DraftJson.MAPPER.readTree(body);
            return new Approval(account, draft, signature(node.get("signature")), time(node.get("publishAt")));
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            throw new Declining(Objection.UNREADABLE, "the approval cannot be read: " + e.getMessage());
        }
    }

    private static @Nullable Signature signature(@Nullable JsonNode node) {
        return node == null || node.isNull()
                ? null
                : new Signature(text(node, "kid"), Base64.getUrlDecoder().decode(text(node, "value")));
    }

    private static @Nullable Instant time(@Nullable JsonNode node) {
        return node == null || node.isNull() ? null : Instant.parse(node.asString());
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = node.get(name);
        if (value == null || !value.isString()) {
            throw new IllegalArgumentException("the signature has no text \"" + name + "\"");
        }
        return value.asString();
    }
}
