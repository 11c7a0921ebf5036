package org.centerkiosk.core.edition;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.centerkiosk.core.event.LocalText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Texts and times as the payload writes them. */
final class Nodes {

    private Nodes() {}

    static ObjectNode object(String type) {
        return JsonNodeFactory.instance.objectNode().put("@type", type);
    }

    /** A plain string where there is Chinese alone. */
    static JsonNode text(LocalText text) {
        if (text.en() == null) {
            return JsonNodeFactory.instance.stringNode(text.zh());
        }
        return JsonNodeFactory.instance.objectNode().put("zh", text.zh()).put("en", text.en());
    }

    static void put(ObjectNode node, String name, @Nullable LocalText text) {
        if (text != null) {
            node.set(name, text(text));
        }
    }

    static void put(ObjectNode node, String name, @Nullable String text) {
        if (text != null) {
            node.put(name, text);
        }
    }

    static void put(ObjectNode node, String name, @Nullable Integer number) {
        if (number != null) {
            node.put(name, number);
        }
    }

    static void put(ObjectNode node, String name, @Nullable Instant instant) {
        if (instant != null) {
            node.put(name, instant.toString());
        }
    }

    /** RFC 3339 with the zone's offset; where that has seconds, as before standard time, in UTC. */
    static String time(Instant instant, ZoneId zone) {
        OffsetDateTime time = instant.atZone(zone).toOffsetDateTime();
        boolean whole = time.getOffset().getTotalSeconds() % 60 == 0;
        return whole ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time) : instant.toString();
    }

    /** The day that begins at that instant in that zone; null where none does. */
    static @Nullable LocalDate day(Instant instant, ZoneId zone) {
        try {
            LocalDate day = instant.atZone(zone).toLocalDate();
            return day.atStartOfDay(zone).toInstant().equals(instant) ? day : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
