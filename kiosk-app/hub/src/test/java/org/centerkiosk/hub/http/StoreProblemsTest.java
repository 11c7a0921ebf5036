package org.centerkiosk.hub.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.centerkiosk.hub.store.DatabaseConfig;
import org.centerkiosk.hub.store.HubDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that has no room or no rights is no riddle to a client. */
class StoreProblemsTest {

    @TempDir
    private Path folder;

    @Test
    void aFullDiskHasACodeAndARemedy() throws IOException {
        try (HubDatabase database = HubDatabase.open(DatabaseConfig.file(folder.resolve("hub.db")));
                TestHub hub = TestHub.start(api -> api.get(
                        "/write",
                        context -> database.update(
                                handle -> handle.execute("CREATE TABLE big AS SELECT zeroblob(1000000) AS bytes")),
                        Access.PUBLIC))) {
            database.write(handle -> handle.createQuery("PRAGMA max_page_count = 10")
                    .mapTo(Integer.class)
                    .one());

            HttpResponse<byte[]> answer = hub.get("/write");

            assertThat(answer.statusCode()).isEqualTo(507);
            assertThat(TestHub.json(answer).path("code").asString()).isEqualTo("store-full");
            assertThat(TestHub.json(answer).path("remedy").asString()).isEqualTo("Free space on the hub's disk.");
        }
    }

    @Test
    void whatIsAMistakeOfOursIsAnIncident() throws IOException {
        try (HubDatabase database = HubDatabase.open(DatabaseConfig.file(folder.resolve("hub.db")));
                TestHub hub = TestHub.start(api -> api.get(
                        "/write",
                        context -> database.update(handle -> handle.execute("INSERT INTO nowhere VALUES (1)")),
                        Access.PUBLIC))) {
            HttpResponse<byte[]> answer = hub.get("/write");

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(TestHub.json(answer).path("code").asString()).isEqualTo("internal-error");
        }
    }
}
