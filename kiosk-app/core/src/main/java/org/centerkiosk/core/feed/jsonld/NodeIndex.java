package org.centerkiosk.core.feed.jsonld;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The objects of a document by their {@code @id}, and the events and courses among them. */
final class NodeIndex {

    /** Where lists of things hang in the documents that are about. */
    private static final List<String> LISTS = List.of(
            "@graph",
            "dataFeedElement",
            "item",
            "itemListElement",
            "mainEntity",
            "event",
            "events",
            "hasPart",
            "itemOffered");

    private final Map<String, Node> byId = new HashMap<>();
    private final Map<JsonNode, Node> found = new IdentityHashMap<>();
    private final List<Node> events = new ArrayList<>();
    private final Map<String, List<Node>> partsBySuper = new HashMap<>();

    NodeIndex(JsonNode root) {
        index(new Node(root, ""));
        collect(new Node(root, ""));
    }

    private void index(Node node) {
        if (node.json().isArray()) {
            for (int i = 0; i < node.json().size(); i++) {
                index(new Node(node.json().get(i), node.pointer() + "/" + i));
            }
        } else if (node.json().isObject()) {
            String id = node.text("@id");
            if (!id.isEmpty() && node.json().size() > 1) {
                byId.putIfAbsent(id, node);
            }
            node.json().properties().forEach(property -> {
                if (property.getValue().isContainer()) {
                    index(new Node(property.getValue(), node.pointer() + "/" + property.getKey()));
                }
            });
        }
    }

    /** The object that a reference means, or the object itself. */
    Node resolve(Node node) {
        boolean reference =
                node.json().isObject() && node.json().size() == 1 && node.json().has("@id");
        return reference ? byId.getOrDefault(node.text("@id"), node) : node;
    }

    private void collect(Node node) {
        if (node.json().isArray()) {
            for (int i = 0; i < node.json().size(); i++) {
                collect(new Node(node.json().get(i), node.pointer() + "/" + i));
            }
        } else if (node.json().isObject()) {
            Node meant = resolve(node);
            if (meant.isEvent() || meant.isCourse()) {
                add(meant);
            } else {
                LISTS.forEach(list -> node.all(list).forEach(this::collect));
            }
        }
    }

    private void add(Node event) {
        if (found.putIfAbsent(event.json(), event) != null) {
            return;
        }
        Node whole = event.first("superEvent");
        String id = whole == null ? "" : resolve(whole).text("@id");
        Node known = byId.get(id);
        if (known != null && known.isEvent() && known.json() != event.json()) {
            partsBySuper.computeIfAbsent(id, any -> new ArrayList<>()).add(event);
        } else {
            events.add(event);
        }
    }

    /** Events and courses that are no part of another one. */
    List<Node> events() {
        Map<JsonNode, Node> parts = new IdentityHashMap<>();
        for (Node event : found.values()) {
            for (String property : List.of("subEvent", "subEvents", "hasCourseInstance")) {
                event.all(property).forEach(part -> {
                    Node meant = resolve(part);
                    if (meant.json() != event.json()) {
                        parts.put(meant.json(), meant);
                    }
                });
            }
        }
        return events.stream().filter(event -> !parts.containsKey(event.json())).toList();
    }

    /** The sessions of an event that are events themselves: those it lists and those that name it. */
    List<Node> parts(Node event) {
        Map<JsonNode, Node> parts = new IdentityHashMap<>();
        List<Node> ordered = new ArrayList<>();
        List<Node> all = new ArrayList<>(event.all("subEvent"));
        all.addAll(event.all("subEvents"));
        String id = event.text("@id");
        all.addAll(id.isEmpty() ? List.of() : partsBySuper.getOrDefault(id, List.of()));
        for (Node part : all) {
            Node meant = resolve(part);
            if (meant.json() != event.json() && parts.putIfAbsent(meant.json(), meant) == null) {
                ordered.add(meant);
            }
        }
        return ordered;
    }
}
