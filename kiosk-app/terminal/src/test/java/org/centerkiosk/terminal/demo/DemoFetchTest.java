package org.centerkiosk.terminal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.centerkiosk.core.feed.FeedDocument;
import org.centerkiosk.core.feed.FeedReader;
import org.centerkiosk.core.feed.FeedWindow;
import org.centerkiosk.core.fetch.FetchClient;
import org.centerkiosk.core.fetch.FetchLimits;
import org.centerkiosk.core.fetch.FetchRequest;
import org.centerkiosk.core.fetch.FetchResult;
import org.centerkiosk.core.fetch.FetchResult.Reason;
import org.centerkiosk.core.fetch.Validators;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo's server as the terminal's own client sees it. */
@Timeout(60)
class DemoFetchTest {

    private static final Instant NOW = Instant.parse("2027-03-09T06:26:00Z");

    private final FetchClient client = new FetchClient(Duration.ofSeconds(10));
    private DemoServer server;

    @BeforeEach
    void start() throws IOException {
        server = DemoServer.start(Clock.fixed(NOW, DemoCentre.ZONE), 0);
    }

    @AfterEach
    void stop() {
        server.close();
        client.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feeds/events.ics", "/feeds/courses.xlsx", "/media/market.jpg"})
    void whatWasFetchedOnceIsNotFetchedAgain(String path) {
        FetchResult first = fetch(path, Validators.NONE, Duration.ofSeconds(30));

        assertThat(first).isInstanceOfSatisfying(FetchResult.Fetched.class, fetched -> {
            assertThat(fetched.body().length).isGreaterThan(1000);
            assertThat(fetch(path, fetched.validators(), Duration.ofSeconds(30)))
                    .isInstanceOf(FetchResult.NotModified.class);
        });
    }

    @ParameterizedTest
    @CsvSource({"DOWN, UNREACHABLE", "SERVER_ERROR, SERVER_ERROR"})
    void anOutageIsSeenAsWhatItIs(Outage outage, Reason reason) {
        server.setOutage(outage);

        assertThat(fetch("/feeds/events.ics", Validators.NONE, Duration.ofSeconds(30)))
                .isInstanceOfSatisfying(
                        FetchResult.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(reason));
    }

    @Test
    void aLoginPageIsNotReadAsASchedule() {
        server.setOutage(Outage.LOGIN_PAGE);

        assertThat(fetch("/feeds/events.ics", Validators.NONE, Duration.ofSeconds(30)))
                .isInstanceOfSatisfying(FetchResult.Fetched.class, fetched -> {
                    FeedDocument page =
                            new FeedDocument("demo", server.uri().toString(), fetched.contentType(), fetched.body());
                    FeedWindow window = new FeedWindow(NOW, NOW.plus(Duration.ofDays(30)), DemoCentre.ZONE, NOW);
                    assertThat(new FeedReader().read(page, window).isUsable()).isFalse();
                });
    }

    @Test
    void aSlowServerIsGivenUp() {
        server.setOutage(Outage.SLOW);

        assertThat(fetch("/feeds/events.ics", Validators.NONE, Duration.ofMillis(200)))
                .isInstanceOfSatisfying(
                        FetchResult.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(Reason.TIMED_OUT));
    }

    private FetchResult fetch(String path, Validators known, Duration overall) {
        FetchLimits limits = new FetchLimits(overall, 16 << 20, 5);
        return client.fetch(new FetchRequest(URI.create(server.uri() + path), null, known, "*/*", limits));
    }
}
