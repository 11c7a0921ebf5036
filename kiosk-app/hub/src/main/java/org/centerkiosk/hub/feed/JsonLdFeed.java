package org.centerkiosk.hub.feed;

import org.centerkiosk.core.edition.EditionContent;
import org.centerkiosk.core.edition.EditionWriter;
import org.centerkiosk.core.edition.MediaLink;
import org.centerkiosk.core.edition.PublicSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes an edition's content for any reader of schema.org: pictures get addresses, relative to the feed's own. */
final class JsonLdFeed {

    private static final JsonMapper JSON = new JsonMapper();

    private JsonLdFeed() {}

    static byte[] write(EditionContent content) {
        JsonNode feed = JSON.readTree(EditionWriter.write(content));
        for (JsonNode event : feed.path("dataFeedElement")) {
            if (event instanceof ObjectNode node) {
                // Editions of before their sources were public names are still served.
                node.put(
                        "kiosk:source",
                        PublicSource.of(node.path("kiosk:source").asString()));
                picture(node);
            }
        }
        return JSON.writeValueAsBytes(feed);
    }

    /** One that the edition does not carry stays out: it may be a file of somebody's machine. */
    private static void picture(ObjectNode event) {
        if (event.path("image").isString()) {
            MediaLink.sha256(event.path("image").asString())
                    .ifPresentOrElse(hash -> event.put("image", "/v1/media/" + hash), () -> event.remove("image"));
        }
    }
}
