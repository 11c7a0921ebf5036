package org.centerkiosk.core.feed.ical;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.centerkiosk.core.feed.Details;
import org.centerkiosk.core.feed.Field;
import org.jspecify.annotations.Nullable;

/** Sorts a component's properties by field: the standard ones, and our own X-KIOSK-… for what the standard lacks. */
final class PropertyDetails {

    /** What a property name means. */
    private record Meaning(Field field, boolean english) {}

    private static final Map<String, Meaning> MEANINGS = meanings();

    private PropertyDetails() {}

    private static Map<String, Meaning> meanings() {
        Map<String, Meaning> meanings = new HashMap<>();
        for (Field field : Field.values()) {
            put(meanings, field, field.xKiosk());
            if (field.icalendar() != null) {
                put(meanings, field, field.icalendar());
                put(meanings, field, "X-KIOSK-" + field.icalendar());
            }
        }
        return Map.copyOf(meanings);
    }

    private static void put(Map<String, Meaning> meanings, Field field, String name) {
        meanings.put(name, new Meaning(field, false));
        if (field.isText()) {
            meanings.put(name + "-EN", new Meaning(field, true));
        }
    }

    /** Fills the details; where a property of our own and a standard one say the same, ours counts. */
    static void read(Component component, Details details) {
        List<ContentLine> standard = new ArrayList<>();
        for (ContentLine line : component.properties()) {
            if (line.name().startsWith("X-KIOSK-")) {
                add(line, details);
            } else {
                standard.add(line);
            }
        }
        standard.forEach(line -> add(line, details));
        addRichDescription(component, details);
        PropertyImages.add(component, details);
    }

    private static void add(ContentLine line, Details details) {
        Meaning meaning = MEANINGS.get(line.name());
        if (meaning == null) {
            return;
        }
        if (meaning.field == Field.CATEGORY || meaning.field == Field.KEYWORDS) {
            line.texts().forEach(text -> details.add(meaning.field, value(line, text, false)));
        } else {
            details.add(meaning.field, value(line, text(line, meaning.field), meaning.english || isEnglish(line)));
        }
    }

    private static String text(ContentLine line, Field field) {
        return field == Field.URL || field == Field.IMAGE ? line.value() : line.text();
    }

    static Details.Value value(ContentLine line, String text, boolean english) {
        return new Details.Value(text, english, line.where(), line.name());
    }

    private static boolean isEnglish(ContentLine line) {
        @Nullable String language = line.parameter("LANGUAGE");
        return language != null && language.toLowerCase(Locale.ROOT).startsWith("en");
    }

    /** Outlook's HTML description counts where there is no plain one. */
    private static void addRichDescription(Component component, Details details) {
        ContentLine rich = component.first("X-ALT-DESC");
        if (rich != null && !details.says(Field.DESCRIPTION)) {
            details.add(Field.DESCRIPTION, value(rich, rich.text(), isEnglish(rich)));
        }
    }
}
