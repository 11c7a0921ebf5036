package org.centerkiosk.core.frontdesk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.people.Traits;
import org.centerkiosk.core.signup.Channel;
import org.centerkiosk.core.signup.Status;
import org.centerkiosk.core.signup.Target;
import org.centerkiosk.core.ticket.TicketCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What desk and hub say to each other of rosters. Reading fails with an unchecked exception where something is missing. */
final class RosterJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private RosterJson() {}

    /**
     * What the hub says of one roster.
     *
     * @param isWhole whether these are all; else those that are not named are as they were
     * @param size of the whole roster
     */
    record News(
            SessionId session,
            String tag,
            boolean isWhole,
            @Nullable RosterSeats seats,
            int size,
            List<Row> rows,
            List<UUID> gone) {}

    /**
     * A line of a roster.
     *
     * @param arrival its order
     * @param traits by what it is found
     */
    record Row(long arrival, RosterEntry entry, Traits traits) {}

    static byte[] ask(Collection<SessionId> sessions, Map<SessionId, String> tags) {
        ObjectNode json = JSON.createObjectNode();
        ArrayNode all = json.putArray("sessions");
        for (SessionId session : sessions) {
            ObjectNode one = all.addObject()
                    .put("event", session.uid())
                    .put("originalStart", session.originalStart().toString());
            String tag = tags.get(session);
            if (tag != null) {
                one.put("tag", tag);
            }
        }
        return JSON.writeValueAsBytes(json);
    }

    static List<News> news(JsonNode json) {
        List<News> all = new ArrayList<>();
        for (JsonNode node : json.required("rosters")) {
            List<Row> rows = new ArrayList<>();
            node.required("registrations").forEach(row -> rows.add(row(row)));
            List<UUID> gone = new ArrayList<>();
            node.required("gone").forEach(id -> gone.add(UUID.fromString(id.asString())));
            all.add(new News(
                    session(node),
                    node.required("tag").asString(),
                    node.required("whole").asBoolean(),
                    seats(node.path("seats")),
                    node.required("size").asInt(),
                    rows,
                    gone));
        }
        return all;
    }

    static SessionId session(JsonNode node) {
        return new SessionId(
                node.required("event").asString(),
                Instant.parse(node.required("originalStart").asString()));
    }

    private static @Nullable RosterSeats seats(JsonNode node) {
        if (!node.isObject()) {
            return null;
        }
        JsonNode capacity = node.path("capacity");
        return new RosterSeats(
                capacity.isInt() ? capacity.asInt() : null,
                node.required("taken").asInt(),
                node.required("waiting").asInt());
    }

    private static Row row(JsonNode node) {
        String name = text(node, "name") == null ? "" : String.valueOf(text(node, "name"));
        List<String> others = new ArrayList<>();
        node.path("others").forEach(other -> others.add(other.asString()));
        String phone = text(node, "phoneMasked");
        TicketCode code = new TicketCode(node.required("code").asString());
        // The mask shows the last four and stars before them.
        String digits = phone == null ? "" : phone.substring(phone.lastIndexOf('*') + 1);
        Traits traits = Traits.of(Stream.concat(Stream.of(name), others.stream()), digits, code);
        return new Row(
                node.path("arrival").asLong(),
                new RosterEntry(
                        UUID.fromString(node.required("id").asString()),
                        code,
                        name,
                        name.isEmpty() ? "" : initials(traits),
                        others,
                        phone,
                        target(node),
                        node.required("party").asInt(),
                        node.required("seats").asInt(),
                        word(node, "channel", Channel.values()),
                        word(node, "status", Status.values()),
                        Instant.parse(node.required("made").asString()),
                        node.path("position").isInt() ? node.path("position").asInt() : null,
                        people(node.path("people")),
                        series(node.path("series")),
                        node.path("unreadable").asBoolean(false),
                        false),
                traits);
    }

    /** Of the name as it is read first; of one in letters its first ones. */
    private static String initials(Traits traits) {
        StringBuilder initials = new StringBuilder();
        traits.names().getFirst().readings().getFirst().stream()
                .map(ways -> ways.getFirst().charAt(0))
                .forEach(initials::append);
        return initials.toString();
    }

    static Target target(JsonNode node) {
        String start = text(node, "originalStart");
        return new Target(node.required("event").asString(), start == null ? null : Instant.parse(start));
    }

    private static Map<Integer, Presence> people(JsonNode nodes) {
        Map<Integer, Presence> people = new HashMap<>();
        for (JsonNode node : nodes) {
            Presence.Kind.of(node.required("kind").asString())
                    .ifPresent(kind -> people.put(
                            node.required("person").asInt(),
                            new Presence(kind, Instant.parse(node.required("at").asString()))));
        }
        return people;
    }

    private static SortedMap<Instant, Boolean> series(JsonNode nodes) {
        SortedMap<Instant, Boolean> series = new TreeMap<>();
        for (JsonNode node : nodes) {
            series.put(
                    Instant.parse(node.required("originalStart").asString()),
                    node.required("came").asBoolean());
        }
        return series;
    }

    static <E extends Enum<E>> E word(JsonNode node, String member, E[] values) {
        String word = node.required(member).asString();
        return Arrays.stream(values)
                .filter(value ->
                        word.equals(value.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the hub's word " + word + " is not known here"));
    }

    static @Nullable String text(JsonNode node, String member) {
        return node.path(member).asStringOpt().orElse(null);
    }
}
