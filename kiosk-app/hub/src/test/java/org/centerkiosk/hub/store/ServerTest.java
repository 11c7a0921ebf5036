package org.centerkiosk.hub.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What several instances on one PostgreSQL hear of each other. */
class ServerTest {

    private static final int PATIENCE_SECONDS = 20;

    @Test
    void anotherInstanceHearsHints() throws Exception {
        DatabaseConfig config = TestServer.shared().newDatabase();
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        try (HubDatabase one = HubDatabase.open(config);
                HubDatabase other = HubDatabase.open(config)) {
            other.hints().subscribe("edition", heard::add);

            one.hints().publish("edition", "12");

            assertThat(heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("12");
        }
    }

    @Test
    void afterAGapSubscribersAreToldToLookAndHearAgain() throws Exception {
        DatabaseConfig config = TestServer.shared().newDatabase();
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        try (HubDatabase database = HubDatabase.open(config)) {
            database.hints().subscribe("edition", heard::add);

            TestServer.shared().disconnectAll(config);

            assertThat(heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(Hints.MISSED);
            database.hints().publish("edition", "13");
            assertThat(heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("13");
        }
    }
}
