package org.centerkiosk.hub.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.centerkiosk.hub.http.FakePublished;
import org.centerkiosk.hub.http.TestHub;
import org.centerkiosk.hub.staff.AuditEntry;
import org.centerkiosk.hub.staff.AuditLog;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.HubDatabases;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import tools.jackson.databind.JsonNode;

/** The search for people over HTTP: for staff alone, masked, and written down without what was typed. */
class PeopleRoutesTest {

    private static final Instant LATER = Instant.parse("2027-01-01T00:00:00Z");
    private static final String[] STAFF = {"Authorization", "Bearer editor-token"};
    private static final String[] LOBBY = {"X-Key", "lobby-1"};

    @TempDir
    Path folder;

    private AuditLog audit(HubDatabase database) {
        return new AuditLog(database, BookOfPeople.CENTRE, InstantSource.fixed(TestHub.NOW));
    }

    private TestHub start(HubDatabase database) throws IOException, VaultException {
        Vault vault = Vault.open(folder, database, BookOfPeople.CENTRE, InstantSource.system());
        BookOfPeople book = new BookOfPeople(database, vault);
        book.add(1, "曾小明", "+8613812341234", LATER);
        book.add(2, "王小明", "+8613900005678", LATER);
        book.add(3, "王大海", "+8613900009999", LATER);
        PeopleIndex index = new PeopleIndex(database, BookOfPeople.CENTRE, book);
        return TestHub.start(new FakePublished(), List.of(), new PeopleRoutes(index, audit(database)));
    }

    private static HttpResponse<byte[]> search(TestHub hub, String body, String... who) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(hub.uri("/v1/people/search")).POST(HttpRequest.BodyPublishers.ofString(body));
        return hub.send((who.length == 0 ? request : request.headers(who)).build());
    }

    @ParameterizedTest
    @HubDatabases
    void staffFindPeopleMaskedAndItIsWrittenDown(HubDatabase database) throws IOException, VaultException {
        try (TestHub hub = start(database)) {
            HttpResponse<byte[]> found = search(hub, "{\"query\":\"zxm\"}", STAFF);
            JsonNode json = TestHub.json(found);

            assertThat(found.statusCode()).isEqualTo(200);
            assertThat(TestHub.header(found, "cache-control")).isEqualTo("no-store");
            assertThat(json.path("more").asBoolean()).isFalse();
            assertThat(json.path("people")).hasSize(1);
            JsonNode one = json.path("people").path(0);
            assertThat(one.path("name").asString()).isEqualTo("曾小明");
            assertThat(one.path("phoneMasked").asString()).isEqualTo("138****1234");
            assertThat(one.path("event").asString()).isEqualTo("event-1");
            assertThat(one.path("status").asString()).isEqualTo("reserved");
            assertThat(one.path("originalStart").isNull()).isTrue();
            assertThat(new String(found.body(), StandardCharsets.UTF_8)).doesNotContain("13812341234");
        }
        AuditEntry entry = audit(database).latest(1).getFirst();
        assertThat(entry.actor()).isEqualTo("chen");
        assertThat(entry.action()).isEqualTo("person.search");
        assertThat(entry.at()).isEqualTo(TestHub.NOW);
        assertThat(entry.subject() + entry.details()).isEqualTo("1 hits");
    }

    @ParameterizedTest
    @HubDatabases
    void theyFindByDigitsByEventAndNoMoreThanTheyAskFor(HubDatabase database) throws IOException, VaultException {
        try (TestHub hub = start(database)) {
            assertThat(TestHub.json(search(hub, "{\"query\":\"5678\"}", STAFF)).path("people"))
                    .extracting(one -> one.path("name").asString())
                    .containsExactly("王小明");
            assertThat(TestHub.json(search(hub, "{\"query\":\"小明\",\"event\":\"event-0\"}", STAFF))
                            .path("people"))
                    .extracting(one -> one.path("name").asString())
                    .containsExactly("王小明");
            JsonNode first = TestHub.json(search(hub, "{\"query\":\"王\",\"limit\":1}", STAFF));
            assertThat(first.path("people")).hasSize(1);
            assertThat(first.path("more").asBoolean()).isTrue();
        }
        assertThat(audit(database).latest(1).getFirst().details()).isEqualTo("1 or more hits");
    }

    @ParameterizedTest
    @HubDatabases
    void nobodyElseSearchesAndNonsenseIsRefused(HubDatabase database) throws IOException, VaultException {
        try (TestHub hub = start(database)) {
            assertThat(search(hub, "{\"query\":\"王\"}").statusCode()).isEqualTo(401);
            assertThat(search(hub, "{\"query\":\"王\"}", LOBBY).statusCode()).isIn(401, 403);
            for (String body : List.of(
                    "",
                    "[]",
                    "{}",
                    "{\"query\":\" \"}",
                    "{\"query\":7}",
                    "{\"query\":\"" + "王".repeat(61) + "\"}",
                    "{\"query\":\"王\",\"limit\":0}",
                    "{\"query\":\"王\",\"limit\":1000}")) {
                HttpResponse<byte[]> refused = search(hub, body, STAFF);
                assertThat(refused.statusCode()).as(body).isEqualTo(400);
                assertThat(new String(refused.body(), StandardCharsets.UTF_8)).doesNotContain("王");
            }
            assertThat(hub.get("/v1/people/search?q=x", STAFF).statusCode()).isIn(404, 405);
        }
        assertThat(audit(database).latest(9)).isEmpty();
    }
}
