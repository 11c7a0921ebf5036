package org.centerkiosk.hub.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.hub.http.TestHub.json;
import static org.centerkiosk.hub.registration.TestBook.event;
import static org.centerkiosk.hub.registration.TestBook.id;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.centerkiosk.core.signup.Applicant;
import org.centerkiosk.core.signup.Party;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.hub.http.FakePublished;
import org.centerkiosk.hub.http.TestHub;
import org.centerkiosk.hub.staff.AuditLog;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.HubDatabases;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import tools.jackson.databind.JsonNode;

/** The book over HTTP, with a real server and a real client. */
class RoutesTest {

    private static final String[] STAFF = {"Authorization", "Bearer editor-token"};
    private static final String[] LOBBY = {"X-Key", "lobby-1"};
    private static final String START = id("a", 0).originalStart().toString();

    @TempDir
    private Path folder;

    private static TestHub start(TestBook test) throws IOException {
        AuditLog audit = new AuditLog(test.database, TestBook.CENTRE, test.clock);
        return TestHub.start(
                new FakePublished(),
                List.of(),
                new RegistrationRoutes(test.book, test.sealer, "CN"),
                new DeskRoutes(test.book, audit),
                new LoanRoutes(test.book, () -> 1));
    }

    private static HttpResponse<byte[]> send(TestHub hub, String method, String path, String[] who, String body) {
        return hub.send(HttpRequest.newBuilder(hub.uri(path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .headers(who)
                .build());
    }

    private static String signUp(String name, String phone) {
        return """
                {"event":"a","originalStart":"%s","channel":"lobby-touch","made":"2026-11-22T01:00:00Z",
                 "applicant":{"name":"%s","phone":"%s","party":1,"consent":true}}""".formatted(START, name, phone);
    }

    /** What a screen may promise: a message where there is a gateway, a number, and something that may still happen. */
    @ParameterizedTest
    @HubDatabases
    void theAnswerSaysWhetherAMessageComes(HubDatabase database) throws IOException {
        TestBook test = new TestBook(database, event("a", 5, 0));
        String path = "/v1/registrations/" + SignUp.newId();
        String walkIn = "/v1/registrations/" + SignUp.newId();
        String nobody = signUp("李", "").replace("\"phone\":\"\",", "").replace("lobby-touch", "desk");
        try (TestHub hub = start(test);
                TestHub telling = TestHub.start(
                        new FakePublished(), List.of(), new RegistrationRoutes(test.book, test.sealer, "CN", true))) {
            assertThat(comes(send(hub, "PUT", path, LOBBY, signUp("王小明", "13800138000"))))
                    .isFalse();
            assertThat(comes(send(telling, "PUT", path, LOBBY, signUp("王小明", "13800138000"))))
                    .isTrue();
            assertThat(comes(telling.get(path, STAFF))).isTrue();
            assertThat(send(telling, "PUT", walkIn, STAFF, nobody).statusCode()).isEqualTo(201);
            assertThat(comes(telling.get(walkIn, STAFF))).isFalse();
            HttpResponse<byte[]> cancelled =
                    send(telling, "POST", path + "/cancellation", LOBBY, "{\"id\":\"" + SignUp.newId() + "\"}");
            assertThat(cancelled.statusCode()).isEqualTo(200);
            assertThat(comes(cancelled)).isFalse();
        }
    }

    private static boolean comes(HttpResponse<byte[]> answer) {
        JsonNode field = json(answer).path("messageComes");
        assertThat(field.isBoolean()).isTrue();
        return field.asBoolean();
    }

    @ParameterizedTest
    @HubDatabases
    void aTerminalSignsUpAndAgainAndCancels(HubDatabase database) throws IOException {
        TestBook test = new TestBook(database, event("a", 1, 0));
        String path = "/v1/registrations/" + SignUp.newId();
        try (TestHub hub = start(test)) {
            HttpResponse<byte[]> first = send(hub, "PUT", path, LOBBY, signUp("王小明", "13800138000"));
            HttpResponse<byte[]> again = send(hub, "PUT", path, LOBBY, signUp("王小明", "13800138000"));
            HttpResponse<byte[]> other = send(hub, "PUT", path, LOBBY, signUp("王大明", "13800138000"));
            HttpResponse<byte[]> full =
                    send(hub, "PUT", "/v1/registrations/" + SignUp.newId(), LOBBY, signUp("李", "13800138001"));

            assertThat(first.statusCode()).isEqualTo(201);
            assertThat(json(first).path("status").asString()).isEqualTo("reserved");
            assertThat(new String(first.body(), StandardCharsets.UTF_8)).doesNotContain("王", "138");
            assertThat(again.statusCode()).isEqualTo(200);
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(other.statusCode()).isEqualTo(409);
            assertThat(json(other).path("code").asString()).isEqualTo("id-reused");
            assertThat(full.statusCode()).isEqualTo(409);
            assertThat(json(full).path("code").asString()).isEqualTo("full");
            assertThat(json(full).path("text").path("zh").asString()).isNotEmpty();
            assertThat(TestHub.header(full, "content-type")).isEqualTo("application/problem+json");
            String code = json(first).path("code").asString();
            assertThat(json(hub.get("/v1/tickets/" + code.toLowerCase(Locale.ROOT), LOBBY)))
                    .isEqualTo(json(first));

            String cancel = "{\"id\":\"" + SignUp.newId() + "\",\"reason\":\"生病\"}";
            assertThat(json(send(hub, "POST", path + "/cancellation", LOBBY, cancel))
                            .path("status")
                            .asString())
                    .isEqualTo("cancelled");
            assertThat(json(hub.get(path, STAFF))
                            .path("history")
                            .path(0)
                            .path("why")
                            .asString())
                    .isEqualTo("cancelled: 生病");
        }
    }

    @ParameterizedTest
    @HubDatabases
    void whatIsSealedForTheHubIsOpenedForItsRegistrationAlone(HubDatabase database) throws IOException {
        TestBook test = new TestBook(database, event("a", 5, 0));
        UUID own = SignUp.newId();
        String sealed = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(test.sealer.seal(TestBook.applicant(TestBook.phone(), 2), own));
        String body = """
                {"event":"a","originalStart":"%s","channel":"lobby-touch","made":"2026-11-22T01:00:00Z","sealed":"%s"}""".formatted(START, sealed);
        try (TestHub hub = start(test)) {
            assertThat(json(send(hub, "PUT", "/v1/registrations/" + own, LOBBY, body))
                            .path("party")
                            .asInt())
                    .isEqualTo(2);
            assertThat(send(
                                    hub,
                                    "PUT",
                                    "/v1/registrations/" + SignUp.newId(),
                                    LOBBY,
                                    body.replace("sealed\":\"", "sealed\":\"AAAA"))
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @ParameterizedTest
    @HubDatabases
    void badInputIsAProblemThatNamesIt(HubDatabase database) throws IOException {
        TestBook test = new TestBook(database, event("a", 5, 0));
        String path = "/v1/registrations/" + SignUp.newId();
        try (TestHub hub = start(test)) {
            for (String body : List.of(
                    "",
                    "[]",
                    "{",
                    "{\"event\":7}",
                    signUp("王", "13800138000").replace("lobby-touch", "smoke"),
                    signUp("王", "13800138000").replace(START, "tomorrow"),
                    signUp("王", "13800138000").replace("\"party\":1", "\"party\":0"),
                    signUp("王", "13800138000").replace("\"party\":1", "\"party\":1e99"),
                    signUp("王", "13800138000").replace("2026-11-22T01:00:00Z", "+999999999-12-31T23:59:59Z"))) {
                HttpResponse<byte[]> answer = send(hub, "PUT", path, LOBBY, body);
                assertThat(answer.statusCode()).as(body).isBetween(400, 422);
                assertThat(TestHub.header(answer, "content-type")).isEqualTo("application/problem+json");
            }
            assertThat(hub.get("/v1/registrations/1", LOBBY).statusCode()).isEqualTo(400);
            assertThat(hub.get(path, LOBBY).statusCode()).isEqualTo(404);
            assertThat(hub.get("/v1/tickets/00000000", LOBBY).statusCode()).isEqualTo(404);
            assertThat(hub.get("/v1/calls", LOBBY).statusCode()).isEqualTo(401);
            assertThat(hub.get(path).statusCode()).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @HubDatabases
    void staffSeeTheRosterAndThatIsWrittenDown(HubDatabase database) throws IOException {
        TestBook test = new TestBook(database, event("a", 5, 0));
        test.book.register(test.signUp(TestBook.only("a"), 1), TestBook.PHONE);
        String path = "/v1/sessions/a/" + URLEncoder.encode(START, StandardCharsets.UTF_8) + "/roster";
        try (TestHub hub = start(test)) {
            assertThat(json(hub.get(path, STAFF))
                            .path("registrations")
                            .path(0)
                            .path("name")
                            .asString())
                    .isEqualTo("王小明");
            assertThat(hub.get(path, LOBBY).statusCode()).isEqualTo(401);
            assertThat(new String(hub.get(path + ".csv", STAFF).body(), StandardCharsets.UTF_8))
                    .startsWith("\uFEFF")
                    .contains("王小明");
            assertThat(hub.get(path + ".xlsx", STAFF).body()).startsWith('P', 'K');
        }
        assertThat(new AuditLog(database, TestBook.CENTRE, test.clock).latest(10))
                .extracting(entry -> entry.action() + " by " + entry.actor())
                .containsExactly("roster.export by chen", "roster.export by chen", "roster.read by chen");
    }

    @ParameterizedTest
    @HubDatabases
    void noCellIsAFormula(HubDatabase database) throws IOException {
        TestBook test = new TestBook(database, event("a", 50, 0));
        Registration registration = test.take("a", 1);
        Roster roster = new Roster(
                id("a", 0),
                TestBook.ZONE,
                null,
                Stream.of("=1+1", "+1", "-1", "@SUM(A1)", "＝1", "=cmd|' /C calc'!A0", "\t=1", "王\n=1")
                        .map(name -> new Roster.Entry(
                                registration,
                                new Applicant(name, TestBook.phone(), Party.of(1), null, Map.of(), true),
                                false,
                                Map.of(),
                                null,
                                null))
                        .toList());

        assertThat(roster.entries()).isNotEmpty();
        String csv = new String(RosterSheet.csv(roster), StandardCharsets.UTF_8);
        try (CSVParser parser = CSVParser.parse(csv, CSVFormat.RFC4180)) {
            for (CSVRecord line : parser) {
                line.forEach(cell -> assertThat(cell).doesNotContainPattern("^[=+\\-@\\t＝＋－＠]"));
            }
        }
        assertThat(sheet(RosterSheet.xlsx(roster))).contains("=1+1").doesNotContain("<f>");
        assertThat(RosterSheet.harmless("=1")).isEqualTo("'=1");
    }

    /** By its directory, as spreadsheets read it: what comes one after the other has no sizes. */
    private String sheet(byte[] workbook) throws IOException {
        Path file = Files.write(folder.resolve("roster.xlsx"), workbook);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            StringBuilder all = new StringBuilder();
            for (ZipEntry entry : Collections.list(zip.entries())) {
                all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
            return all.toString();
        }
    }

    @ParameterizedTest
    @HubDatabases
    void terminalsHoldAndBorrow(HubDatabase database) throws IOException {
        TestBook test = new TestBook(database, event("a", 40, 0));
        UUID hold = SignUp.newId();
        String held = "{\"id\":\"%s\",\"event\":\"a\",\"originalStart\":\"%s\",\"seats\":2}".formatted(hold, START);
        String sessions = "{\"sessions\":[{\"event\":\"a\",\"originalStart\":\"%s\"}]}".formatted(START);
        try (TestHub hub = start(test)) {
            assertThat(json(send(hub, "POST", "/v1/holds", LOBBY, held))
                            .path("seats")
                            .asInt())
                    .isEqualTo(2);
            assertThat(send(hub, "DELETE", "/v1/holds/" + hold, LOBBY, "").statusCode())
                    .isEqualTo(204);
            assertThat(send(hub, "DELETE", "/v1/holds/" + hold, LOBBY, "").statusCode())
                    .isEqualTo(404);
            JsonNode lease = json(send(hub, "POST", "/v1/leases", LOBBY, sessions))
                    .path("leases")
                    .path(0);
            String path = "/v1/leases/" + lease.path("id").asString();
            assertThat(lease.path("seats").asInt()).isPositive();
            assertThat(json(hub.get("/v1/leases", STAFF)).path("leases")).hasSize(1);
            assertThat(json(send(hub, "POST", path + "/report", LOBBY, "{\"promised\":0}"))
                            .path("state")
                            .asString())
                    .isEqualTo("reported");
            assertThat(json(send(hub, "DELETE", path, STAFF, "")).path("state").asString())
                    .isEqualTo("written-off");
            assertThat(json(send(hub, "POST", "/v1/code-blocks", LOBBY, "{\"size\":7}"))
                            .path("codes"))
                    .hasSize(7);
        }
        assertThat(test.seats(id("a", 0)).taken()).isZero();
    }
}
