package org.centerkiosk.core.desk;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.signup.LeaseAccount;
import org.centerkiosk.core.signup.LeaseReport;
import org.centerkiosk.core.signup.SeatLease;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How what was lent and promised is kept. Elapsed times are not: they begin anew with the program. */
final class LeaseJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private LeaseJson() {}

    static byte[] write(LeaseAccount account) {
        ArrayNode all = JSON.createArrayNode();
        for (LeaseAccount.Entry entry : account.entries()) {
            ObjectNode node = all.addObject().put("id", entry.lease().id().toString());
            ArrayNode seats = node.putArray("seats");
            entry.lease()
                    .seats()
                    .forEach((session, number) ->
                            session(seats.addObject(), session).put("seats", number.intValue()));
            ArrayNode uses = node.putArray("uses");
            for (LeaseReport.Use use : entry.uses()) {
                ObjectNode written = uses.addObject()
                        .put("registration", use.registration().toString())
                        .put("seats", use.seats());
                ArrayNode sessions = written.putArray("sessions");
                use.sessions().forEach(session -> session(sessions.addObject(), session));
            }
        }
        return JSON.writeValueAsBytes(all);
    }

    private static ObjectNode session(ObjectNode node, SessionId session) {
        return node.put("event", session.uid())
                .put("originalStart", session.originalStart().toString());
    }

    /**
     * Every lease is ended, for its time cannot be told any more.
     *
     * @throws IllegalArgumentException where it is something else
     */
    static LeaseAccount read(byte[] bytes) {
        try {
            List<LeaseAccount.Entry> entries = new ArrayList<>();
            for (JsonNode node : JSON.readTree(bytes)) {
                Map<SessionId, Integer> seats = new HashMap<>();
                node.path("seats")
                        .forEach(seat ->
                                seats.put(session(seat), seat.path("seats").asInt()));
                List<LeaseReport.Use> uses = new ArrayList<>();
                node.path("uses").forEach(use -> uses.add(use(use)));
                SeatLease lease =
                        new SeatLease(UUID.fromString(node.path("id").asString()), seats, Duration.ofSeconds(1));
                entries.add(new LeaseAccount.Entry(lease, Duration.ZERO, uses, false));
            }
            return new LeaseAccount(entries);
        } catch (JacksonException | DateTimeException e) {
            throw new IllegalArgumentException("what was kept of the leases cannot be read", e);
        }
    }

    private static LeaseReport.Use use(JsonNode node) {
        Set<SessionId> sessions = new HashSet<>();
        node.path("sessions").forEach(session -> sessions.add(session(session)));
        return new LeaseReport.Use(
                UUID.fromString(node.path("registration").asString()),
                sessions,
                node.path("seats").asInt());
    }

    static SessionId session(JsonNode node) {
        return new SessionId(
                node.path("event").asString(),
                Instant.parse(node.path("originalStart").asString()));
    }
}
