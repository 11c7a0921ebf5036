package org.centerkiosk.hub.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.centerkiosk.hub.http.TestHub.json;
import static org.centerkiosk.hub.registration.TestBook.PHONE;
import static org.centerkiosk.hub.registration.TestBook.event;
import static org.centerkiosk.hub.registration.TestBook.id;
import static org.centerkiosk.hub.registration.TestBook.only;
import static org.centerkiosk.hub.registration.TestBook.registered;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import org.centerkiosk.core.event.Place;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.event.SessionStatus;
import org.centerkiosk.core.event.SignUpTerms;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.signup.SignUpPolicy;
import org.centerkiosk.core.signup.Status;
import org.centerkiosk.core.signup.Target;
import org.centerkiosk.hub.http.FakePublished;
import org.centerkiosk.hub.http.TestHub;
import org.centerkiosk.hub.staff.AuditLog;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.HubDatabases;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The book while something is broken: what was acknowledged is kept, and what is not known is said. */
@Timeout(120)
class BookFaultTest {

    private static final String[] STAFF = {"Authorization", "Bearer editor-token"};
    private static final String[] LOBBY = {"X-Key", "lobby-1"};

    private static TestHub start(TestBook test) throws IOException {
        return TestHub.start(
                new FakePublished(),
                List.of(),
                new RegistrationRoutes(test.book, test.sealer, "CN"),
                new DeskRoutes(test.book, new AuditLog(test.database, TestBook.CENTRE, test.clock)));
    }

    private static HttpResponse<byte[]> put(TestHub hub, UUID id, int person) {
        String body = """
                {"event":"a","originalStart":"%s","channel":"lobby-touch","made":"2026-11-22T01:00:00Z",
                 "applicant":{"name":"王小明","phone":"138%08d","party":1,"consent":true}}""".formatted(TestBook.START, person);
        return hub.send(HttpRequest.newBuilder(hub.uri("/v1/registrations/" + id))
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .headers(LOBBY)
                .build());
    }

    private static void limit(HubDatabase database, long pages) {
        database.update(handle -> handle.createQuery("PRAGMA max_page_count = " + pages)
                .mapTo(Integer.class)
                .one());
    }

    @ParameterizedTest
    @HubDatabases
    void aFullDiskIsSaidAndLosesNothingThatWasAcknowledged(HubDatabase database) throws IOException {
        assumeThat(database.config().isFile()).as("its size can be limited").isTrue();
        TestBook test = new TestBook(database, event("a", 100_000, 0));
        List<UUID> acknowledged = new ArrayList<>();
        try (TestHub hub = start(test)) {
            int pages = database.read(handle ->
                    handle.createQuery("PRAGMA page_count").mapTo(Integer.class).one());
            limit(database, pages + 8);
            UUID refused = null;
            for (int person = 0; refused == null; person++) {
                UUID id = SignUp.newId();
                HttpResponse<byte[]> answer = put(hub, id, person);
                if (answer.statusCode() == 201) {
                    acknowledged.add(id);
                } else {
                    assertThat(answer.statusCode()).isEqualTo(507);
                    assertThat(json(answer).path("code").asString()).isEqualTo("store-full");
                    refused = id;
                }
            }

            assertThat(acknowledged)
                    .isNotEmpty()
                    .allMatch(id -> test.book.byId(id).isPresent());
            assertThat(test.book.byId(refused)).isEmpty();
            assertThat(test.book.check()).isEmpty();
            limit(database, 1_000_000);
            assertThat(put(hub, refused, acknowledged.size()).statusCode()).isEqualTo(201);
            assertThat(test.seats(id("a", 0)).taken()).isEqualTo(acknowledged.size() + 1);
        }
    }

    @ParameterizedTest
    @HubDatabases
    void aClockThatJumpsBackAndForthLosesAndOversellsNothing(HubDatabase database) {
        TestBook test = new TestBook(database, event("a", 3, 5));
        SignUp early = test.signUp(only("a"), 1);
        Registration kept = registered(test.book.register(early, PHONE));
        UUID hold = SignUp.newId();
        test.book.hold(hold, only("a"), 1, new Actor.Terminal("t1"));

        test.now.set(TestBook.NOW.minus(Duration.ofDays(400)));
        test.book.round();
        test.book.nightly();

        assertThat(test.book.register(early, PHONE)).isInstanceOf(Answer.Unchanged.class);
        Registration second = test.take("a", 1);
        assertThat(second.status()).isEqualTo(Status.RESERVED);
        assertThat(test.take("a", 1).status()).as("the hold still counts").isEqualTo(Status.WAITLISTED);

        test.now.set(TestBook.NOW.plus(Duration.ofHours(1)));
        test.book.round();
        assertThat(test.seats(id("a", 0)).taken()).isEqualTo(3);
        assertThat(test.byId(kept).status()).isEqualTo(Status.RESERVED);
        assertThat(test.book.cancel(SignUp.newId(), second.id(), PHONE, null)).isInstanceOf(Answer.Registered.class);
        assertThat(test.book.check()).isEmpty();
    }

    /** Years ahead for a night: what is remembered of commands is forgotten, what was registered is not. */
    @ParameterizedTest
    @HubDatabases
    void whoIsInTheBookIsNotDoubledWhereItsCommandWasForgotten(HubDatabase database) {
        TestBook test = new TestBook(database, event("a", 3, 0));
        SignUp signUp = test.signUp(only("a"), 1);
        Registration kept = registered(test.book.register(signUp, PHONE));
        test.now.set(TestBook.NOW.plus(Duration.ofDays(400)));
        test.book.nightly();
        test.now.set(TestBook.NOW);

        Answer again = test.book.register(signUp, PHONE);

        assertThat(again).isInstanceOfAny(Answer.Unchanged.class, Answer.Refused.class);
        assertThat(test.byId(kept)).isEqualTo(kept);
        assertThat(test.seats(id("a", 0)).taken()).isEqualTo(1);
    }

    @ParameterizedTest
    @HubDatabases
    void anAnswerThatWasLostIsHadFromAnotherHub(HubDatabase database) throws Exception {
        assumeThat(database.config().isFile()).as("a file has one hub").isFalse();
        TestBook test = new TestBook(database, event("a", 5, 0));
        try (HubDatabase second = HubDatabase.open(database.config())) {
            Book other = new Book(
                    second,
                    new BookSettings(
                            TestBook.CENTRE,
                            SignUpPolicy.defaults(),
                            () -> Optional.ofNullable(test.programme.get()),
                            test.sealer,
                            List.of(),
                            test.clock));
            SignUp lost = test.signUp(only("a"), 1);
            Registration first = registered(test.book.register(lost, PHONE));
            assertThat(other.register(lost, PHONE)).isEqualTo(new Answer.Unchanged(first));

            SignUp atOnce = test.signUp(only("a"), 1);
            FutureTask<Answer> here = new FutureTask<>(() -> test.book.register(atOnce, PHONE));
            FutureTask<Answer> there = new FutureTask<>(() -> other.register(atOnce, PHONE));
            Thread.ofPlatform().start(here);
            Thread.ofPlatform().start(there);

            assertThat(registered(here.get())).isEqualTo(registered(there.get()));
            assertThat(List.of(here.get(), there.get()))
                    .hasOnlyElementsOfTypes(Answer.Registered.class, Answer.Unchanged.class);
            assertThat(test.seats(id("a", 0)).taken()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @HubDatabases
    void oneEntryThatDoesNotOpenIsListedAsUnreadable(HubDatabase database) throws IOException {
        TestBook test = new TestBook(database, event("a", 1, 5));
        Registration damaged = test.take("a", 1);
        Registration waiting = test.take("a", 1);
        database.update(handle -> handle.execute(
                "UPDATE registration SET applicant = ? WHERE id = ?",
                "damaged".getBytes(StandardCharsets.UTF_8),
                damaged.id().toString()));

        assertThat(test.book.roster(id("a", 0)).entries())
                .extracting(Roster.Entry::isUnreadable)
                .containsExactly(true, false);
        String path =
                "/v1/sessions/a/" + URLEncoder.encode(TestBook.START.toString(), StandardCharsets.UTF_8) + "/roster";
        try (TestHub hub = start(test)) {
            assertThat(json(hub.get(path, STAFF))
                            .path("registrations")
                            .path(0)
                            .path("unreadable")
                            .asBoolean())
                    .isTrue();
            assertThat(new String(hub.get(path + ".csv", STAFF).body(), StandardCharsets.UTF_8))
                    .contains("unreadable", "王小明");
        }
        test.book.cancel(SignUp.newId(), damaged.id(), PHONE, null);
        assertThat(test.byId(waiting).status()).isEqualTo(Status.OFFERED);
    }

    @ParameterizedTest
    @HubDatabases
    void aRosterTellsTheTimeOfItsVenue(HubDatabase database) {
        SessionId id = new SessionId("b", TestBook.START);
        Session abroad = new Session(
                id,
                TestBook.START,
                TestBook.START.plus(Duration.ofHours(2)),
                ZoneId.of("America/New_York"),
                false,
                SessionStatus.SCHEDULED,
                null,
                null,
                Place.of("一楼"),
                0,
                null);
        TestBook test = new TestBook(database, event("b", TestBook.terms(5, 0, SignUpTerms.Scope.SESSION), abroad));
        test.take(Target.of(id), 1);

        String csv = new String(RosterSheet.csv(test.book.roster(id)), StandardCharsets.UTF_8);

        assertThat(TestBook.NOW).isEqualTo(Instant.parse("2026-11-22T01:00:00Z"));
        assertThat(csv).contains("2026-11-21 20:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026/05/a", "a b", "100%", "a%2Fb", "a?b=c#d", "课程;x=1", "a+b&c"})
    void anEventOfAnyNameHasItsRoster(String uid) throws IOException {
        try (HubDatabase database = org.centerkiosk.hub.store.MemoryDatabase.open()) {
            TestBook test = new TestBook(database, event(uid, 5, 0));
            test.take(uid, 1);
            String name = URLEncoder.encode(uid, StandardCharsets.UTF_8).replace("+", "%20");
            try (TestHub hub = start(test)) {
                HttpResponse<byte[]> roster = hub.get("/v1/sessions/" + name + "/" + TestBook.START + "/roster", STAFF);

                assertThat(roster.statusCode()).as(uid).isEqualTo(200);
                assertThat(json(roster).path("event").asString()).isEqualTo(uid);
                assertThat(json(roster).path("registrations").size()).isEqualTo(1);
            }
        }
    }
}
