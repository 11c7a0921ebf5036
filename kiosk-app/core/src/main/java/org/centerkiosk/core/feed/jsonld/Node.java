package org.centerkiosk.core.feed.jsonld;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An object of the document, with its place in it.
 *
 * @param json the object
 * @param pointer RFC 6901
 */
record Node(JsonNode json, String pointer) {

    /** The values of a property: those of an array, or the one that is there; never null ones. */
    List<Node> all(String property) {
        JsonNode value = json.get(property);
        if (value == null) {
            // The same name behind a prefix.
            value = json.get("schema:" + property);
        }
        if (value == null || value.isNull()) {
            return List.of();
        }
        String place = pointer + "/" + property;
        if (!value.isArray()) {
            return List.of(new Node(value, place));
        }
        List<Node> all = new ArrayList<>(value.size());
        for (int i = 0; i < value.size(); i++) {
            if (!value.get(i).isNull()) {
                all.add(new Node(value.get(i), place + "/" + i));
            }
        }
        return all;
    }

    @Nullable
    Node first(String property) {
        List<Node> all = all(property);
        return all.isEmpty() ? null : all.getFirst();
    }

    /** The text of a property that is a string or number, or the name or id of an object; empty where it is neither. */
    String text(String property) {
        Node first = first(property);
        return first == null ? "" : first.asText();
    }

    String asText() {
        if (json.isValueNode()) {
            return json.asString("").strip();
        }
        for (String name : List.of("@value", "value", "name", "url", "@id")) {
            JsonNode value = json.get(name);
            if (value != null && value.isValueNode() && !value.isNull()) {
                return value.asString("").strip();
            }
        }
        return "";
    }

    /** Types without the prefix or address of schema.org. */
    List<String> types() {
        return all("@type").stream().map(type -> local(type.asText())).toList();
    }

    static String local(String name) {
        int end = Math.max(name.lastIndexOf('/'), Math.max(name.lastIndexOf('#'), name.lastIndexOf(':')));
        return name.substring(end + 1);
    }

    boolean isEvent() {
        return types().stream()
                .anyMatch(type -> type.endsWith("Event")
                        || type.equals("Festival")
                        || type.equals("Hackathon")
                        || type.equals("EventSeries")
                        || type.equals("CourseInstance"));
    }

    boolean isCourse() {
        return types().contains("Course");
    }
}
