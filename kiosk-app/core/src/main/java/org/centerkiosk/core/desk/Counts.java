package org.centerkiosk.core.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.centerkiosk.core.event.Seats;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.fetch.FetchResult;
import org.centerkiosk.core.fetch.Validators;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The seats as the hub's book counts them.
 *
 * @param asOf by the hub's clock, null before the first count
 * @param validators for the next request
 */
record Counts(Map<SessionId, Seats> seats, @Nullable Instant asOf, Validators validators) {

    static final Counts NONE = new Counts(Map.of(), null, Validators.NONE);

    /** After an answer; what is no answer changes nothing. */
    Counts after(FetchResult result) {
        return switch (result) {
            case FetchResult.Fetched fetched ->
                Replies.json(fetched.body()).map(json -> read(json, fetched)).orElse(this);
            case FetchResult.NotModified same ->
                new Counts(seats, same.serverTime() == null ? asOf : same.serverTime(), same.validators());
            case FetchResult.Failed failed -> this;
        };
    }

    private static Counts read(JsonNode json, FetchResult.Fetched fetched) {
        Map<SessionId, Seats> seats = new HashMap<>();
        Instant newest = fetched.serverTime();
        for (JsonNode node : json.path("sessions")) {
            Seats counted = counted(node);
            if (counted != null) {
                seats.put(LeaseJson.session(node), counted);
                newest = newest == null || counted.asOf().isAfter(newest) ? counted.asOf() : newest;
            }
        }
        return new Counts(Map.copyOf(seats), newest, fetched.validators());
    }

    /** Null where the book does not count, or says what cannot be. */
    private static @Nullable Seats counted(JsonNode node) {
        try {
            if (!node.path("source").asString().equals("book")
                    || !node.path("capacity").isInt()
                    || !node.path("remaining").isInt()) {
                return null;
            }
            int waiting = node.path("waiting").asInt(0);
            LeaseJson.session(node);
            return new Seats(
                    node.path("capacity").asInt(),
                    // Who waits comes first.
                    waiting > 0 ? 0 : node.path("remaining").asInt(),
                    waiting,
                    node.path("waitingListOpen").asBoolean(false),
                    Objects.requireNonNull(Replies.instant(node, "asOf"), "asOf"));
        } catch (JacksonException | IllegalArgumentException | DateTimeException | NullPointerException e) {
            return null;
        }
    }
}
