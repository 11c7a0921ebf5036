package org.centerkiosk.core.hub;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.centerkiosk.core.trust.PublicKey;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What terminals and hub say to each other, as JSON. */
public final class TerminalJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private TerminalJson() {}

    /** Reads an answer, or nothing where it is not what it should be. */
    @FunctionalInterface
    interface Reading<T> {
        Optional<T> read(JsonNode json);
    }

    static byte[] enrolment(JoinCode code, EnrolmentRequest request, PublicKey key) {
        ObjectNode json = JSON.createObjectNode()
                .put("code", code.code())
                .put("name", request.name())
                .put("role", request.role())
                .put("version", request.version());
        if (request.venue() != null) {
            json.put("venue", request.venue());
        }
        json.set("jwk", key.toJwk());
        return JSON.writeValueAsBytes(json);
    }

    static byte[] heartbeat(Heartbeat heartbeat) {
        ObjectNode json = JSON.createObjectNode()
                .put("role", heartbeat.role())
                .put("version", heartbeat.version())
                .put("edition", heartbeat.edition())
                .put("takeover", heartbeat.takeover())
                .put("outbox", heartbeat.outbox())
                .put("clock", heartbeat.clock().toString());
        if (heartbeat.editionSha256() != null) {
            json.put("editionSha256", heartbeat.editionSha256());
        }
        if (heartbeat.lastSync() != null) {
            json.put("lastSync", heartbeat.lastSync().toString());
        }
        ArrayNode problems = json.putArray("problems");
        heartbeat.problems().forEach(problems::add);
        return JSON.writeValueAsBytes(json);
    }

    /** What a terminal said of itself; nothing where it is not what it should be. */
    public static Optional<Heartbeat> heartbeat(JsonNode json) {
        Instant clock = instant(json, "clock");
        if (clock == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Heartbeat(
                    json.path("role").asString(),
                    json.path("version").asString(),
                    json.path("edition").asInt(),
                    string(json, "editionSha256"),
                    json.path("takeover").asInt(),
                    instant(json, "lastSync"),
                    json.path("outbox").asInt(),
                    clock,
                    json.path("problems").valueStream().map(JsonNode::asString).toList()));
        } catch (IllegalArgumentException | tools.jackson.core.JacksonException e) {
            return Optional.empty();
        }
    }

    static Optional<TerminalPlace> place(JsonNode json) {
        String terminal = string(json, "terminal");
        String name = string(json, "name");
        String state = string(json, "state");
        if (terminal == null || name == null || state == null) {
            return Optional.empty();
        }
        return TerminalPlace.State.named(state)
                .map(known -> new TerminalPlace(terminal, name, string(json, "venue"), known, scan(json.path("scan"))));
    }

    /** One that this terminal cannot use leaves it without a QR, not without its place. */
    private static @Nullable ScanKey scan(JsonNode json) {
        String url = string(json, "publicUrl");
        String key = string(json, "key");
        try {
            return url == null || key == null ? null : new ScanKey(URI.create(url), key);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** A terminal as the hub tells it. */
    public static ObjectNode write(TerminalPlace place) {
        ObjectNode json = JSON.createObjectNode()
                .put("terminal", place.terminal())
                .put("name", place.name())
                .put("venue", place.venue())
                .put("state", place.state().name().toLowerCase(Locale.ROOT));
        ScanKey scan = place.scan();
        if (scan != null) {
            json.putObject("scan").put("publicUrl", scan.publicUrl().toString()).put("key", scan.key());
        }
        return json;
    }

    /** The answer to a heartbeat. */
    public static ObjectNode write(Heartbeat.Answer answer) {
        ObjectNode json = JSON.createObjectNode().put("now", answer.now().toString());
        HubState hints = answer.hints();
        if (hints != null) {
            json.putObject("hints")
                    .put("root", hints.root())
                    .put("edition", hints.edition())
                    .put("takeover", hints.takeover())
                    .put(
                            "timestamp",
                            hints.timestamp() == null ? null : hints.timestamp().toString());
        }
        return json;
    }

    static Optional<Heartbeat.Answer> answer(JsonNode json) {
        Instant now = instant(json, "now");
        return now == null
                ? Optional.empty()
                : Optional.of(
                        new Heartbeat.Answer(now, state(json.path("hints")).orElse(null)));
    }

    /** The newest numbers, in the live stream and in answers to heartbeats. */
    static Optional<HubState> state(JsonNode json) {
        return json.isObject()
                ? Optional.of(new HubState(
                        json.path("root").asInt(0),
                        json.path("edition").asInt(0),
                        json.path("takeover").asInt(0),
                        instant(json, "timestamp"),
                        json.path("seats").asLong(0)))
                : Optional.empty();
    }

    private static @Nullable String string(JsonNode json, String member) {
        return json.path(member).asStringOpt().filter(text -> !text.isBlank()).orElse(null);
    }

    private static @Nullable Instant instant(JsonNode json, String member) {
        try {
            String text = string(json, member);
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
