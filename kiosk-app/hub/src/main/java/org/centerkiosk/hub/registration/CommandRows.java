package org.centerkiosk.hub.registration;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.centerkiosk.core.signup.Reason;
import org.centerkiosk.core.signup.Refusal;
import org.centerkiosk.hub.store.Later;
import org.centerkiosk.hub.store.Sql;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The rows of {@code command}: what became of each, so that it happens once however often it comes. */
final class CommandRows {

    private static final Sql FIND =
            Sql.of("SELECT digest, registration, refusal FROM command WHERE centre = :centre AND id = :id");
    private static final Sql ADD = Sql.of("""
            INSERT INTO command (centre, id, kind, digest, at, registration, refusal)
            VALUES (:centre, :id, :kind, :digest, :at, :registration, :refusal)""");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String centre;

    CommandRows(String centre) {
        this.centre = centre;
    }

    /** A command that came before. */
    record Earlier(
            byte[] digest,
            @Nullable UUID registration,
            @Nullable Refusal refusal) {

        boolean isSame(byte[] other) {
            return Arrays.equals(digest, other);
        }
    }

    Later<Optional<Earlier>> find(Handle handle, UUID id) {
        return FIND.on(handle)
                .bind("centre", centre)
                .bind("id", id.toString())
                .findLater(row -> new Earlier(
                        row.getBytes("digest"),
                        uuid(row.getString("registration")),
                        refusal(row.getString("refusal"))));
    }

    void add(Handle handle, Command command, @Nullable UUID registration, @Nullable Refusal refusal, Instant at) {
        ADD.on(handle)
                .bind("centre", centre)
                .bind("id", command.id().toString())
                .bind("kind", command.kind())
                .bind("digest", command.digest())
                .bind("at", at.toEpochMilli())
                .bind("registration", registration == null ? null : registration.toString())
                .bind("refusal", refusal == null ? null : json(refusal))
                .executeLater();
    }

    int forget(Handle handle, Instant before) {
        return handle.createUpdate("DELETE FROM command WHERE centre = :centre AND at < :before")
                .bind("centre", centre)
                .bind("before", before.toEpochMilli())
                .execute();
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }

    private static String json(Refusal refusal) {
        ObjectNode json = JSON.createObjectNode().put("reason", refusal.reason().name());
        ObjectNode details = json.putObject("details");
        refusal.details().forEach(details::put);
        return JSON.writeValueAsString(json);
    }

    private static @Nullable Refusal refusal(@Nullable String text) {
        if (text == null) {
            return null;
        }
        JsonNode json = JSON.readTree(text);
        Map<String, String> details = new HashMap<>();
        json.path("details")
                .properties()
                .forEach(
                        detail -> details.put(detail.getKey(), detail.getValue().asString()));
        return new Refusal(Reason.valueOf(json.path("reason").asString()), details);
    }
}
