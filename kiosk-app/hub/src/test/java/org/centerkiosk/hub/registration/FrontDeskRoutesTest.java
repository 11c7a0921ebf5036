package org.centerkiosk.hub.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.hub.http.TestHub.json;
import static org.centerkiosk.hub.registration.TestBook.course;
import static org.centerkiosk.hub.registration.TestBook.event;
import static org.centerkiosk.hub.registration.TestBook.id;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.event.SignUpTerms;
import org.centerkiosk.core.signup.Claim;
import org.centerkiosk.core.signup.Reason;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.signup.Target;
import org.centerkiosk.hub.http.FakePublished;
import org.centerkiosk.hub.http.TestHub;
import org.centerkiosk.hub.staff.AuditEntry;
import org.centerkiosk.hub.staff.AuditLog;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.HubDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import tools.jackson.databind.JsonNode;

/** What a front desk asks of the book over HTTP. */
class FrontDeskRoutesTest {

    private static final String[] STAFF = {"Authorization", "Bearer editor-token"};

    private static TestHub start(TestBook test, AuditLog audit) throws IOException {
        return TestHub.start(
                new FakePublished(),
                List.of(),
                new RegistrationRoutes(test.book, test.sealer, "CN"),
                new FrontDeskRoutes(test.book, audit, test.clock));
    }

    private static HttpResponse<byte[]> send(TestHub hub, String method, String path, String body) {
        return hub.send(HttpRequest.newBuilder(hub.uri(path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .headers(STAFF)
                .build());
    }

    private static JsonNode rosters(TestHub hub, SessionId session, String tag) {
        String asked = tag.isEmpty() ? "" : ",\"tag\":\"" + tag + '"';
        return json(send(hub, "POST", "/v1/rosters", """
                        {"sessions":[{"event":"%s","originalStart":"%s"%s}]}""".formatted(session.uid(), session.originalStart(), asked)))
                .path("rosters");
    }

    private static String tag(JsonNode rosters) {
        return rosters.path(0).path("tag").asString();
    }

    private static List<String> ids(JsonNode nodes) {
        return nodes.values().stream()
                .map(node -> node.isString() ? node.asString() : node.path("id").asString())
                .toList();
    }

    private static String in(Registration registration, SessionId session, UUID... people) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < people.length; i++) {
            all.append(i == 0 ? "" : ",").append("{\"id\":\"%s\",\"person\":%d}".formatted(people[i], i));
        }
        return """
                {"registration":"%s","event":"%s","originalStart":"%s","kind":"in","scanned":"%s","people":[%s]}""".formatted(registration.id(), session.uid(), session.originalStart(), session.originalStart(), all);
    }

    @ParameterizedTest
    @HubDatabases
    void aDeskHearsWhatIsNewAndNothingTwice(HubDatabase database) throws IOException {
        TestBook test = new TestBook(database, course("a", 5, 5, SignUpTerms.Scope.SESSION, 2));
        AuditLog audit = new AuditLog(database, TestBook.CENTRE, test.clock);
        Registration first = test.take("a", 2);
        Registration second = test.take("a", 3);
        try (TestHub hub = start(test, audit)) {
            // What is older than the overlap of two instances' clocks is told once.
            test.now.set(test.now.get().plus(Duration.ofMinutes(2)));
            JsonNode whole = rosters(hub, id("a", 0), "");
            assertThat(whole.path(0).path("whole").asBoolean()).isTrue();
            assertThat(ids(whole.path(0).path("registrations")))
                    .containsExactly(first.id().toString(), second.id().toString());
            JsonNode entry = whole.path(0).path("registrations").path(0);
            assertThat(entry.path("name").asString()).isEqualTo("王小明");
            assertThat(entry.path("phoneMasked").asString()).contains("****");
            assertThat(entry.has("phone")).isFalse();
            assertThat(rosters(hub, id("a", 0), tag(whole))).isEmpty();

            test.now.set(test.now.get().plus(Duration.ofMinutes(2)));
            Registration third = test.take("a", 1);
            JsonNode news = rosters(hub, id("a", 0), tag(whole));
            assertThat(news.path(0).path("whole").asBoolean()).isFalse();
            assertThat(news.path(0).path("size").asInt()).isEqualTo(3);
            assertThat(third.status().name()).isEqualTo("WAITLISTED");
            assertThat(ids(news.path(0).path("registrations")))
                    .containsExactly(third.id().toString());

            test.now.set(test.now.get().plus(Duration.ofMinutes(2)));
            send(hub, "POST", "/v1/check-ins", in(first, id("a", 0), UUID.randomUUID(), UUID.randomUUID()));
            JsonNode arrived = rosters(hub, id("a", 0), tag(news));
            // Who waits is always told: another's place may be his.
            assertThat(ids(arrived.path(0).path("registrations")))
                    .containsExactly(first.id().toString(), third.id().toString());
            assertThat(arrived.path(0).path("registrations").path(0).path("people"))
                    .hasSize(2);

            test.now.set(test.now.get().plus(Duration.ofMinutes(2)));
            test.book.move(SignUp.newId(), second.id(), Target.of(id("a", 1)), Claim.none(), TestBook.STAFF);
            JsonNode moved = rosters(hub, id("a", 0), tag(arrived));
            assertThat(ids(moved.path(0).path("gone")))
                    .containsExactly(second.id().toString());
            assertThat(moved.path(0).path("size").asInt()).isEqualTo(2);
            assertThat(rosters(hub, id("a", 0), tag(moved))).isEmpty();

            assertThat(audit.latest(10))
                    .extracting(AuditEntry::action)
                    .as("a roster that was read is not read again by what changes of it")
                    .containsExactly("roster.read");
            test.now.set(test.now.get().plus(Duration.ofHours(9)));
            assertThat(rosters(hub, id("a", 0), tag(moved))
                            .path(0)
                            .path("whole")
                            .asBoolean())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @HubDatabases
    void theSessionsBeforeAreToldOfASeries(HubDatabase database) throws IOException {
        TestBook test = new TestBook(database, course("a", 5, 0, SignUpTerms.Scope.SERIES, 3));
        Registration series = test.take(Target.series("a"), 1);
        try (TestHub hub = start(test, new AuditLog(database, TestBook.CENTRE, test.clock))) {
            send(hub, "POST", "/v1/check-ins", in(series, id("a", 0), UUID.randomUUID()));
            JsonNode entry =
                    rosters(hub, id("a", 2), "").path(0).path("registrations").path(0);
            assertThat(entry.path("series"))
                    .extracting(one -> one.path("came").asBoolean())
                    .containsExactly(true, false);
        }
    }

    @ParameterizedTest
    @HubDatabases
    void aPartyIsLetInOnceAndTheSecondDeskHearsSinceWhen(HubDatabase database) throws IOException {
        TestBook test = new TestBook(database, event("a", 5, 0));
        Registration party = test.take("a", 2);
        try (TestHub hub = start(test, new AuditLog(database, TestBook.CENTRE, test.clock))) {
            String command = in(party, id("a", 0), UUID.randomUUID(), UUID.randomUUID());
            JsonNode first = json(send(hub, "POST", "/v1/check-ins", command));
            assertThat(first.path("people")).allMatch(one -> one.path("flag").isNull());
            assertThat(json(send(hub, "POST", "/v1/check-ins", command))).isEqualTo(first);

            JsonNode other = json(send(hub, "POST", "/v1/check-ins", in(party, id("a", 0), UUID.randomUUID())));
            assertThat(other.path("people").path(0).path("flag").asString()).isEqualTo("again");
            assertThat(other.path("people").path(0).path("inSince").asString())
                    .isEqualTo(id("a", 0).originalStart().toString());
            assertThat(send(hub, "POST", "/v1/check-ins", "{\"people\":[]}").statusCode())
                    .isEqualTo(400);
        }
    }

    @ParameterizedTest
    @HubDatabases
    void whoStandsAtTheDoorIsRegisteredAndInOrNeither(HubDatabase database) throws IOException {
        TestBook test = new TestBook(database, event("a", 3, 5));
        test.now.set(id("a", 0).originalStart().plus(Duration.ofMinutes(5)));
        try (TestHub hub = start(test, new AuditLog(database, TestBook.CENTRE, test.clock))) {
            UUID two = SignUp.newId();
            HttpResponse<byte[]> in = send(hub, "PUT", "/v1/registrations/" + two, walkIn(2));
            assertThat(in.statusCode()).isEqualTo(201);
            JsonNode roster = rosters(hub, id("a", 0), "").path(0).path("registrations");
            assertThat(roster.path(0).path("people")).hasSize(2);
            assertThat(roster.path(0).path("name").asString()).isEmpty();

            UUID more = SignUp.newId();
            HttpResponse<byte[]> full = send(hub, "PUT", "/v1/registrations/" + more, walkIn(2));
            assertThat(json(full).path("code").asString()).isEqualTo("full");
            assertThat(test.book.byId(more)).isEmpty();
            assertThat(test.book.check()).isEmpty();
        }
    }

    private static String walkIn(int party) {
        String start = id("a", 0).originalStart().toString();
        return """
                {"event":"a","originalStart":"%1$s","channel":"desk","made":"%1$s","applicant":{"name":"","party":%2$d},
                 "claim":{"override":"walk-in","aside":["started","closed"]},
                 "arrival":{"scanned":"%1$s","people":[{"id":"%3$s","person":0},{"id":"%4$s","person":1}]}}""".formatted(start, party, UUID.randomUUID(), UUID.randomUUID());
    }

    /** The order of a set differs from run to run, and a command must not. */
    @Test
    void anOverrideIsTheSameCommandInTheNextRun() {
        Claim claim = new Claim.Override("同意", Set.of(Reason.FULL, Reason.CLOSED, Reason.STARTED, Reason.OVERLAP));
        FakeSealer sealer = new FakeSealer();
        byte[] expected = sealer.digest("4:size1:231:closed full overlap started: 同意".getBytes(StandardCharsets.UTF_8));
        assertThat(Digests.of(sealer, SignUp.newId(), "size", 2, claim).digest())
                .isEqualTo(expected);
    }
}
