package org.centerkiosk.hub.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.centerkiosk.config.ConfigLoader;
import org.centerkiosk.config.ConfigSources;
import org.centerkiosk.config.HubConfig;
import org.centerkiosk.core.edition.EditionContent;
import org.centerkiosk.core.edition.EditionWriter;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Place;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.event.SessionStatus;
import org.centerkiosk.core.event.Venue;
import org.centerkiosk.core.event.VenueTree;
import org.centerkiosk.core.fetch.FetchResult;
import org.centerkiosk.core.hub.HubAddress;
import org.centerkiosk.core.hub.HubClient;
import org.centerkiosk.core.hub.HubDraft;
import org.centerkiosk.core.hub.HubOverview;
import org.centerkiosk.core.hub.HubResult;
import org.centerkiosk.core.hub.HubTransport;
import org.centerkiosk.core.hub.JoinCode;
import org.centerkiosk.core.hub.StaffClient;
import org.centerkiosk.core.trust.DocumentKind;
import org.centerkiosk.core.trust.Envelope;
import org.centerkiosk.core.trust.KeyFile;
import org.centerkiosk.core.trust.Signature;
import org.centerkiosk.core.trust.Signer;
import org.centerkiosk.core.trust.SigningKey;
import org.centerkiosk.core.trust.TrustRole;
import org.centerkiosk.hub.fleet.FleetParts;
import org.centerkiosk.hub.fleet.JoinTerms;
import org.centerkiosk.hub.root.NextRoot;
import org.centerkiosk.hub.root.RootChange;
import org.centerkiosk.hub.staff.AccountChange;
import org.centerkiosk.hub.staff.AuditVerdict;
import org.centerkiosk.hub.staff.Role;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.HubDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** Two hubs, as processes, behind one address; again and again one is killed in the middle of its work and replaced. */
@Timeout(300)
class KilledHubTest {

    private static final char[] PASSPHRASE = "green heron 5 lantern".toCharArray();
    private static final String PASSWORD = "brown otter 7 umbrella";
    private static final int SCREENS = 6;
    private static final int KILLS = 3;
    private static final int TRIES = 100;
    private static final VenueTree TREE =
            VenueTree.of(List.of(new Venue("c", Venue.Kind.CENTRE, null, LocalText.of("南城"))));

    /** The hub's connection for hints, one for each that lives. */
    private static final String LISTENING = """
            SELECT count(*) FROM pg_stat_activity
            WHERE datname = current_database() AND application_name = 'center-kiosk hub hints'""";

    private static final String HELD = """
            SELECT (SELECT count(*) FROM pg_locks l JOIN pg_database d ON d.oid = l.database
                    WHERE d.datname = current_database() AND l.locktype = 'advisory')
                 + (SELECT count(*) FROM pg_stat_activity
                    WHERE datname = current_database() AND state LIKE 'idle in transaction%')""";

    @TempDir
    private Path folder;

    private final SigningKey author = SigningKey.generate();
    private final SigningKey approver = SigningKey.generate();
    private final List<AutoCloseable> opened = new ArrayList<>();
    private Balancer balancer;

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable open : opened.reversed()) {
            open.close();
        }
    }

    private Path configuration(HubDatabase database, String name) throws IOException {
        return Files.write(
                folder.resolve(name + ".properties"),
                List.of(
                        "hub.directory = " + folder.resolve(name),
                        "hub.listen = 127.0.0.1:0",
                        "hub.database.url = " + database.config().url().replaceAll("\\?.*", ""),
                        "hub.database.user = postgres"));
    }

    private HubConfig config(Path file) {
        return new ConfigLoader(new ConfigSources(null, file, Map.of(), Map.of(), Map.of(), folder, folder))
                .load()
                .config()
                .hub();
    }

    /** A centre with an author and an approver, and a code for each screen. */
    private List<JoinCode> setUp(HubConfig config) throws Exception {
        SetupPlan plan = new SetupPlan(
                "c",
                TREE,
                List.of(new SetupPlan.Keeper("keeper", PASSPHRASE.clone())),
                1,
                2,
                new SetupPlan.Administrator("admin", "grey walrus 3 teapot".toCharArray()));
        new HubSetup(config, folder.resolve("keys"), plan, Clock.systemUTC()).run();
        try (HubContext hub = HubContext.open(config, Clock.systemUTC())) {
            for (var person : Map.of("li", Role.EDITOR, "wang", Role.APPROVER).entrySet()) {
                Set<Role> roles = EnumSet.of(person.getValue());
                assertThat(hub.accounts().add("console", person.getKey(), roles, PASSWORD.toCharArray()))
                        .isInstanceOf(AccountChange.Done.class);
            }
            byte[] next = NextRoot.after(hub.roots().latest())
                    .give(new Signer(author.publicKey(), "li"), TrustRole.EDITION)
                    .give(new Signer(approver.publicKey(), "wang"), TrustRole.EDITION)
                    .build(Instant.now())
                    .payload();
            Envelope root = Envelope.unsigned(DocumentKind.ROOT, next)
                    .signedBy(KeyFile.open(folder.resolve("keys").resolve("offline-1.key"), PASSPHRASE));
            assertThat(hub.roots().take("console", root.bytes())).isInstanceOf(RootChange.Taken.class);
            FleetParts fleet = FleetParts.of(hub.database(), "c", hub.audit(), Clock.systemUTC());
            return IntStream.range(0, SCREENS)
                    .mapToObj(i -> fleet.codes()
                            .issue(JoinTerms.single(null, null), "console")
                            .orElseThrow())
                    .map(code -> new JoinCode(HubAddress.of(balancer.uri()), code.code(), root.sha256()))
                    .toList();
        }
    }

    private HubProcess begin(Path configuration, String name) throws IOException {
        HubProcess hub = HubProcess.start(configuration, folder.resolve(name + ".log"));
        opened.add(hub);
        balancer.add(hub.uri());
        return hub;
    }

    @ParameterizedTest
    @HubDatabases
    void nothingIsLostAndNobodyIsHeldUp(HubDatabase database) throws Exception {
        Assumptions.assumeFalse(database.config().isFile(), "a file is served by one hub");
        balancer = new Balancer();
        opened.add(balancer);
        Path[] files = {configuration(database, "first"), configuration(database, "second")};
        List<JoinCode> codes = setUp(config(files[0]));
        HubCopy.of(folder.resolve("first"), folder.resolve("second"));
        HubProcess[] hubs = {begin(files[0], "first"), begin(files[1], "second")};
        List<ListeningScreen> screens = new ArrayList<>();
        for (JoinCode code : codes) {
            screens.add(new ListeningScreen("屏 " + screens.size(), code));
            opened.add(screens.getLast());
        }
        publish(1, new CountDownLatch(1));
        allShow(screens, 1);

        for (int kill = 0; kill < KILLS; kill++) {
            int edition = kill + 2;
            CountDownLatch sent = new CountDownLatch(1);
            Thread press = Thread.ofVirtual().start(() -> publish(edition, sent));
            assertThat(sent.await(60, TimeUnit.SECONDS)).isTrue();
            // While the approval is on its way to one of the two.
            hubs[kill % 2].kill();
            press.join();
            allShow(screens, edition);
            comesTo(database, LISTENING, 2);
            comesTo(database, HELD, 0);
            hubs[kill % 2] = begin(files[kill % 2], kill % 2 == 0 ? "first" : "second");
            comesTo(database, LISTENING, 3);
        }
        publish(KILLS + 2, new CountDownLatch(1));
        allShow(screens, KILLS + 2);

        assertThat(screens.stream().mapToInt(ListeningScreen::losses).sum())
                .as("screens were cut off at all")
                .isPositive();
        bothServeAll(hubs, KILLS + 2);
        try (HubContext hub = HubContext.open(config(files[0]), Clock.systemUTC())) {
            assertThat(hub.audit().verify()).isInstanceOf(AuditVerdict.Intact.class);
        }
    }

    private static void allShow(List<ListeningScreen> screens, int edition) throws InterruptedException {
        for (ListeningScreen screen : screens) {
            assertThat(screen.getsEdition(edition)).as("edition %d", edition).isTrue();
            assertThat(screen.beats()).isTrue();
        }
    }

    /** What was published once is there for good, at each of them. */
    private static void bothServeAll(HubProcess[] hubs, int newest) {
        List<byte[]> known = new ArrayList<>();
        for (HubProcess hub : hubs) {
            try (HubTransport transport = new HubTransport(HubAddress.of(hub.uri()))) {
                HubClient client = new HubClient(transport, null, Clock.systemUTC());
                for (int number = 1; number <= newest; number++) {
                    assertThat(client.edition(number)).isInstanceOf(FetchResult.Fetched.class);
                    known.add(((FetchResult.Fetched) client.edition(number)).body());
                }
            }
        }
        for (int i = 0; i < newest; i++) {
            assertThat(known.get(i)).isEqualTo(known.get(i + newest));
        }
    }

    private static void comesTo(HubDatabase database, String count, int wanted) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        int now = -1;
        for (int i = 0; i < 300 && now != wanted; i++) {
            now = database.read(
                    handle -> handle.createQuery(count).mapTo(Integer.class).one());
            if (now != wanted && never.await(100, TimeUnit.MILLISECONDS)) {
                return;
            }
        }
        assertThat(now).as(count).isEqualTo(wanted);
    }

    /**
     * Publishes as people would: where an answer is lost, the same again.
     *
     * @param sent released when the approval is about to be sent
     */
    private void publish(int number, CountDownLatch sent) {
        byte[] envelope = Envelope.unsigned(DocumentKind.EDITION, payload(number))
                .signedBy(author)
                .bytes();
        Signature second = Envelope.unsigned(DocumentKind.EDITION, payloadOf(envelope))
                .signedBy(approver)
                .signatures()
                .getFirst();
        for (int i = 0; i < TRIES; i++) {
            if (isPublished(number, envelope, second, sent)) {
                return;
            }
        }
        throw new AssertionError("edition " + number + " was not published");
    }

    private boolean isPublished(int number, byte[] envelope, Signature second, CountDownLatch sent) {
        try (HubTransport transport = new HubTransport(HubAddress.of(balancer.uri()))) {
            HubResult<StaffClient> li = StaffClient.signIn(transport, "li", PASSWORD);
            HubResult<StaffClient> wang = StaffClient.signIn(transport, "wang", PASSWORD);
            if (!(li instanceof HubResult.Answered<StaffClient> writes)
                    || !(wang instanceof HubResult.Answered<StaffClient> approves)) {
                return false;
            }
            if (approves.value().overview() instanceof HubResult.Answered<HubOverview> known
                    && known.value().edition() == number) {
                return true;
            }
            if (!(writes.value().submit(envelope) instanceof HubResult.Answered<HubDraft> draft)) {
                return false;
            }
            sent.countDown();
            return approves.value().approve(draft.value().draft(), second, null)
                    instanceof HubResult.Answered<HubDraft>;
        }
    }

    private static byte[] payloadOf(byte[] envelope) {
        try {
            return Envelope.parse(DocumentKind.EDITION, envelope).payload();
        } catch (org.centerkiosk.core.trust.TrustException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] payload(int number) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return EditionWriter.write(new EditionContent(
                number, "c", now, now.plus(Duration.ofDays(30)), TREE.all(), List.of(event(number, now)), List.of()));
    }

    private static Event event(int number, Instant now) {
        String uid = "opera-" + number;
        Instant start = now.plus(Duration.ofDays(2));
        Session session = new Session(
                new SessionId(uid, start),
                start,
                start.plus(Duration.ofHours(2)),
                ZoneId.of("Asia/Shanghai"),
                false,
                SessionStatus.SCHEDULED,
                null,
                null,
                Place.of("一楼剧场"),
                0,
                null);
        return new Event(
                uid,
                LocalText.of("戏曲 " + number),
                null,
                null,
                Category.PERFORMANCE,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(session),
                1,
                null,
                "test");
    }
}
