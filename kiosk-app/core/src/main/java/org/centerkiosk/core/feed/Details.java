package org.centerkiosk.core.feed;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.centerkiosk.core.event.LocalText;
import org.jspecify.annotations.Nullable;

/** What a source says about an event or one of its sessions, field by field; used by one thread. */
public final class Details {

    /**
     * One value as the source has it.
     *
     * @param text as written, without the escapes of the format
     * @param english whether the source says that it is English
     * @param where the line, cell or pointer
     * @param name what the source calls the field
     */
    public record Value(
            String text, boolean english, @Nullable String where, String name) {}

    private final Map<Field, List<Value>> values = new EnumMap<>(Field.class);
    private final @Nullable Details fallback;

    public Details() {
        this(null);
    }

    /** Details of a session: where they say nothing of a field, those of its event count. */
    public Details(@Nullable Details fallback) {
        this.fallback = fallback;
    }

    /** The same details of a session, with those of its event as fallback. */
    public Details within(Details event) {
        Details within = new Details(event);
        within.values.putAll(values);
        return within;
    }

    public void add(Field field, Value value) {
        if (!value.text().isBlank()) {
            values.computeIfAbsent(field, any -> new ArrayList<>(1)).add(value);
        }
    }

    /** Whether these details say something of the field themselves. */
    public boolean says(Field field) {
        return values.containsKey(field);
    }

    /** All values, in the order of the source; the event's where a session has none. */
    public List<Value> all(Field field) {
        List<Value> own = values.get(field);
        if (own != null) {
            return own;
        }
        return fallback == null ? List.of() : fallback.all(field);
    }

    public Optional<Value> first(Field field) {
        return all(field).stream().findFirst();
    }

    /** The text in both languages, as one line. */
    public @Nullable LocalText line(Field field) {
        List<LocalText> texts = lines(field);
        return texts.isEmpty() ? null : texts.getFirst();
    }

    /** Each of several texts as one line; the n-th English one belongs to the n-th other. */
    public List<LocalText> lines(Field field) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (Value value : all(field)) {
            (value.english() ? en : zh).add(PlainText.line(value.text()));
        }
        List<LocalText> texts = new ArrayList<>();
        for (int i = 0; i < Math.max(zh.size(), en.size()); i++) {
            LocalText text = LocalText.ofNullable(i < zh.size() ? zh.get(i) : null, i < en.size() ? en.get(i) : null);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** The text in both languages, with its paragraphs and without markup. */
    public @Nullable LocalText paragraphs(Field field) {
        String zh = null;
        String en = null;
        for (Value value : all(field)) {
            if (value.english() && en == null) {
                en = PlainText.withoutMarkup(value.text());
            } else if (!value.english() && zh == null) {
                zh = PlainText.withoutMarkup(value.text());
            }
        }
        return LocalText.ofNullable(zh, en);
    }
}
