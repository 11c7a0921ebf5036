package org.centerkiosk.core.hub;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Venue;
import org.centerkiosk.core.trust.PublicKey;
import org.centerkiosk.core.trust.Signature;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What staff and hub say to each other. Reading fails with an unchecked exception where something is missing. */
final class StaffJson {

    private StaffJson() {}

    static byte[] signIn(String account, String password) {
        return bytes(object().put("account", account).put("password", password));
    }

    static byte[] approval(@Nullable Signature signature, @Nullable Instant publishAt) {
        ObjectNode node = object();
        if (signature != null) {
            node.putObject("signature")
                    .put("kid", signature.kid())
                    .put("value", Base64.getUrlEncoder().withoutPadding().encodeToString(signature.value()));
        }
        if (publishAt != null) {
            node.put("publishAt", publishAt.toString());
        }
        return bytes(node);
    }

    static byte[] key(PublicKey key) {
        ObjectNode node = object();
        node.set("jwk", key.toJwk());
        return bytes(node);
    }

    static HubOverview overview(JsonNode node) {
        List<Venue> venues = new ArrayList<>();
        node.required("venues").forEach(venue -> venues.add(venue(venue)));
        List<HubDraft> drafts = new ArrayList<>();
        node.required("drafts").forEach(draft -> drafts.add(draft(draft)));
        List<HubOverview.Past> editions = new ArrayList<>();
        for (JsonNode edition : node.required("editions")) {
            editions.add(new HubOverview.Past(
                    edition.required("number").intValue(),
                    text(edition, "sha256"),
                    Instant.parse(text(edition, "published")),
                    edition.required("draft").intValue()));
        }
        return new HubOverview(
                text(node, "centre"),
                node.required("edition").intValue(),
                node.required("takeover").intValue(),
                node.required("threshold").intValue(),
                venues,
                drafts,
                editions);
    }

    static HubDraft draft(JsonNode node) {
        List<String> persons = new ArrayList<>();
        node.required("persons").forEach(person -> persons.add(person.stringValue()));
        return new HubDraft(
                node.required("draft").intValue(),
                node.required("number").intValue(),
                text(node, "state"),
                text(node, "author"),
                persons,
                Instant.parse(text(node, "created")),
                time(node, "publishAt"),
                time(node, "decided"),
                textOrNull(node, "decidedBy"),
                textOrNull(node, "reason"));
    }

    private static Venue venue(JsonNode node) {
        JsonNode name = node.required("name");
        return new Venue(
                text(node, "id"),
                Venue.Kind.valueOf(text(node, "kind").toUpperCase(Locale.ROOT)),
                textOrNull(node, "parent"),
                new LocalText(text(name, "zh"), textOrNull(name, "en")));
    }

    private static @Nullable Instant time(JsonNode node, String name) {
        String text = textOrNull(node, name);
        return text == null ? null : Instant.parse(text);
    }

    static String text(JsonNode node, String name) {
        return node.required(name).stringValue();
    }

    private static @Nullable String textOrNull(JsonNode node, String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value.stringValue();
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static byte[] bytes(ObjectNode node) {
        return node.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
