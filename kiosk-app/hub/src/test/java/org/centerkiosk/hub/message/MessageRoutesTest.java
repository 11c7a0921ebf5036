package org.centerkiosk.hub.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.centerkiosk.hub.http.FakePublished;
import org.centerkiosk.hub.http.TestHub;
import org.centerkiosk.hub.staff.AuditEntry;
import org.centerkiosk.hub.staff.AuditLog;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.HubDatabases;
import org.junit.jupiter.params.ParameterizedTest;
import tools.jackson.databind.JsonNode;

/** Staff see what was not sent, and have it tried again. */
class MessageRoutesTest {

    private static final String[] STAFF = {"Authorization", "Bearer editor-token"};
    private static final String[] LOBBY = {"X-Key", "lobby-1"};
    private static final Instant MADE = TestHub.NOW.minusSeconds(90_000);

    private final OutboxRows outbox = new OutboxRows("c");

    private static AuditLog audit(HubDatabase database) {
        return new AuditLog(database, "c", InstantSource.fixed(TestHub.NOW));
    }

    private TestHub start(HubDatabase database) throws IOException {
        for (int n = 1; n <= 3; n++) {
            OutboxRow row = new OutboxRow(
                    "msg_" + n,
                    new UUID(0, n),
                    Occasion.PROMOTED,
                    1,
                    null,
                    MADE,
                    MADE,
                    0,
                    OutboxRow.State.WAITING,
                    null);
            database.update(handle -> outbox.add(handle, row));
        }
        database.update(handle -> {
            outbox.settle(handle, "msg_1", OutboxRow.State.DEAD, TestHub.NOW, "answered 500");
            outbox.settle(handle, "msg_2", OutboxRow.State.SENT, TestHub.NOW, null);
        });
        return TestHub.start(
                new FakePublished(),
                List.of(),
                new MessageRoutes(database, "c", audit(database), InstantSource.fixed(TestHub.NOW)));
    }

    private static HttpResponse<byte[]> retry(TestHub hub, String id, String... who) {
        return hub.send(HttpRequest.newBuilder(hub.uri("/v1/messages/" + id + "/retry"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .headers(who)
                .build());
    }

    @ParameterizedTest
    @HubDatabases
    void whatWasGivenUpIsSeenAndTriedAgain(HubDatabase database) throws IOException {
        try (TestHub hub = start(database)) {
            JsonNode json = TestHub.json(hub.get("/v1/messages", STAFF));
            assertThat(json.path("counts").path("dead").asInt()).isEqualTo(1);
            assertThat(json.path("counts").path("sent").asInt()).isEqualTo(1);
            assertThat(json.path("counts").path("waiting").asInt()).isEqualTo(1);
            assertThat(json.path("dead")).hasSize(1);
            JsonNode dead = json.path("dead").path(0);
            assertThat(dead.path("id").asString()).isEqualTo("msg_1");
            assertThat(dead.path("registration").asString()).isEqualTo(new UUID(0, 1).toString());
            assertThat(dead.path("occasion").asString()).isEqualTo("promoted");
            assertThat(dead.path("trouble").asString()).isEqualTo("answered 500");

            assertThat(retry(hub, "msg_1", STAFF).statusCode()).isEqualTo(204);

            assertThat(TestHub.json(hub.get("/v1/messages", STAFF)).path("dead"))
                    .isEmpty();
        }
        assertThat(database.<List<OutboxRow>, RuntimeException>read(handle -> outbox.due(handle, TestHub.NOW, 9)))
                .extracting(OutboxRow::id)
                .contains("msg_1");
        AuditEntry entry = audit(database).latest(1).getFirst();
        assertThat(entry.actor() + " " + entry.action() + " " + entry.subject()).isEqualTo("chen message.retry msg_1");
    }

    @ParameterizedTest
    @HubDatabases
    void whatWasNotGivenUpStaysAsItIs(HubDatabase database) throws IOException {
        try (TestHub hub = start(database)) {
            for (String id : List.of("msg_2", "msg_3", "msg_9")) {
                HttpResponse<byte[]> refused = retry(hub, id, STAFF);
                assertThat(refused.statusCode()).as(id).isEqualTo(404);
                assertThat(new String(refused.body(), StandardCharsets.UTF_8)).contains("unknown-message");
            }
        }
        assertThat(audit(database).latest(9)).isEmpty();
    }

    @ParameterizedTest
    @HubDatabases
    void nobodyElseSeesThem(HubDatabase database) throws IOException {
        try (TestHub hub = start(database)) {
            assertThat(hub.get("/v1/messages").statusCode()).isEqualTo(401);
            assertThat(hub.get("/v1/messages", LOBBY).statusCode()).isIn(401, 403);
            assertThat(retry(hub, "msg_1", LOBBY).statusCode()).isIn(401, 403);
        }
        assertThat(database.<List<OutboxRow>, RuntimeException>read(handle -> outbox.dead(handle, 9)))
                .hasSize(1);
    }
}
