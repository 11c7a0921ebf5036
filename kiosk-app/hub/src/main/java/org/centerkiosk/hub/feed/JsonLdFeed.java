package org.centerkiosk.hub.feed;

import org.centerkiosk.core.edition.EditionContent;
import org.centerkiosk.core.edition.EditionWriter;
import org.centerkiosk.core.edition.MediaLink;
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
            if (event instanceof ObjectNode node && node.path("image").isString()) {
                MediaLink.sha256(node.path("image").asString())
                        .ifPresent(hash -> node.put("image", "/v1/media/" + hash));
            }
        }
        return JSON.writeValueAsBytes(feed);
    }
}
