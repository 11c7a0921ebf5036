package org.centerkiosk.core.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.centerkiosk.core.fetch.HostileServer.head;
import static org.centerkiosk.core.fetch.HostileServer.ok;
import static org.centerkiosk.core.fetch.HostileServer.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.centerkiosk.core.fetch.FetchResult;
import org.centerkiosk.core.fetch.FetchResult.Reason;
import org.centerkiosk.core.fetch.HostileServer;
import org.centerkiosk.core.hub.HubResult.Answered;
import org.centerkiosk.core.hub.HubResult.Declined;
import org.centerkiosk.core.hub.HubResult.Failed;
import org.centerkiosk.core.trust.SigningKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class HubClientTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Heartbeat HEARTBEAT =
            new Heartbeat("lobby", "0.1.0", 12, "ab".repeat(32), 0, NOW, 0, NOW, List.of("no camera"));

    private final HostileServer server = new HostileServer();
    private final HubAddress hub = HubAddress.of(server.uri(""));
    private final HubTransport transport = new HubTransport(hub);
    private final SigningKey key = SigningKey.generate();
    private final HubClient client =
            new HubClient(transport, new TerminalCredential(hub, "t-1", key), InstantSource.fixed(NOW));

    @AfterEach
    void close() {
        transport.close();
        server.close();
    }

    private JoinCode joinCode() {
        return new JoinCode(hub, "7KQ2M-X9RTA-4E8VN", "ab".repeat(32));
    }

    private HubResult<HubClient.Enrolled> enrol() {
        return client.enrol(joinCode(), new EnrolmentRequest("大厅 1", "lobby", null, "0.1.0"), key);
    }

    private static HostileServer.Answer problem(String status, String code, String... headers) {
        byte[] body = ("{\"code\":\"" + code + "\",\"detail\":\"It is so.\",\"remedy\":\"Do that.\"}")
                .getBytes(StandardCharsets.UTF_8);
        return (request, out) -> {
            String[] all = new String[headers.length + 2];
            System.arraycopy(headers, 0, all, 0, headers.length);
            all[headers.length] = "Content-Type: application/problem+json";
            all[headers.length + 1] = "Content-Length: " + body.length;
            out.write(head(status, all));
            out.write(body);
        };
    }

    @Test
    void enrolmentGivesACredential() {
        server.on(
                "/v1/enrolments",
                ok(
                        "application/json",
                        "{\"terminal\":\"t-2\",\"name\":\"大厅 1\",\"venue\":\"v\",\"state\":\"pending\"}"));
        assertThat(enrol()).isInstanceOfSatisfying(Answered.class, answered -> {
            HubClient.Enrolled enrolled = (HubClient.Enrolled) answered.value();
            assertThat(enrolled.place()).isEqualTo(new TerminalPlace("t-2", "大厅 1", "v", TerminalPlace.State.PENDING));
            assertThat(enrolled.credential()).isEqualTo(new TerminalCredential(hub, "t-2", key));
        });
    }

    @Test
    void codeForAnotherHubIsNotSentThere() {
        JoinCode other =
                new JoinCode(HubAddress.of(URI.create("https://elsewhere.example")), "7KQ2M-X9RTA", "ab".repeat(32));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.enrol(other, new EnrolmentRequest("a", "lobby", null, "1"), key));
    }

    @Test
    void refusalIsPassedOnInTheHubsWords() {
        server.on("/v1/enrolments", problem("403 Forbidden", HubProblem.JOIN_CODE));
        HubResult<HubClient.Enrolled> result = enrol();
        assertThat(result)
                .isInstanceOfSatisfying(
                        Declined.class,
                        declined -> assertThat(declined.problem())
                                .isEqualTo(new HubProblem(403, HubProblem.JOIN_CODE, "It is so.", "Do that.")));
        assertThat(result.trouble()).isEqualTo("It is so.; Do that.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"502 Bad Gateway", "500 Server Error", "404 Not Found", "302 Found"})
    void whatIsNoHubIsSaidToBeNone(String status) {
        server.on("/v1/enrolments", status(status, "Content-Type: text/html", "Content-Length: 0"));
        assertThat(enrol())
                .isInstanceOfSatisfying(
                        Declined.class,
                        declined -> assertThat(declined.problem().code()).isEqualTo("http-" + status.substring(0, 3)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "[]", "{}", "{\"terminal\":\"t\",\"name\":\"n\",\"state\":\"unheard\"}"})
    void answerOfAnotherKindIsAFailure(String body) {
        server.on("/v1/enrolments", ok("application/json", body));
        assertThat(enrol())
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.failure().reason()).isEqualTo(Reason.UNEXPECTED));
    }

    @Test
    void heartbeatIsSignedAndAnswered() {
        server.on(
                "/v1/heartbeats",
                ok("application/json", "{\"now\":\"2026-11-22T08:00:01Z\",\"hints\":{\"root\":1,\"edition\":13}}"));
        assertThat(client.heartbeat(HEARTBEAT))
                .isInstanceOfSatisfying(
                        Answered.class,
                        answered -> assertThat(answered.value())
                                .isEqualTo(new Heartbeat.Answer(NOW.plusSeconds(1), new HubState(1, 13, 0, null))));
        assertThat(server.requests().getFirst().headers())
                .containsKeys("signature", "content-digest")
                .hasEntrySatisfying(
                        "signature-input", input -> assertThat(input).contains("keyid=\"t-1\"", "created=1795334400"));
    }

    @Test
    void wrongClockSignsByTheHubsTime() {
        server.on("/v1/heartbeats", (request, out) -> {
            boolean isRight = request.headers().get("signature-input").contains("created=1826870400");
            if (isRight) {
                ok("application/json", "{\"now\":\"2027-11-22T08:00:00Z\"}").write(request, out);
            } else {
                problem("401 Unauthorized", HubProblem.CLOCK, "Date: Mon, 22 Nov 2027 08:00:00 GMT")
                        .write(request, out);
            }
        });
        assertThat(client.heartbeat(HEARTBEAT)).isInstanceOf(Answered.class);
        assertThat(client.heartbeat(HEARTBEAT)).isInstanceOf(Answered.class);
        // Twice for the first, once for the second.
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void complaintAboutTheClockIsFollowedOnce() {
        server.on(
                "/v1/heartbeats", problem("401 Unauthorized", HubProblem.CLOCK, "Date: Mon, 22 Nov 2027 08:00:00 GMT"));
        assertThat(client.heartbeat(HEARTBEAT)).isInstanceOf(Declined.class);
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void sameRequestIsNeverSignedTwiceAlike() {
        server.on("/v1/heartbeats", ok("application/json", "{\"now\":\"2026-11-22T08:00:01Z\"}"));
        client.heartbeat(HEARTBEAT);
        client.heartbeat(HEARTBEAT);
        assertThat(server.requests().get(0).headers().get("signature"))
                .isNotEqualTo(server.requests().get(1).headers().get("signature"));
    }

    @Test
    void answerThatInflatesWithoutEndIsRefused() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            gzip.write(new byte[(1 << 20) + 1]);
        }
        server.on("/v1/heartbeats", (request, out) -> {
            out.write(head("200 OK", "Content-Encoding: gzip", "Content-Length: " + bomb.size()));
            out.write(bomb.toByteArray());
        });
        assertThat(client.heartbeat(HEARTBEAT))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.failure().reason()).isEqualTo(Reason.TOO_LARGE));
    }

    @Test
    void hubThatIsGoneIsUnreachable() {
        server.close();
        assertThat(client.heartbeat(HEARTBEAT)).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.failure().reason()).isEqualTo(Reason.UNREACHABLE);
            assertThat(failed.failure().remedy()).isNotBlank();
        });
    }

    @Test
    void documentsAreFetchedAsFeedsAre() {
        server.on("/v1/editions/12", ok("application/jose+json", "{}"));
        assertThat(client.edition(12))
                .isInstanceOfSatisfying(
                        FetchResult.Fetched.class,
                        fetched -> assertThat(fetched.body()).asString().isEqualTo("{}"));
        assertThat(client.takeover())
                .isInstanceOfSatisfying(
                        FetchResult.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(Reason.NOT_FOUND));
    }

    @Test
    void closedTransportAsksNothingMore() {
        transport.close();
        assertThat(client.heartbeat(HEARTBEAT)).isInstanceOf(Failed.class);
        assertThat(server.requests()).isEmpty();
    }
}
