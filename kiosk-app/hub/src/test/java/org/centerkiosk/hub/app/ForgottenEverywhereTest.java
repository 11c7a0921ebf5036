package org.centerkiosk.hub.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.centerkiosk.config.ConfigLoader;
import org.centerkiosk.config.ConfigSources;
import org.centerkiosk.config.KioskConfig;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Question;
import org.centerkiosk.core.hub.ScanLink;
import org.centerkiosk.core.signup.PhoneNumber;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.trust.SigningKey;
import org.centerkiosk.hub.http.FakePublished;
import org.centerkiosk.hub.http.PublishedProgramme;
import org.centerkiosk.hub.http.TestHub;
import org.centerkiosk.hub.message.MessageRoutes;
import org.centerkiosk.hub.message.Occasion;
import org.centerkiosk.hub.message.TestOutbox;
import org.centerkiosk.hub.phone.PhonePages;
import org.centerkiosk.hub.phone.PhoneSecrets;
import org.centerkiosk.hub.phone.PhoneSettings;
import org.centerkiosk.hub.privacy.CodeGateway;
import org.centerkiosk.hub.privacy.NumberCodes;
import org.centerkiosk.hub.privacy.People;
import org.centerkiosk.hub.privacy.PeopleIndex;
import org.centerkiosk.hub.privacy.PeopleRoutes;
import org.centerkiosk.hub.privacy.PersonalCodes;
import org.centerkiosk.hub.privacy.Purge;
import org.centerkiosk.hub.privacy.ResidentCodes;
import org.centerkiosk.hub.privacy.Vault;
import org.centerkiosk.hub.registration.Book;
import org.centerkiosk.hub.registration.BookSettings;
import org.centerkiosk.hub.registration.DeskRoutes;
import org.centerkiosk.hub.registration.RegistrationRoutes;
import org.centerkiosk.hub.sample.SampleCourse;
import org.centerkiosk.hub.staff.AuditLog;
import org.centerkiosk.hub.store.DatabaseFiles;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.HubDatabases;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** Whatever is personal and comes in, by whatever way: after its time nothing of it is in the database's files. */
class ForgottenEverywhereTest {

    private static final Instant NOW = TestHub.NOW;
    private static final Instant START = Instant.parse("2026-12-02T11:30:00Z");
    private static final Instant OVER = START.plus(Duration.ofDays(33));
    private static final String CENTRE = "nancheng";
    private static final String[] STAFF = {"Authorization", "Bearer editor-token"};
    private static final String[] LOBBY = {"X-Key", "lobby-1"};
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([a-z]+)\" value=\"([^\"]*)\"");

    /** What staff write, which stands in the database as it is until its time is over. */
    private static final List<String> WORDS = List.of("欧阳越权是馆长的亲戚", "欧阳取消因为住院", "欧阳破格是老会员", "欧阳电话里说膝盖疼");

    /** What people say of themselves, which never stands there as it is. */
    private static final List<String> PEOPLE = List.of(
            "司马相如",
            "司马小童",
            "司马家长",
            "诸葛孔明",
            "上官婉儿",
            "夏侯手机",
            "夏侯自己的码",
            "坐轮椅来的",
            "花生过敏的",
            "13812345671",
            "13812345672",
            "13812345673",
            "13812345674",
            "13812345675",
            "13812345676",
            "2017-03-04");

    @TempDir
    Path folder;

    private record Opened(HubDatabase database, Vault vault, Book book, TestHub hub) implements AutoCloseable {
        @Override
        public void close() {
            hub.close();
        }
    }

    private Opened open(HubDatabase database) throws Exception {
        Path file = Files.write(
                folder.resolve("hub.properties"),
                List.of(
                        "message.webhook.url = https://gateway.example.org/hook",
                        "message.webhook.secret = whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));
        KioskConfig config = new ConfigLoader(
                        new ConfigSources(null, file, Map.of(), Map.of(), Map.of(), folder, folder))
                .load()
                .config();
        InstantSource clock = InstantSource.fixed(NOW);
        SigningKey key = SigningKey.generate();
        Path home = Files.createDirectories(folder.resolve("hub"));
        HubContext context = new HubContext(config.hub(), new HubFolder(home), CENTRE, key, database, clock);
        HubRules rules = HubRules.of(config);
        Vault vault = context.vault();
        VaultSealer sealer = new VaultSealer(vault);
        // Never started: what is to be sent stays written down.
        HubMessages messages = HubMessages.of(context, rules.messages(), vault, () -> Optional.of(programme()));
        Book book = new Book(
                database,
                new BookSettings(
                        CENTRE, rules.policy(), () -> Optional.of(programme()), sealer, messages.listeners(), clock));
        book.round();
        PhonePages pages = PhonePages.of(
                () -> Optional.of(programme()),
                book,
                key,
                new PersonalCodes(new ResidentCodes(database, vault, clock), numbers(database, vault)),
                new PhoneSecrets(database, CENTRE, clock),
                new PhoneSettings("CN", 30, 4_000, messages.reminder()),
                clock);
        TestHub hub = TestHub.start(
                new FakePublished(),
                pages.documents(),
                pages,
                new RegistrationRoutes(book, sealer, "CN"),
                new DeskRoutes(book, context.audit()),
                new PeopleRoutes(new PeopleIndex(database, CENTRE, sealer), context.audit()),
                new MessageRoutes(database, CENTRE, context.audit(), clock));
        return new Opened(database, vault, book, hub);
    }

    /** Codes that are written down as a hub does, at once. */
    private static NumberCodes numbers(HubDatabase database, Vault vault) {
        CodeGateway gateway = new CodeGateway() {
            @Override
            public void enqueue(Handle handle, UUID registration, Instant until, String code) {
                byte[] sealed = vault.seal(code.getBytes(StandardCharsets.UTF_8), registration)
                        .bytes();
                new TestOutbox(CENTRE).waiting(handle, Occasion.CODE, registration, sealed);
            }

            @Override
            public void wake() {
                // Nobody sends.
            }
        };
        return new NumberCodes(
                database, CENTRE, new VaultSealer(vault), gateway, InstantSource.fixed(NOW), Runnable::run);
    }

    private static int send(TestHub hub, String method, String path, String[] who, String body) {
        return hub.send(HttpRequest.newBuilder(hub.uri(path))
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .headers(who)
                        .build())
                .statusCode();
    }

    private static String signUp(String channel, String applicant, String more) {
        return """
                {"event":"a","originalStart":"%s","channel":"%s","made":"2026-11-22T01:00:00Z",
                 "applicant":%s%s}""".formatted(START, channel, applicant, more);
    }

    private static String command(String member, String text) {
        return "{\"id\":\"" + SignUp.newId() + "\",\"" + member + "\":\"" + text + "\"}";
    }

    /** Everything that can be said of anybody, through every route that takes it. */
    private static UUID sayAll(Opened opened) {
        TestHub hub = opened.hub();
        UUID first = SignUp.newId();
        assertThat(send(hub, "PUT", "/v1/registrations/" + first, LOBBY, signUp("lobby-touch", """
                                {"name":"司马相如","phone":"13812345671","attendees":[{"name":"司马小童","born":"2017-03-04"}],
                                 "guardian":{"name":"司马家长","phone":"13812345672","consents":true},
                                 "answers":{"needs":"坐轮椅来的"},"consent":true}""", "")))
                .isEqualTo(201);
        UUID second = SignUp.newId();
        assertThat(send(
                        hub,
                        "PUT",
                        "/v1/registrations/" + second,
                        STAFF,
                        signUp(
                                "desk",
                                "{\"name\":\"诸葛孔明\",\"phone\":\"13812345673\",\"party\":1,\"consent\":true}",
                                ",\"claim\":{\"override\":\"" + WORDS.get(0) + "\"}")))
                .isEqualTo(201);
        UUID third = SignUp.newId();
        assertThat(send(
                        hub,
                        "PUT",
                        "/v1/registrations/" + third,
                        LOBBY,
                        signUp(
                                "lobby-touch",
                                "{\"name\":\"上官婉儿\",\"phone\":\"13812345674\",\"party\":1,\"consent\":true}",
                                "")))
                .isEqualTo(201);
        assertThat(send(
                        hub,
                        "POST",
                        "/v1/registrations/" + third + "/admission",
                        STAFF,
                        command("reason", WORDS.get(2))))
                .isEqualTo(200);
        assertThat(send(
                        hub,
                        "POST",
                        "/v1/registrations/" + second + "/cancellation",
                        STAFF,
                        command("reason", WORDS.get(1))))
                .isEqualTo(200);
        assertThat(call(hub, third, WORDS.get(3))).isEqualTo(200);
        assertThat(send(hub, "POST", "/v1/people/search", STAFF, "{\"query\":\"司马相如\"}"))
                .isEqualTo(200);
        fromAPhone(hub);
        return first;
    }

    private static int call(TestHub hub, UUID registration, String note) {
        return send(
                hub,
                "POST",
                "/v1/calls/" + registration,
                STAFF,
                "{\"id\":\"%s\",\"outcome\":\"no-answer\",\"note\":\"%s\"}".formatted(SignUp.newId(), note));
    }

    private static void fromAPhone(TestHub hub) {
        String form = "/e/" + ScanLink.eventName("a") + "/sign-up?s=" + START.getEpochSecond();
        assertThat(submit(
                        hub,
                        form,
                        form,
                        Map.of("name", "夏侯手机", "phone", "13812345675", "consent", "yes", "q-needs", "花生过敏的")))
                .isEqualTo(303);
        assertThat(submit(
                        hub,
                        "/my-code",
                        "/my-code",
                        Map.of("name", "夏侯自己的码", "phone", "13812345676", "consent", "yes")))
                .isEqualTo(303);
        assertThat(submit(hub, "/lost", "/lost", Map.of("phone", "13812345671")))
                .isEqualTo(303);
        assertThat(submit(hub, "/t", "/t", Map.of("code", "ABCDEFGH", "digits", "5671")))
                .isEqualTo(422);
    }

    private static int submit(TestHub hub, String page, String path, Map<String, String> typed) {
        HttpResponse<byte[]> shown = hub.get(page);
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher hidden = HIDDEN.matcher(new String(shown.body(), StandardCharsets.UTF_8));
        while (hidden.find()) {
            fields.put(hidden.group(1), hidden.group(2));
        }
        fields.putAll(typed);
        List<String> written = new ArrayList<>();
        fields.forEach((name, value) -> written.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return hub.send(HttpRequest.newBuilder(hub.uri(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Cookie", TestHub.header(shown, "set-cookie").split(";")[0])
                        .POST(HttpRequest.BodyPublishers.ofString(String.join("&", written)))
                        .build())
                .statusCode();
    }

    /** What stands in the columns that hold something sealed, or found by a key. */
    private static List<byte[]> sealed(HubDatabase database) {
        return database.read(
                handle -> handle.createQuery("""
                        SELECT applicant FROM registration WHERE applicant IS NOT NULL
                        UNION ALL SELECT phone_index FROM registration WHERE phone_index IS NOT NULL
                        UNION ALL SELECT sealed FROM message WHERE sealed IS NOT NULL""").mapTo(byte[].class).list());
    }

    private static List<String> left(HubDatabase database, List<String> sought) {
        String disk = DatabaseFiles.bytes(database);
        return sought.stream()
                .filter(one ->
                        disk.contains(new String(one.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)))
                .toList();
    }

    private static long left(HubDatabase database, Iterable<byte[]> sought) {
        String disk = DatabaseFiles.bytes(database);
        long left = 0;
        for (byte[] one : sought) {
            left += disk.contains(new String(one, StandardCharsets.ISO_8859_1)) ? 1 : 0;
        }
        return left;
    }

    private static Purge purge(Opened opened) {
        InstantSource then = InstantSource.fixed(OVER);
        return new Purge(
                opened.database(),
                CENTRE,
                new AuditLog(opened.database(), CENTRE, then),
                30,
                then,
                MessageRoutes.forgetting(CENTRE));
    }

    @ParameterizedTest
    @HubDatabases
    void nothingThatAnybodySaidIsLeft(HubDatabase database) throws Exception {
        try (Opened opened = open(database)) {
            UUID first = sayAll(opened);
            List<byte[]> sealed = sealed(database);
            assertThat(database.forgetDeleted()).isTrue();
            assertThat(sealed).hasSize(9);
            assertThat(left(database, sealed)).isEqualTo(9);
            assertThat(left(database, WORDS)).isEqualTo(WORDS);
            assertThat(left(database, PEOPLE)).isEmpty();

            assertThat(purge(opened).run()).isEqualTo(4);
            assertThat(left(database, WORDS)).isEmpty();
            assertThat(left(database, PEOPLE)).isEmpty();
            assertThat(left(database, sealed)).isZero();

            // Somebody calls after that, and cancels what is over.
            assertThat(call(opened.hub(), first, WORDS.get(3))).isEqualTo(200);
            assertThat(send(
                            opened.hub(),
                            "POST",
                            "/v1/registrations/" + first + "/cancellation",
                            STAFF,
                            command("reason", WORDS.get(1))))
                    .isEqualTo(200);
            assertThat(left(database, WORDS)).containsExactly(WORDS.get(1), WORDS.get(3));
            assertThat(purge(opened).run()).isZero();
            assertThat(left(database, WORDS)).isEmpty();
            assertThat(opened.book().history(first))
                    .last()
                    .satisfies(change -> assertThat(change.why()).isEqualTo("cancelled"));
        }
    }

    @ParameterizedTest
    @HubDatabases
    void whoAsksToBeErasedIsGoneFromTheFilesAndOthersStay(HubDatabase database) throws Exception {
        try (Opened opened = open(database)) {
            sayAll(opened);
            List<byte[]> before = sealed(database);
            People people = new People(
                    database,
                    CENTRE,
                    new VaultSealer(opened.vault()),
                    new AuditLog(database, CENTRE, InstantSource.fixed(NOW)),
                    InstantSource.fixed(NOW),
                    MessageRoutes.forgetting(CENTRE));

            assertThat(people.erase(new PhoneNumber("+8613812345673"), "console"))
                    .hasSize(1);

            assertThat(left(database, WORDS)).containsExactly(WORDS.get(2), WORDS.get(3));
            assertThat(left(database, before)).isEqualTo(before.size() - 2);
        }
    }

    private static PublishedProgramme programme() {
        Event event = SampleCourse.of("a", "书法", START, 2, 9, Question.of("needs", LocalText.of("有什么需要")));
        return SampleCourse.published(1, CENTRE, NOW, List.of(event));
    }
}
