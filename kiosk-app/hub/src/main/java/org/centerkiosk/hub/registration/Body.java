package org.centerkiosk.hub.registration;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.signup.Target;
import org.centerkiosk.hub.http.Problem;
import org.centerkiosk.hub.http.ProblemException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The JSON object that a request carries; whatever is not as it should be is refused with the member's name. */
record Body(JsonNode json) {

    private static final int LONGEST = 2_000;
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    static Body of(Context context) {
        try {
            JsonNode json = BookJson.JSON.readTree(context.bodyAsBytes());
            if (json.isObject()) {
                return new Body(json);
            }
        } catch (JacksonException e) {
            // Said below.
        }
        throw invalid("The body is no JSON object.");
    }

    String text(String member) {
        String text = optionalText(member);
        if (text == null) {
            throw invalid("The member \"" + member + "\" is missing.");
        }
        return text;
    }

    @Nullable
    String optionalText(String member) {
        JsonNode value = json.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString() || value.asString().length() > LONGEST) {
            throw invalid("The member \"" + member + "\" is no text of at most " + LONGEST + " characters.");
        }
        return value.asString().isBlank() ? null : value.asString().strip();
    }

    /** Base64url of what was sealed, as long as the body. */
    @Nullable
    String optionalSealed(String member) {
        JsonNode value = json.path(member);
        return value.isString() ? value.asString() : null;
    }

    int number(String member, int least, int most) {
        JsonNode value = json.path(member);
        if (!value.isInt() || value.asInt() < least || value.asInt() > most) {
            throw invalid("The member \"" + member + "\" is no whole number from " + least + " to " + most + ".");
        }
        return value.asInt();
    }

    boolean flag(String member) {
        JsonNode value = json.path(member);
        if (!value.isBoolean()) {
            throw invalid("The member \"" + member + "\" is neither true nor false.");
        }
        return value.asBoolean();
    }

    UUID id(String member) {
        return uuid(member, text(member));
    }

    @Nullable
    UUID optionalId(String member) {
        String text = optionalText(member);
        return text == null ? null : uuid(member, text);
    }

    Instant instant(String member) {
        return instant(member, text(member));
    }

    Target target() {
        String start = optionalText("originalStart");
        return new Target(text("event"), start == null ? null : instant("originalStart", start));
    }

    SessionId session() {
        return new SessionId(text("event"), instant("originalStart"));
    }

    <E extends Enum<E>> E word(String member, Class<E> type) {
        return word(member, text(member), type);
    }

    private static <E extends Enum<E>> E word(String member, String word, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (BookJson.word(constant).equals(word.toLowerCase(Locale.ROOT))) {
                return constant;
            }
        }
        throw invalid("The member \"" + member + "\" is none of the words in /v1/openapi.json.");
    }

    /** Some of the words, each once. */
    <E extends Enum<E>> Set<E> words(String member, Class<E> type) {
        JsonNode values = json.path(member);
        if (!values.isArray() || values.size() > type.getEnumConstants().length) {
            throw invalid("The member \"" + member + "\" is no list of words.");
        }
        Set<E> words = EnumSet.noneOf(type);
        for (JsonNode value : values) {
            words.add(word(member, value.asStringOpt().orElse(""), type));
        }
        return words;
    }

    boolean has(String member) {
        return !json.path(member).isMissingNode() && !json.path(member).isNull();
    }

    /** An object within it. */
    Body inner(String member) {
        JsonNode inner = json.path(member);
        if (!inner.isObject()) {
            throw invalid("The member \"" + member + "\" is no object.");
        }
        return new Body(inner);
    }

    /** Objects within it. */
    List<Body> list(String member, int most) {
        JsonNode list = json.path(member);
        if (!list.isArray()
                || list.isEmpty()
                || list.size() > most
                || list.values().stream().anyMatch(each -> !each.isObject())) {
            throw invalid("The member \"" + member + "\" is no list of 1 to " + most + " objects.");
        }
        return list.values().stream().map(Body::new).toList();
    }

    static UUID pathId(Context context, String parameter) {
        return uuid(parameter, context.pathParam(parameter));
    }

    static SessionId pathSession(Context context) {
        return new SessionId(context.pathParam("event"), instant("originalStart", context.pathParam("originalStart")));
    }

    private static UUID uuid(String member, String text) {
        if (!UUID_TEXT.matcher(text).matches()) {
            throw invalid("\"" + member + "\" is no UUID.");
        }
        return UUID.fromString(text);
    }

    private static Instant instant(String member, String text) {
        try {
            Instant instant = java.time.OffsetDateTime.parse(text).toInstant();
            // What a database of milliseconds keeps.
            return Instant.ofEpochMilli(instant.toEpochMilli());
        } catch (DateTimeException | ArithmeticException e) {
            throw invalid("\"" + member + "\" is no time such as 2026-12-02T11:30:00Z.");
        }
    }

    static ProblemException invalid(String detail) {
        return new Problem(400, "request-invalid", detail, "See /v1/openapi.json for what is expected.").asException();
    }
}
