package org.centerkiosk.terminal.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a running terminal is, as it last wrote it down for {@code kiosk status}.
 *
 * @param at when it was written
 * @param role lobby or board
 * @param version of the program
 * @param hub its address, null where plain feeds are shown
 * @param edition number of the edition on screen, 0 where none is
 * @param editionSha256 of its envelope, null where none is
 * @param events on show
 * @param takeover number of the takeover on screen, 0 where none is
 * @param asOf until when what is on screen was known to be true, null where nothing ever was
 * @param offline whether it is shown as of then
 * @param outbox sign-ups and cancellations that wait for the hub
 * @param problems in sentences for staff
 */
public record TerminalStatus(
        Instant at,
        String role,
        String version,
        @Nullable String hub,
        int edition,
        @Nullable String editionSha256,
        int events,
        int takeover,
        @Nullable Instant asOf,
        boolean offline,
        int outbox,
        List<String> problems) {

    private static final String FILE = "status.json";
    private static final JsonMapper JSON = JsonMapper.shared();

    public TerminalStatus {
        problems = List.copyOf(problems);
    }

    /** Whether they differ by times alone. */
    boolean saysTheSame(TerminalStatus other) {
        return timeless().equals(other.timeless());
    }

    private TerminalStatus timeless() {
        return new TerminalStatus(
                Instant.EPOCH,
                role,
                version,
                hub,
                edition,
                editionSha256,
                events,
                takeover,
                null,
                offline,
                outbox,
                problems);
    }

    public void write(Path storage) throws IOException {
        Path temporary = Files.createTempFile(storage, "status-", ".tmp");
        try {
            Files.write(temporary, JSON.writeValueAsBytes(toJson()));
            Files.move(
                    temporary,
                    storage.resolve(FILE),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private ObjectNode toJson() {
        ObjectNode json = JSON.createObjectNode()
                .put("at", at.toString())
                .put("role", role)
                .put("version", version)
                .put("hub", hub)
                .put("edition", edition)
                .put("editionSha256", editionSha256)
                .put("events", events)
                .put("takeover", takeover)
                .put("asOf", asOf == null ? null : asOf.toString())
                .put("offline", offline)
                .put("outbox", outbox);
        var list = json.putArray("problems");
        problems.forEach(list::add);
        return json;
    }

    /** What was written last; nothing where no terminal ever ran here, or the file cannot be read. */
    public static Optional<TerminalStatus> read(Path storage) throws IOException {
        try {
            return Optional.of(read(JSON.readTree(Files.readAllBytes(storage.resolve(FILE)))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (JacksonException | DateTimeException e) {
            throw new IOException(storage.resolve(FILE) + " cannot be read; a running terminal writes it anew", e);
        }
    }

    private static TerminalStatus read(JsonNode json) {
        List<String> problems = new ArrayList<>();
        json.path("problems").forEach(problem -> problems.add(problem.asString()));
        String asOf = text(json, "asOf");
        return new TerminalStatus(
                Instant.parse(json.path("at").asString()),
                json.path("role").asString(),
                json.path("version").asString(),
                text(json, "hub"),
                json.path("edition").asInt(),
                text(json, "editionSha256"),
                json.path("events").asInt(),
                json.path("takeover").asInt(),
                asOf == null ? null : Instant.parse(asOf),
                json.path("offline").asBoolean(),
                json.path("outbox").asInt(0),
                problems);
    }

    private static @Nullable String text(JsonNode json, String name) {
        return json.path(name).asStringOpt().orElse(null);
    }
}
