package org.centerkiosk.hub.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.centerkiosk.core.hub.EnrolmentRequest;
import org.centerkiosk.core.hub.Heartbeat;
import org.centerkiosk.core.hub.HubAddress;
import org.centerkiosk.core.hub.HubClient;
import org.centerkiosk.core.hub.HubReply;
import org.centerkiosk.core.hub.HubRequest;
import org.centerkiosk.core.hub.HubResult;
import org.centerkiosk.core.hub.HubState;
import org.centerkiosk.core.hub.HubTransport;
import org.centerkiosk.core.hub.JoinCode;
import org.centerkiosk.core.hub.ScanKey;
import org.centerkiosk.core.hub.TerminalCredential;
import org.centerkiosk.core.hub.TerminalPlace;
import org.centerkiosk.core.hub.TerminalPlace.State;
import org.centerkiosk.core.trust.SigningKey;
import org.centerkiosk.hub.http.Access;
import org.centerkiosk.hub.http.HubParts;
import org.centerkiosk.hub.http.HubServer;
import org.centerkiosk.hub.http.HubServerSettings;
import org.centerkiosk.hub.http.OpenApiDocument;
import org.centerkiosk.hub.http.StaffIdentity;
import org.centerkiosk.hub.staff.AuditLog;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.HubDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import tools.jackson.databind.JsonNode;

/** Terminals and administrators at a real server. */
@Timeout(60)
class FleetServerTest {

    private static final String CENTRE = "c";
    private static final String ROOT = "ab".repeat(32);

    private static final ScanKey SCAN = ScanKey.of(URI.create("https://k.example.org"), new byte[32]);

    private final List<AutoCloseable> opened = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable open : opened.reversed()) {
            open.close();
        }
    }

    private HubServer serve(HubDatabase database) throws IOException {
        InstantSource clock = InstantSource.system();
        NothingPublished published = new NothingPublished();
        FleetParts fleet = FleetParts.of(database, CENTRE, new AuditLog(database, CENTRE, clock), clock);
        FleetRoutes routes = new FleetRoutes(
                fleet,
                code -> new JoinCode(HubAddress.of(URI.create("https://hub.example.org")), code, ROOT),
                published::live,
                terminal -> SCAN,
                clock);
        HubServer server = HubServer.start(
                HubServerSettings.local(),
                new HubParts(published, FleetServerTest::staff, fleet.guard(), List.of(), List.of(routes), clock));
        opened.add(server);
        return server;
    }

    private static Optional<StaffIdentity> staff(String token) {
        return switch (token) {
            case "admin" -> Optional.of(new StaffIdentity("chen", Set.of(Access.ADMINISTRATOR)));
            case "staff" -> Optional.of(new StaffIdentity("li", Set.of(Access.STAFF)));
            default -> Optional.empty();
        };
    }

    private HubTransport transport(HubServer server) {
        HubTransport transport = new HubTransport(HubAddress.of(server.uri()));
        opened.add(transport);
        return transport;
    }

    private static <T> T answered(HubResult<T> result) {
        assertThat(result).as(result.trouble()).isInstanceOf(HubResult.Answered.class);
        return ((HubResult.Answered<T>) result).value();
    }

    private static String declined(HubResult<?> result) {
        assertThat(result).as(result.trouble()).isInstanceOf(HubResult.Declined.class);
        return ((HubResult.Declined<?>) result).problem().code();
    }

    private static HubRequest post(String path, String json) {
        return HubRequest.of("POST", path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    private static HubResult<HubClient.Enrolled> enrol(HubTransport transport, String code) {
        return new HubClient(transport, null, InstantSource.system())
                .enrol(
                        new JoinCode(transport.hub(), code, ROOT),
                        new EnrolmentRequest("大厅 1", "lobby", null, "0.1.0"),
                        SigningKey.generate());
    }

    private static Heartbeat heartbeat(InstantSource clock) {
        return new Heartbeat("lobby", "0.1.0", 11, ROOT, 0, null, 0, clock.instant(), List.of("no camera"));
    }

    @ParameterizedTest
    @HubDatabases
    void terminalOfABatchIsApprovedSeenAndRevoked(HubDatabase database) throws IOException {
        HubTransport transport = transport(serve(database));
        HubReply made = answered(transport.send(
                post("/v1/join-codes", "{\"batch\":2,\"days\":7}").as("admin")));
        assertThat(made.status()).isEqualTo(201);
        JsonNode code = made.json().orElseThrow();
        assertThat(JoinCode.parse(code.path("line").asString()).code())
                .isEqualTo(code.path("code").asString());

        HubClient.Enrolled enrolled =
                answered(enrol(transport, code.path("code").asString()));
        assertThat(enrolled.place().state()).isEqualTo(State.PENDING);
        HubClient terminal = new HubClient(transport, enrolled.credential(), InstantSource.system());
        assertThat(answered(terminal.self())).isEqualTo(enrolled.place());
        String path = "/v1/terminals/" + enrolled.place().terminal();
        answered(transport.send(post(path + "/approval", "").as("admin")));
        assertThat(answered(terminal.self()))
                .isEqualTo(new TerminalPlace(
                        enrolled.place().terminal(),
                        enrolled.place().name(),
                        enrolled.place().venue(),
                        State.ACTIVE,
                        SCAN));

        assertThat(answered(terminal.heartbeat(heartbeat(InstantSource.system())))
                        .hints())
                .isEqualTo(new HubState(1, 12, 0, null));
        JsonNode fleet = answered(
                        transport.send(HubRequest.of("GET", "/v1/fleet").as("staff")))
                .json()
                .orElseThrow();
        assertThat(fleet.path("terminals").path(0).path("wrong").toString())
                .contains("shows edition 11; 12 is current", "no camera");

        assertThat(answered(transport.send(HubRequest.of("DELETE", path).as("admin")))
                        .status())
                .isEqualTo(204);
        assertThat(declined(terminal.heartbeat(heartbeat(InstantSource.system()))))
                .isEqualTo("terminal-revoked");
        assertThat(declined(transport.send(HubRequest.of("DELETE", path).as("admin"))))
                .isEqualTo("terminal-not-found");
    }

    @ParameterizedTest
    @HubDatabases
    void terminalTenYearsOffStillSaysHowItIs(HubDatabase database) throws IOException {
        HubTransport transport = transport(serve(database));
        String code = answered(transport.send(post("/v1/join-codes", "{}").as("admin")))
                .json()
                .orElseThrow()
                .path("code")
                .asString();
        TerminalCredential credential = answered(enrol(transport, code)).credential();
        for (Duration off : new Duration[] {Duration.ofDays(3653), Duration.ofDays(-3653)}) {
            InstantSource wrong = InstantSource.offset(InstantSource.system(), off);
            answered(new HubClient(transport, credential, wrong).heartbeat(heartbeat(wrong)));
            JsonNode fleet = answered(
                            transport.send(HubRequest.of("GET", "/v1/fleet").as("staff")))
                    .json()
                    .orElseThrow();
            assertThat(fleet.path("terminals").path(0).path("wrong").toString())
                    .contains(off.isNegative() ? "days behind" : "days ahead");
        }
    }

    @ParameterizedTest
    @HubDatabases
    void onlyAdministratorsLetIn(HubDatabase database) throws IOException {
        HubTransport transport = transport(serve(database));
        assertThat(declined(transport.send(post("/v1/join-codes", "{}").as("staff"))))
                .isEqualTo("role-missing");
        assertThat(declined(transport.send(post("/v1/join-codes", "{}")))).isEqualTo("login-needed");
        assertThat(declined(transport.send(post("/v1/heartbeats", "{}")))).isEqualTo("signature-missing");
        assertThat(declined(enrol(transport, "00000-00000-00000"))).isEqualTo("join-code-refused");
    }

    @ParameterizedTest
    @HubDatabases
    void whatMakesNoSenseIsRefusedWithAReason(HubDatabase database) throws IOException {
        HubTransport transport = transport(serve(database));
        for (String body : new String[] {"", "[]", "{", "{\"batch\":0}", "{\"batch\":5,\"days\":8}", "{\"venue\":7}"}) {
            assertThat(declined(transport.send(post("/v1/join-codes", body).as("admin"))))
                    .as(body)
                    .isEqualTo("request-invalid");
        }
        String key = SigningKey.generate().publicKey().toJwk().toString();
        for (String body : new String[] {
            "{}",
            "{\"code\":\"x\",\"name\":\"\",\"role\":\"lobby\",\"version\":\"1\",\"jwk\":" + key + "}",
            "{\"code\":\"x\",\"name\":\"a\\nb\",\"role\":\"lobby\",\"version\":\"1\",\"jwk\":" + key + "}",
            "{\"code\":\"x\",\"name\":\"a\",\"role\":\"lobby\",\"version\":\"1\",\"jwk\":{\"kty\":\"RSA\"}}",
            "{\"code\":\"x\",\"name\":\"a\",\"role\":\"lobby\",\"version\":\"1\",\"jwk\":7}",
        }) {
            assertThat(declined(transport.send(post("/v1/enrolments", body))))
                    .as(body)
                    .isEqualTo("request-invalid");
        }
        assertThat(declined(transport.send(
                        post("/v1/join-codes", "{\"venue\":\"nowhere\"}").as("admin"))))
                .isEqualTo("venue-unknown");
    }

    @ParameterizedTest
    @HubDatabases
    void routesAreDescribed(HubDatabase database) throws IOException, InterruptedException {
        HubServer server = serve(database);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> document = client.send(
                    HttpRequest.newBuilder(server.uri().resolve("/v1/openapi.json"))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            new OpenApiDocument(document).assertDescribes(server);
        }
    }
}
