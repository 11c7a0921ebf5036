package org.centerkiosk.hub.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a gateway is sent, and what the hub makes of its answers. */
class WebhookTest {

    /** The example of the Standard Webhooks specification's reference libraries. */
    private static final WebhookSecret SECRET = WebhookSecret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(UTF_8);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;
    private Webhook webhook;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
        webhook = new Webhook(address("/hook"), SECRET, Duration.ofSeconds(10));
    }

    @AfterEach
    void close() {
        over.countDown();
        webhook.close();
        server.stop(0);
        threads.close();
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    private void answers(HttpHandler handler) {
        server.createContext("/hook", exchange -> {
            try (exchange) {
                handler.handle(exchange);
            }
        });
    }

    private Delivery delivered() {
        return webhook.deliver("msg_p5jXN8AQM9LWM0D4loKWxJek", BODY, NOW);
    }

    @Test
    void theSignatureIsAsTheSpecificationsExampleHasIt() {
        String signature = SECRET.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", Instant.ofEpochSecond(1614265330), BODY);

        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void aSecretThatIsNoneIsRefusedWithoutBeingShown() {
        for (String text : List.of("", "whsec_", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_kurz", "whsec_ÄÖÜ")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> WebhookSecret.of(text))
                    .withMessageNotContaining("kurz")
                    .withMessageContaining("24 to 64 bytes");
        }
        assertThat(SECRET.toString()).doesNotContain("MfKQ9r8");
    }

    @Test
    void aMessageComesWithItsNameItsTimeAndItsSignature() {
        AtomicReference<HttpExchange> seen = new AtomicReference<>();
        AtomicReference<byte[]> body = new AtomicReference<>();
        answers(exchange -> {
            seen.set(exchange);
            body.set(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(204, -1);
        });

        assertThat(delivered()).isEqualTo(new Delivery.Accepted());

        assertThat(body.get()).isEqualTo(BODY);
        assertThat(seen.get().getRequestMethod()).isEqualTo("POST");
        var head = seen.get().getRequestHeaders();
        assertThat(head.getFirst("webhook-id")).isEqualTo("msg_p5jXN8AQM9LWM0D4loKWxJek");
        assertThat(head.getFirst("webhook-timestamp")).isEqualTo(String.valueOf(NOW.getEpochSecond()));
        assertThat(head.getFirst("webhook-signature"))
                .isEqualTo(SECRET.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", NOW, BODY));
        assertThat(head.getFirst("content-type")).isEqualTo("application/json");
    }

    @Test
    void anythingButSuccessIsAFailureAndNothingOfTheAnswerIsKept() {
        for (int status : List.of(301, 400, 404, 410, 500, 503)) {
            server.createContext("/answer" + status, exchange -> {
                try (exchange) {
                    byte[] text = "+8613812341234 is unknown".getBytes(UTF_8);
                    exchange.getResponseHeaders()
                            .set("location", address("/hook").toString());
                    exchange.sendResponseHeaders(status, text.length);
                    exchange.getResponseBody().write(text);
                }
            });
            try (Webhook other = new Webhook(address("/answer" + status), SECRET)) {
                assertThat(other.deliver("msg_1", BODY, NOW))
                        .isEqualTo(new Delivery.Failed("answered " + status, null));
            }
        }
    }

    @Test
    void aGatewayMayAskToBeLeftAlone() {
        answers(exchange -> {
            exchange.getResponseHeaders().set("retry-after", "120");
            exchange.sendResponseHeaders(429, -1);
        });

        assertThat(delivered()).isEqualTo(new Delivery.Failed("answered 429", Duration.ofSeconds(120)));
    }

    @Test
    void aMistakenWaitIsNone() {
        answers(exchange -> {
            exchange.getResponseHeaders().set("retry-after", "Wed, 21 Oct 2026 07:28:00 GMT");
            exchange.sendResponseHeaders(503, -1);
        });

        assertThat(delivered()).isEqualTo(new Delivery.Failed("answered 503", null));
    }

    @Test
    void anEndlessAnswerIsCutOff() {
        answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] block = new byte[64 << 10];
            try (OutputStream out = exchange.getResponseBody()) {
                while (over.getCount() > 0) {
                    out.write(block);
                }
            }
        });

        assertThat(delivered()).isEqualTo(new Delivery.Accepted());
    }

    @Test
    void anAnswerThatNeverComesEnds() {
        answers(exchange -> await());
        try (Webhook hasty = new Webhook(address("/hook"), SECRET, Duration.ofMillis(300))) {
            assertThat(hasty.deliver("msg_1", BODY, NOW)).isInstanceOf(Delivery.Failed.class);
        }
    }

    @Test
    void anAnswerThatStopsInTheMiddleEnds() {
        answers(exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            await();
        });
        try (Webhook hasty = new Webhook(address("/hook"), SECRET, Duration.ofMillis(300))) {
            assertThat(hasty.deliver("msg_1", BODY, NOW)).isInstanceOf(Delivery.Failed.class);
        }
    }

    private void await() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void nobodyThereIsSaid() {
        server.stop(0);

        assertThat(delivered()).isEqualTo(new Delivery.Failed("it cannot be reached", null));
    }
}
