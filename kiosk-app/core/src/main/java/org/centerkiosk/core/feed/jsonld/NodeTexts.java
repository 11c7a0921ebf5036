package org.centerkiosk.core.feed.jsonld;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.centerkiosk.core.feed.Details;
import org.centerkiosk.core.feed.Field;
import tools.jackson.databind.JsonNode;

/** Texts in all the ways that JSON-LD writes them: plain, with {@code @language}, or as a map of languages. */
final class NodeTexts {

    private static final Pattern LANGUAGE = Pattern.compile("(?i)[a-z]{2,3}([-_][a-z0-9]+)*|@none");

    private NodeTexts() {}

    /** A text and whether it is English. */
    record Text(String text, boolean english) {}

    static List<Text> of(Node node) {
        JsonNode json = node.json();
        if (json.isValueNode()) {
            return List.of(new Text(json.asString(""), false));
        }
        List<Text> texts = new ArrayList<>();
        if (json.isArray()) {
            json.forEach(value -> texts.addAll(of(new Node(value, node.pointer()))));
        } else if (json.has("@value")) {
            texts.add(new Text(json.get("@value").asString(""), isEnglish(node.text("@language"))));
        } else if (isLanguageMap(json)) {
            json.properties()
                    .forEach(entry -> of(new Node(entry.getValue(), node.pointer()))
                            .forEach(text -> texts.add(new Text(text.text(), isEnglish(entry.getKey())))));
        } else if (json.has("name")) {
            node.all("name").forEach(name -> texts.addAll(of(name)));
        }
        return texts;
    }

    private static boolean isLanguageMap(JsonNode json) {
        return !json.isEmpty()
                && json.properties().stream()
                        .allMatch(entry -> LANGUAGE.matcher(entry.getKey()).matches()
                                && (entry.getValue().isString()
                                        || entry.getValue().isArray()));
    }

    private static boolean isEnglish(String language) {
        return language.toLowerCase(Locale.ROOT).startsWith("en");
    }

    /** Adds all texts of a property. */
    static void add(Details details, Field field, Node node, String property) {
        node.all(property).forEach(value -> add(details, field, value));
    }

    static void add(Details details, Field field, Node value) {
        for (Text text : of(value)) {
            details.add(
                    field,
                    new Details.Value(text.text(), text.english(), value.pointer(), Node.local(value.pointer())));
        }
    }
}
