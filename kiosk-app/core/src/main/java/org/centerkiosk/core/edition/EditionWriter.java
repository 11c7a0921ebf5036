package org.centerkiosk.core.edition;

import org.centerkiosk.core.event.Venue;
import org.centerkiosk.core.trust.MediaFile;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the payload of an edition: a schema.org DataFeed in JSON-LD that {@link EditionReader} reads without loss and
 * that any reader of schema.org understands. The same content gives the same bytes.
 */
public final class EditionWriter {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private EditionWriter() {}

    public static byte[] write(EditionContent content) {
        ObjectNode feed = JsonNodeFactory.instance.objectNode();
        feed.set("@context", context());
        feed.put("@type", "DataFeed");
        feed.put("kiosk:format", Terms.FORMAT);
        feed.put("kiosk:number", content.number());
        feed.put("kiosk:centre", content.centre());
        feed.put("dateModified", content.issued().toString());
        feed.put("kiosk:validUntil", content.validUntil().toString());
        ArrayNode media = feed.putArray("kiosk:media");
        content.media().forEach(file -> media.add(media(file)));
        ArrayNode venues = feed.putArray("kiosk:venues");
        content.venues().forEach(venue -> venues.add(venue(venue)));
        ArrayNode events = feed.putArray("dataFeedElement");
        content.events().forEach(event -> events.add(EventWriter.write(event)));
        return JSON.writeValueAsBytes(feed);
    }

    private static ArrayNode context() {
        ArrayNode context = JsonNodeFactory.instance.arrayNode().add("https://schema.org");
        ObjectNode own = context.addObject().put("kiosk", Terms.NAMESPACE).put("@language", "zh");
        for (String name : Terms.TEXTS) {
            inLanguages(own, name, "https://schema.org/" + name);
        }
        for (String name : Terms.KIOSK_TEXTS) {
            inLanguages(own, "kiosk:" + name, Terms.NAMESPACE + name);
        }
        return context;
    }

    private static void inLanguages(ObjectNode context, String name, String id) {
        context.putObject(name).put("@id", id).put("@container", "@language");
    }

    private static ObjectNode media(MediaFile file) {
        return Nodes.object("MediaObject")
                .put("sha256", file.sha256())
                .put("contentSize", file.length())
                .put("encodingFormat", file.type());
    }

    private static ObjectNode venue(Venue venue) {
        ObjectNode node = Nodes.object("Place").put("identifier", venue.id());
        Nodes.put(node, "name", venue.name());
        node.put("kiosk:kind", Terms.word(venue.kind()));
        if (venue.parent() != null) {
            node.set("containedInPlace", Nodes.object("Place").put("identifier", venue.parent()));
        }
        Nodes.put(node, "address", venue.address());
        return node;
    }
}
