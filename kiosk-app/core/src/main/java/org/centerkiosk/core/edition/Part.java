package org.centerkiosk.core.edition;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.feed.FeedLimits;
import org.centerkiosk.core.feed.PlainText;
import org.centerkiosk.core.feed.Report;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An object of the payload whose members are read strictly: each is of its type or absent. Texts are made safe to draw
 * like those of any feed; members that are not asked for are left alone, for a later writer may add some.
 *
 * @param json the object
 * @param pointer its place in the payload, RFC 6901
 * @param limits for the lengths of texts
 */
record Part(JsonNode json, String pointer, FeedLimits limits) {

    MalformedException malformed(String name, String what) {
        return new MalformedException(pointer + "/" + name, what);
    }

    private @Nullable JsonNode get(String name) {
        JsonNode value = json.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private <T> T needed(@Nullable T value, String name) throws MalformedException {
        if (value == null) {
            throw malformed(name, "it is missing");
        }
        return value;
    }

    /** A string exactly as it is written. */
    @Nullable
    String stringOrNull(String name) throws MalformedException {
        JsonNode value = get(name);
        if (value != null && !value.isString()) {
            throw malformed(name, "it is no text");
        }
        return value == null ? null : value.stringValue();
    }

    String string(String name) throws MalformedException {
        return needed(stringOrNull(name), name);
    }

    @Nullable
    Integer integerOrNull(String name) throws MalformedException {
        JsonNode value = get(name);
        if (value != null && !(value.isIntegralNumber() && value.canConvertToInt())) {
            throw malformed(name, "it is no whole number");
        }
        return value == null ? null : value.intValue();
    }

    int integer(String name) throws MalformedException {
        return needed(integerOrNull(name), name);
    }

    /** False where it is absent. */
    boolean flag(String name) throws MalformedException {
        JsonNode value = get(name);
        if (value != null && !value.isBoolean()) {
            throw malformed(name, "it is neither true nor false");
        }
        return value != null && value.booleanValue();
    }

    @Nullable
    Instant instantOrNull(String name) throws MalformedException {
        String text = stringOrNull(name);
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw malformed(name, Report.quote(text) + " is no time such as 2026-11-28T15:00:00+08:00");
        }
    }

    Instant instant(String name) throws MalformedException {
        return needed(instantOrNull(name), name);
    }

    /** What a word of the vocabulary means. */
    <T> T word(String name, Map<String, T> words) throws MalformedException {
        String word = string(name);
        T meaning = words.get(word);
        if (meaning == null) {
            throw malformed(name, Report.quote(word) + " is no known word");
        }
        return meaning;
    }

    /** A text as one line. */
    @Nullable
    LocalText lineOrNull(String name) throws MalformedException {
        JsonNode value = get(name);
        return value == null ? null : line(value, name);
    }

    LocalText line(String name) throws MalformedException {
        return needed(lineOrNull(name), name);
    }

    /** A text with paragraphs. */
    @Nullable
    LocalText paragraphsOrNull(String name) throws MalformedException {
        JsonNode value = get(name);
        if (value == null) {
            return null;
        }
        String english = languageOf(value, "en", name);
        return text(
                PlainText.paragraphs(Objects.requireNonNullElse(languageOf(value, "zh", name), "")),
                english == null ? null : PlainText.paragraphs(english),
                name);
    }

    List<LocalText> lines(String name) throws MalformedException {
        List<LocalText> lines = new ArrayList<>();
        for (JsonNode value : items(name)) {
            lines.add(line(value, name));
        }
        return lines;
    }

    List<String> strings(String name) throws MalformedException {
        List<String> strings = new ArrayList<>();
        for (LocalText line : lines(name)) {
            strings.add(line.zh());
        }
        return strings;
    }

    private LocalText line(JsonNode value, String name) throws MalformedException {
        String english = languageOf(value, "en", name);
        return text(
                PlainText.line(Objects.requireNonNullElse(languageOf(value, "zh", name), "")),
                english == null ? null : PlainText.line(english),
                name);
    }

    private LocalText text(String zh, @Nullable String en, String name) throws MalformedException {
        int longest = limits.textLength();
        if (zh.isBlank()) {
            throw malformed(name, "the text is empty");
        }
        if (zh.length() > longest || en != null && en.length() > longest) {
            throw malformed(name, "the text is longer than " + longest + " characters");
        }
        return new LocalText(zh, en);
    }

    /** A string is Chinese; an object has a string for each language. */
    private @Nullable String languageOf(JsonNode value, String language, String name) throws MalformedException {
        JsonNode text = value.isString() && language.equals("zh") ? value : value.get(language);
        if (text == null) {
            return null;
        }
        if (!text.isString()) {
            throw malformed(name, "it is no text");
        }
        return text.stringValue();
    }

    /** The object of that name, null where there is none. */
    @Nullable
    Part partOrNull(String name) throws MalformedException {
        JsonNode value = get(name);
        return value == null ? null : part(value, pointer + "/" + name);
    }

    /** The objects of a list, which may be absent. */
    List<Part> parts(String name) throws MalformedException {
        List<Part> parts = new ArrayList<>();
        for (JsonNode item : items(name)) {
            parts.add(part(item, pointer + "/" + name + "/" + parts.size()));
        }
        return parts;
    }

    private Part part(JsonNode value, String at) throws MalformedException {
        if (!value.isObject()) {
            throw new MalformedException(at, "it is no object");
        }
        return new Part(value, at, limits);
    }

    private Iterable<JsonNode> items(String name) throws MalformedException {
        JsonNode list = get(name);
        if (list != null && !list.isArray()) {
            throw malformed(name, "it is no list");
        }
        return list == null ? List.of() : list;
    }
}
