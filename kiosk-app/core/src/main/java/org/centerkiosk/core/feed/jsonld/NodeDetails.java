package org.centerkiosk.core.feed.jsonld;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.centerkiosk.core.feed.Details;
import org.centerkiosk.core.feed.Field;

/** Sorts the properties of an event or course by field; what schema.org lacks has the prefix {@code kiosk:}. */
final class NodeDetails {

    private static final String PREFIX = "kiosk:";
    private static final Pattern AGES = Pattern.compile("(\\d{1,3})?\\s*[-–+]?\\s*(\\d{1,3})?");
    private static final Set<String> PLAIN_TYPES = Set.of("Event", "EventSeries", "CourseInstance", "Course");
    private static final List<String> PEOPLE = List.of("instructor", "performer", "performers", "actor", "contributor");
    private static final Map<String, Field> KIOSK = kiosk();

    private final NodeIndex index;

    NodeDetails(NodeIndex index) {
        this.index = index;
    }

    private static Map<String, Field> kiosk() {
        Map<String, Field> fields = new HashMap<>();
        for (Field field : Field.values()) {
            fields.put(PREFIX + field.camelCase(), field);
        }
        return Map.copyOf(fields);
    }

    /** Fills the details; where a property of our own and a standard one say the same, ours counts. */
    void read(Node node, Details details) {
        node.json().propertyNames().forEach(name -> {
            Field field = KIOSK.get(name);
            if (field == Field.QUESTION) {
                QuestionNodes.add(details, node, name);
            } else if (field != null) {
                NodeTexts.add(details, field, node, name);
            }
        });
        NodeTexts.add(details, Field.TITLE, node, "name");
        NodeTexts.add(details, Field.DESCRIPTION, node, "description");
        NodeTexts.add(details, Field.KEYWORDS, node, "keywords");
        NodeTexts.add(details, Field.STATUS, node, "eventStatus");
        NodeTexts.add(details, Field.CAPACITY, node, "maximumAttendeeCapacity");
        NodeTexts.add(details, Field.CAPACITY, node, "maximumPhysicalAttendeeCapacity");
        NodeTexts.add(details, Field.REMAINING, node, "remainingAttendeeCapacity");
        addAddress(node, details, Field.URL, "url");
        addAddress(node, details, Field.IMAGE, "image");
        addCategories(node, details);
        addPeople(node, details);
        addPlace(node, details);
        addAudience(node, details);
        addAdmission(node, details);
    }

    private static void add(Details details, Field field, Node value, String text) {
        details.add(field, new Details.Value(text, false, value.pointer(), Node.local(value.pointer())));
    }

    private void addAddress(Node node, Details details, Field field, String property) {
        for (Node value : node.all(property)) {
            Node meant = index.resolve(value);
            for (String name : List.of("contentUrl", "url", "@id")) {
                if (meant.json().isObject() && !meant.text(name).isEmpty()) {
                    add(details, field, value, meant.text(name));
                    return;
                }
            }
            if (value.json().isString()) {
                add(details, field, value, value.asText());
                return;
            }
        }
    }

    private static void addCategories(Node node, Details details) {
        NodeTexts.add(details, Field.CATEGORY, node, "additionalType");
        NodeTexts.add(details, Field.CATEGORY, node, "genre");
        for (Node type : node.all("@type")) {
            String name = Node.local(type.asText());
            if (!PLAIN_TYPES.contains(name)) {
                add(details, Field.CATEGORY, type, name);
            } else if (name.startsWith("Course")) {
                add(details, Field.CATEGORY, type, "course");
            }
        }
    }

    private void addPeople(Node node, Details details) {
        for (String property : PEOPLE) {
            for (Node person : node.all(property)) {
                Node meant = index.resolve(person);
                NodeTexts.add(details, Field.TEACHER, meant);
                for (String affiliation : List.of("affiliation", "worksFor", "memberOf")) {
                    meant.all(affiliation)
                            .forEach(value -> NodeTexts.add(details, Field.AFFILIATION, index.resolve(value)));
                }
            }
        }
    }

    private void addPlace(Node node, Details details) {
        for (Node location : node.all("location")) {
            Node place = index.resolve(location);
            if (place.types().contains("VirtualLocation")) {
                continue;
            }
            int before = details.all(Field.PLACE).size();
            NodeTexts.add(details, Field.PLACE, place);
            if (details.all(Field.PLACE).size() == before) {
                addPostalAddress(place, details);
            }
            return;
        }
    }

    private void addPostalAddress(Node place, Details details) {
        Node address = place.types().contains("PostalAddress") ? place : place.first("address");
        if (address == null) {
            return;
        }
        Node meant = index.resolve(address);
        String street = meant.json().isString() ? meant.asText() : meant.text("streetAddress");
        add(details, Field.PLACE, meant, street.isEmpty() ? meant.text("addressLocality") : street);
    }

    private void addAudience(Node node, Details details) {
        for (Node audience : node.all("audience")) {
            Node meant = index.resolve(audience);
            NodeTexts.add(details, Field.AUDIENCE, meant, meant.json().has("audienceType") ? "audienceType" : "name");
            if (meant.json().isString()) {
                NodeTexts.add(details, Field.AUDIENCE, meant);
            }
        }
        Node ages = node.first("typicalAgeRange");
        Matcher range = AGES.matcher(ages == null ? "" : ages.asText());
        if (ages != null && range.matches()) {
            if (range.group(1) != null) {
                add(details, Field.MIN_AGE, ages, range.group(1));
            }
            if (range.group(2) != null) {
                add(details, Field.MAX_AGE, ages, range.group(2));
            }
        }
    }

    private void addAdmission(Node node, Details details) {
        Node free = node.first("isAccessibleForFree");
        if (details.says(Field.ADMISSION)) {
            return;
        }
        if (free != null && free.asText().toLowerCase(Locale.ROOT).matches("true|.*/true|1|yes")) {
            addFree(free, details);
            return;
        }
        Node offer = node.first("offers");
        if (offer == null) {
            return;
        }
        Node meant = index.resolve(offer);
        String price = meant.text("price");
        if (price.matches("0+([.]0+)?")) {
            addFree(offer, details);
        } else if (!price.isEmpty()) {
            add(details, Field.ADMISSION, offer, (price + " " + meant.text("priceCurrency")).strip());
        }
    }

    private static void addFree(Node node, Details details) {
        add(details, Field.ADMISSION, node, "免费");
        details.add(Field.ADMISSION, new Details.Value("Free", true, node.pointer(), Node.local(node.pointer())));
    }
}
