package org.centerkiosk.core.trust;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.centerkiosk.core.event.LocalText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The members of a JSON object, each of the type that it must have. */
final class Members {

    /** The format of root, timestamp, takeover, state and key file. */
    static final int FORMAT = 1;

    private static final int MOST_ITEMS = 10_000;

    private final JsonNode node;

    private Members(JsonNode node) {
        if (!node.isObject()) {
            throw new IllegalArgumentException("an object is expected");
        }
        this.node = node;
    }

    /** Reads a whole document; whatever is wrong becomes one refusal. */
    static <T> T read(byte[] bytes, String what, Function<Members, T> reader) throws TrustException {
        try {
            Members members = new Members(StrictJson.tree(bytes));
            if (members.integer("format") > FORMAT) {
                throw new TrustException(
                        Refusal.UNSUPPORTED, "the " + what + " has format " + members.integer("format"));
            }
            return reader.apply(members);
        } catch (JacksonException e) {
            throw new TrustException(Refusal.BAD_CONTENT, "the " + what + " " + StrictJson.where(e), e);
        } catch (IllegalArgumentException e) {
            throw new TrustException(
                    Refusal.BAD_CONTENT, "the " + what + ": " + StrictJson.quote(String.valueOf(e.getMessage())), e);
        }
    }

    static ObjectNode begin() {
        return JsonNodeFactory.instance.objectNode().put("format", FORMAT);
    }

    static ObjectNode texts(LocalText text) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("zh", text.zh());
        if (text.en() != null) {
            node.put("en", text.en());
        }
        return node;
    }

    String text(String name) {
        JsonNode value = get(name);
        if (!value.isString()) {
            throw new IllegalArgumentException("\"" + name + "\" is no text");
        }
        return value.stringValue();
    }

    @Nullable
    String textOrNull(String name) {
        return has(name) ? text(name) : null;
    }

    boolean has(String name) {
        return node.has(name);
    }

    int integer(String name) {
        JsonNode value = get(name);
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw new IllegalArgumentException("\"" + name + "\" is no whole number within range");
        }
        return value.intValue();
    }

    long longInteger(String name) {
        JsonNode value = get(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new IllegalArgumentException("\"" + name + "\" is no whole number within range");
        }
        return value.longValue();
    }

    boolean flag(String name) {
        JsonNode value = get(name);
        if (!value.isBoolean()) {
            throw new IllegalArgumentException("\"" + name + "\" is neither true nor false");
        }
        return value.booleanValue();
    }

    Instant instant(String name) {
        return instant(name, text(name));
    }

    static Instant instant(String name, String text) {
        try {
            return SignedTime.checked(Instant.parse(text));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("\"" + name + "\" is no time such as 2026-11-22T08:00:00Z", e);
        }
    }

    LocalText texts(String name) {
        Members texts = object(name);
        return new LocalText(texts.text("zh"), texts.textOrNull("en"));
    }

    Members object(String name) {
        return new Members(get(name));
    }

    List<Members> objects(String name) {
        List<Members> objects = new ArrayList<>();
        items(name).forEach(item -> objects.add(new Members(item)));
        return objects;
    }

    List<String> strings(String name) {
        List<String> strings = new ArrayList<>();
        for (JsonNode item : items(name)) {
            if (!item.isString()) {
                throw new IllegalArgumentException("\"" + name + "\" holds something that is no text");
            }
            strings.add(item.stringValue());
        }
        return strings;
    }

    byte[] binary(String name) {
        return Base64Url.decode(text(name));
    }

    JsonNode get(String name) {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            throw new IllegalArgumentException("\"" + name + "\" is missing");
        }
        return value;
    }

    private JsonNode items(String name) {
        JsonNode items = get(name);
        if (!items.isArray() || items.size() > MOST_ITEMS) {
            throw new IllegalArgumentException("\"" + name + "\" is no list, or too long a one");
        }
        return items;
    }
}
