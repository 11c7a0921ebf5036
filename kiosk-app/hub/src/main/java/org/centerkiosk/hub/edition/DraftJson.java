package org.centerkiosk.hub.edition;

import java.time.Instant;
import java.util.Locale;
import org.centerkiosk.core.event.Venue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes what the routes answer. */
final class DraftJson {

    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private DraftJson() {}

    static ObjectNode overview(Drafts.Overview overview) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("centre", overview.centre())
                .put("edition", overview.edition())
                .put("takeover", overview.takeover())
                .put("threshold", overview.threshold());
        ArrayNode venues = node.putArray("venues");
        overview.venues().forEach(venue -> venues.add(venue(venue)));
        ArrayNode drafts = node.putArray("drafts");
        overview.drafts().forEach(draft -> drafts.add(draft(draft)));
        ArrayNode editions = node.putArray("editions");
        for (PublishedEdition edition : overview.editions()) {
            editions.addObject()
                    .put("number", edition.number())
                    .put("sha256", edition.sha256())
                    .put("published", edition.published().toString())
                    .put("draft", edition.draft());
        }
        return node;
    }

    private static ObjectNode venue(Venue venue) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("id", venue.id())
                .put("kind", venue.kind().name().toLowerCase(Locale.ROOT));
        if (venue.parent() != null) {
            node.put("parent", venue.parent());
        }
        ObjectNode name = node.putObject("name").put("zh", venue.name().zh());
        if (venue.name().en() != null) {
            name.put("en", venue.name().en());
        }
        return node;
    }

    static ObjectNode draft(Draft draft) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("draft", draft.id())
                .put("number", draft.number())
                .put("state", draft.state().word())
                .put("author", draft.author());
        ArrayNode persons = node.putArray("persons");
        draft.persons().forEach(persons::add);
        node.put("created", draft.created().toString());
        put(node, "publishAt", draft.publishAt());
        put(node, "decided", draft.decided());
        if (draft.decidedBy() != null) {
            node.put("decidedBy", draft.decidedBy());
        }
        if (draft.reason() != null) {
            node.put("reason", draft.reason());
        }
        return node;
    }

    private static void put(ObjectNode node, String name, @Nullable Instant time) {
        if (time != null) {
            node.put(name, time.toString());
        }
    }
}
