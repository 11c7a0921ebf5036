package org.centerkiosk.hub.privacy;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;
import java.util.Locale;
import org.centerkiosk.hub.http.Access;
import org.centerkiosk.hub.http.Caller;
import org.centerkiosk.hub.http.Problem;
import org.centerkiosk.hub.http.ProblemException;
import org.centerkiosk.hub.http.Routes;
import org.centerkiosk.hub.staff.AuditLog;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Staff look for people. What they type is in the body of the request, never in an address that a log keeps; that they
 * looked, and how many they found, is written down before they are told.
 */
public final class PeopleRoutes implements Routes {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST_QUERY = 60;
    private static final int LONGEST_EVENT = 1_000;
    private static final int MOST = 100;
    private static final int USUAL = 20;

    private final PeopleIndex index;
    private final AuditLog audit;

    public PeopleRoutes(PeopleIndex index, AuditLog audit) {
        this.index = index;
        this.audit = audit;
    }

    @Override
    public void addTo(JavalinDefaultRoutingApi api) {
        api.post("/v1/people/search", this::search, Access.STAFF);
    }

    private void search(Context context) {
        JsonNode asked = asked(context);
        String query = text(asked, "query", LONGEST_QUERY);
        if (query == null) {
            throw invalid("The member \"query\" is missing or blank.");
        }
        // One more than is told, so that the answer can say that there are more.
        int most = limit(asked);
        List<PeopleIndex.Found> found = index.find(query, text(asked, "event", LONGEST_EVENT), most + 1);
        boolean more = found.size() > most;
        List<PeopleIndex.Found> told = more ? found.subList(0, most) : found;
        audit.append(
                Caller.staff(context).account(), "person.search", "", told.size() + (more ? " or more" : "") + " hits");
        ObjectNode json = JSON.createObjectNode();
        ArrayNode people = json.putArray("people");
        told.forEach(one -> write(one, people.addObject()));
        json.put("more", more);
        context.header("Cache-Control", "no-store")
                .contentType("application/json")
                .result(JSON.writeValueAsBytes(json));
    }

    private static void write(PeopleIndex.Found found, ObjectNode node) {
        node.put("registration", found.registration().toString())
                .put("code", found.code())
                .put("name", found.name())
                .put("phoneMasked", found.phone())
                .put("event", found.event())
                .put(
                        "originalStart",
                        found.start() == null ? null : found.start().toString())
                .put("status", found.status().toLowerCase(Locale.ROOT))
                .put("party", found.party());
    }

    private static JsonNode asked(Context context) {
        try {
            JsonNode json = JSON.readTree(context.bodyAsBytes());
            if (json.isObject()) {
                return json;
            }
        } catch (JacksonException e) {
            // Said below, without what was typed.
        }
        throw invalid("The body is no JSON object.");
    }

    private static @Nullable String text(JsonNode asked, String member, int longest) {
        JsonNode value = asked.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString() || value.asString().length() > longest) {
            throw invalid("The member \"" + member + "\" is no text of at most " + longest + " characters.");
        }
        return value.asString().isBlank() ? null : value.asString().strip();
    }

    private static int limit(JsonNode asked) {
        JsonNode value = asked.path("limit");
        if (value.isMissingNode() || value.isNull()) {
            return USUAL;
        }
        if (!value.isInt() || value.asInt() < 1 || value.asInt() > MOST) {
            throw invalid("The member \"limit\" is no whole number from 1 to " + MOST + ".");
        }
        return value.asInt();
    }

    private static ProblemException invalid(String detail) {
        return new Problem(400, "request-invalid", detail, "See /v1/openapi.json for what is expected.").asException();
    }
}
