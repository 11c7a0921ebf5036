package org.centerkiosk.hub.edition;

import java.time.Instant;
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
                .put("edition", overview.edition())
                .put("takeover", overview.takeover())
                .put("threshold", overview.threshold());
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
