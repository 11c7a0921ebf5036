package org.centerkiosk.hub.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.centerkiosk.hub.http.TestHub.header;
import static org.centerkiosk.hub.http.TestHub.json;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DoorTest {

    record Party(String name, int people) {
        Party {
            if (people < 1) {
                throw new IllegalArgumentException("a party has 1 or more people");
            }
        }
    }

    private TestHub hub;

    @BeforeEach
    void start() throws IOException {
        hub = TestHub.start(DoorTest::routes);
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private static void routes(JavalinDefaultRoutingApi api) {
        api.get("/open", context -> context.json(Map.of("ok", true)), Access.PUBLIC);
        api.get("/staff", DoorTest::whoStaff, Access.STAFF);
        api.get("/editor", DoorTest::whoStaff, Access.EDITOR);
        api.get("/approver", DoorTest::whoStaff, Access.APPROVER);
        api.get("/either", DoorTest::whoStaff, Access.APPROVER, Access.EDITOR);
        api.get("/terminal", context -> context.result(Caller.terminal(context).terminal()), Access.TERMINAL);
        api.post("/party", context -> context.json(context.bodyAsClass(Party.class)), Access.PUBLIC);
        api.post(
                "/document",
                context -> context.result("" + context.bodyAsBytes().length),
                Access.PUBLIC,
                BodyLimit.DOCUMENT);
        api.post("/login", DoorTest::login, Access.PUBLIC, Throttled.LOGIN);
        api.get(
                "/fault",
                context -> {
                    throw new IllegalStateException("jdbc:postgresql://secret");
                },
                Access.PUBLIC);
        api.get(
                "/error",
                context -> {
                    throw new StackOverflowError("inside");
                },
                Access.PUBLIC);
    }

    private static void whoStaff(Context context) {
        context.result(Caller.staff(context).account());
    }

    private static void login(Context context) {
        if (!context.body().equals("right")) {
            throw new Problem(401, "wrong-password", "Wrong.", "Try again.").asException();
        }
    }

    private HttpResponse<byte[]> post(String path, String body) {
        return hub.send(HttpRequest.newBuilder(hub.uri(path))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    @Test
    void aRouteThatNamesNobodyKeepsTheHubFromStarting() {
        Routes careless = api -> api.get("/careless", context -> context.result("in"));

        assertThatThrownBy(() -> TestHub.start(careless)).hasMessageContaining("/careless");
    }

    @Test
    void staffComeInWithTheirRoleAlone() {
        String[] token = {"Authorization", "Bearer " + TestHub.EDITOR};

        assertThat(hub.get("/staff", token).body()).asString().isEqualTo("chen");
        assertThat(hub.get("/editor", token).statusCode()).isEqualTo(200);
        assertThat(hub.get("/either", token).statusCode()).isEqualTo(200);
        HttpResponse<byte[]> refused = hub.get("/approver", token);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(json(refused).get("code").asString()).isEqualTo("role-missing");
    }

    @Test
    void withoutASessionNobodyComesIn() {
        HttpResponse<byte[]> none = hub.get("/staff");
        HttpResponse<byte[]> wrong = hub.get("/staff", "Authorization", "Bearer other");
        HttpResponse<byte[]> basic = hub.get("/staff", "Authorization", "Basic Y2hlbjp4");

        assertThat(none.statusCode()).isEqualTo(401);
        assertThat(header(none, "www-authenticate")).isEqualTo("Bearer");
        assertThat(json(none).get("code").asString()).isEqualTo("login-needed");
        assertThat(json(wrong).get("code").asString()).isEqualTo("session-over");
        assertThat(basic.statusCode()).isEqualTo(401);
    }

    @Test
    void aTerminalComesInByItsSignature() {
        assertThat(hub.get("/terminal", "X-Key", "lobby-1").body()).asString().isEqualTo("lobby-1");
        assertThat(hub.get("/terminal", "X-Key", "lobby-2").statusCode()).isEqualTo(401);
        assertThat(hub.get("/terminal", "Authorization", "Bearer " + TestHub.EDITOR)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aSmallRouteTakesNoLargeBody() {
        String large = "x".repeat(BodyLimit.SMALL.bytes() + 1);

        assertThat(post("/party", large).statusCode()).isEqualTo(413);
        assertThat(post("/document", large).statusCode()).isEqualTo(200);
    }

    @Test
    void aBodyHasALength() {
        HttpResponse<byte[]> answer = hub.send(HttpRequest.newBuilder(hub.uri("/document"))
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new java.io.ByteArrayInputStream("x".getBytes(StandardCharsets.UTF_8))))
                .build());

        assertThat(answer.statusCode()).isEqualTo(411);
    }

    @Test
    void badJsonIsToldByItsPlace() {
        HttpResponse<byte[]> syntax = post("/party", "{\"name\":\n oops}");
        HttpResponse<byte[]> rule = post("/party", "{\"name\":\"王\",\"people\":0}");
        HttpResponse<byte[]> deep = post("/party", "[".repeat(5000));

        assertThat(syntax.statusCode()).isEqualTo(400);
        assertThat(json(syntax).get("detail").asString()).contains("line 2").doesNotContain("Party");
        assertThat(json(rule).get("detail").asString()).contains("a party has 1 or more people");
        assertThat(deep.statusCode()).isEqualTo(400);
    }

    @Test
    void aFaultTellsItsIncidentAndNothingElse() {
        for (String path : new String[] {"/fault", "/error"}) {
            HttpResponse<byte[]> fault = hub.get(path);
            assertThat(fault.statusCode()).isEqualTo(500);
            assertThat(json(fault).get("code").asString()).isEqualTo("internal-error");
            assertThat(fault.body()).asString().doesNotContain("secret", "Exception", "StackOverflow", "at org.");
        }
    }

    @Test
    void anUnknownAddressOrMethodIsAProblem() {
        HttpResponse<byte[]> address = hub.get("/v1/%3Cscript%3E");
        HttpResponse<byte[]> method = post("/open", "");

        assertThat(json(address).get("code").asString()).isEqualTo("not-found");
        assertThat(header(address, "content-type")).isEqualTo("application/problem+json");
        assertThat(method.statusCode()).isEqualTo(405);
        assertThat(json(method).get("code").asString()).isEqualTo("method-not-allowed");
    }

    @Test
    void whoGuessesWaits() {
        int limit = HubLimits.defaults().throttling().loginsPerMinute();
        for (int i = 0; i < limit; i++) {
            assertThat(post("/login", "wrong").statusCode()).isEqualTo(401);
        }

        HttpResponse<byte[]> next = post("/login", "right");

        assertThat(next.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(header(next, "retry-after"))).isBetween(1, 60);
    }

    @Test
    void whoKnowsDoesNotWait() {
        for (int i = 0; i < 3 * HubLimits.defaults().throttling().loginsPerMinute(); i++) {
            assertThat(post("/login", "right").statusCode()).isEqualTo(200);
        }
    }
}
