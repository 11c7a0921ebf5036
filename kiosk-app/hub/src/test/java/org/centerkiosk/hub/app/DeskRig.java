package org.centerkiosk.hub.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.centerkiosk.config.ConfigLoader;
import org.centerkiosk.config.ConfigSources;
import org.centerkiosk.core.desk.DeskHub;
import org.centerkiosk.core.desk.DeskSettings;
import org.centerkiosk.core.desk.DeskState;
import org.centerkiosk.core.desk.HubSignUpDesk;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Programme;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.fetch.FetchResult;
import org.centerkiosk.core.hub.EnrolmentRequest;
import org.centerkiosk.core.hub.HubAddress;
import org.centerkiosk.core.hub.HubClient;
import org.centerkiosk.core.hub.HubState;
import org.centerkiosk.core.hub.HubTransport;
import org.centerkiosk.core.hub.LiveStream;
import org.centerkiosk.core.hub.TerminalCredential;
import org.centerkiosk.core.signup.Applicant;
import org.centerkiosk.core.signup.Channel;
import org.centerkiosk.core.signup.Claim;
import org.centerkiosk.core.signup.Party;
import org.centerkiosk.core.signup.PhoneNumber;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.signup.SignUpPolicy;
import org.centerkiosk.core.signup.Target;
import org.centerkiosk.core.state.Store;
import org.centerkiosk.core.trust.SigningKey;
import org.centerkiosk.core.trust.TrustedState;
import org.centerkiosk.hub.feed.PublicFeeds;
import org.centerkiosk.hub.fleet.Enrolments;
import org.centerkiosk.hub.fleet.FleetParts;
import org.centerkiosk.hub.fleet.JoinTerms;
import org.centerkiosk.hub.http.FakePublished;
import org.centerkiosk.hub.http.HubParts;
import org.centerkiosk.hub.http.HubServer;
import org.centerkiosk.hub.http.HubServerSettings;
import org.centerkiosk.hub.http.PublicDocument;
import org.centerkiosk.hub.http.PublishedProgramme;
import org.centerkiosk.hub.privacy.ResidentCodes;
import org.centerkiosk.hub.privacy.SealingKeyDocument;
import org.centerkiosk.hub.privacy.Vault;
import org.centerkiosk.hub.registration.Book;
import org.centerkiosk.hub.sample.SampleCourse;
import org.centerkiosk.hub.store.HubDatabase;

/** A real hub with its book, and a terminal of it whose desk is tested; the edition alone was not published. */
final class DeskRig implements AutoCloseable {

    static final String CENTRE = "nancheng";
    private static final AtomicInteger PHONES = new AtomicInteger();

    final Clock clock = Clock.systemUTC();
    final Instant start;
    final Path folder;
    final Book book;
    final HubServer server;
    final FaultyLine line;
    final ResidentCodes codes;
    final TerminalCredential credential;
    /** What is added to the machine's clock, and to elapsed time. */
    volatile Duration jump = Duration.ZERO;

    volatile Duration passed = Duration.ZERO;
    volatile Duration patience = Duration.ofSeconds(20);
    HubSignUpDesk desk;
    private final AtomicReference<PublishedProgramme> published;
    private final TrustedState trust;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    DeskRig(HubDatabase database, Path folder, Instant start, Event... events) throws Exception {
        this(database, folder, start, false, events);
    }

    /** @param isCut whether the terminal has no network from the beginning */
    DeskRig(HubDatabase database, Path folder, Instant start, boolean isCut, Event... events) throws Exception {
        this.folder = folder;
        this.start = start;
        SigningKey online = SigningKey.generate();
        trust = TestTrust.of(CENTRE, online, clock);
        published = new AtomicReference<>(programme(1, events));
        Path home = Files.createDirectories(folder.resolve("hub"));
        HubContext hub = new HubContext(
                new ConfigLoader(new ConfigSources(null, null, Map.of(), Map.of(), Map.of(), folder, folder))
                        .load()
                        .config()
                        .hub(),
                new HubFolder(home),
                CENTRE,
                online,
                database,
                clock);
        Vault vault = hub.vault();
        codes = new ResidentCodes(database, vault, clock);
        FakePublished documents = new FakePublished();
        documents.programme = published.get();
        BookDesk registrations = BookDesk.open(
                hub, SignUpPolicy.defaults(), vault, documents, HubMessages.of(hub, null, vault, documents::programme));
        opened.push(registrations);
        book = registrations.book();
        FleetParts fleet = FleetParts.of(database, CENTRE, hub.audit(), clock);
        PublicFeeds feeds = new PublicFeeds(database, CENTRE, () -> Optional.of(published.get()), book::seats, clock);
        List<PublicDocument> open = new ArrayList<>(feeds.documents());
        open.add(new SealingKeyDocument(vault, online, clock).document());
        server = HubServer.start(
                HubServerSettings.local(),
                new HubParts(
                        documents,
                        token -> Optional.empty(),
                        fleet.guard(),
                        open,
                        registrations.routes(hub, hub.audit(), fleet),
                        clock));
        opened.push(server);
        opened.push(SeatWatch.start(book::seatsRevision, server::seats));
        credential = enrol(fleet);
        HubTransport transport = new HubTransport(credential.hub());
        opened.push(transport);
        line = new FaultyLine(DeskHub.of(new HubClient(transport, credential, clock)));
        line.isCut = isCut;
        open();
        opened.push(new HubClient(transport, credential, clock).live(new Hints()));
    }

    private final class Hints implements LiveStream.Listener {
        @Override
        public void state(HubState state) {
            synchronized (line) {
                if (!line.isCut) {
                    desk.hints().state(state);
                }
            }
        }

        @Override
        public void lost(FetchResult.Failed failure) {
            desk.hints().lost(failure);
        }
    }

    private TerminalCredential enrol(FleetParts fleet) {
        SigningKey key = SigningKey.generate();
        String code = fleet.codes()
                .issue(JoinTerms.single(null, null), "admin")
                .orElseThrow()
                .code();
        Enrolments.Result result =
                fleet.enrolments().enrol(code, new EnrolmentRequest("大厅", "lobby", null, "0.1.0"), key.publicKey());
        if (result instanceof Enrolments.Enrolled(var terminal)) {
            return new TerminalCredential(HubAddress.of(server.uri()), terminal.id(), key);
        }
        throw new AssertionError(result);
    }

    /** The desk, as after a start of the terminal. */
    void open() throws Exception {
        desk = HubSignUpDesk.open(
                new DeskSettings(
                        folder.resolve("outbox.db"),
                        credential.key(),
                        () -> Programme.of(published.get().events()),
                        () -> trust,
                        () -> clock.instant().plus(jump),
                        () -> DeskSettings.sinceStart().plus(passed),
                        patience,
                        Duration.ofMinutes(5),
                        new Random(7)),
                line);
    }

    /** The same terminal, started anew. */
    void reopen(Duration waits) throws Exception {
        desk.close();
        patience = waits;
        open();
    }

    /** What the terminal lost and has again. */
    void cut() throws Exception {
        synchronized (line) {
            line.isCut = true;
        }
        // What was on its way has arrived, and this has not.
        desk.prepare().get(30, TimeUnit.SECONDS);
        await(state -> !state.online());
    }

    void mend() {
        line.losesReplies = false;
        line.isCut = false;
        desk.hints().state(new HubState(1, 1, 0, null, -7));
    }

    /** Waits until the desk is as it should be. */
    DeskState await(Predicate<DeskState> condition) throws Exception {
        CompletableFuture<DeskState> reached = new CompletableFuture<>();
        try (Store.Subscription _ = desk.state().subscribe(state -> {
            if (condition.test(state)) {
                reached.complete(state);
            }
        })) {
            return reached.get(30, TimeUnit.SECONDS);
        }
    }

    /** An edition of a hub's. */
    private PublishedProgramme programme(int number, Event... events) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return SampleCourse.published(number, CENTRE, now, List.of(events));
    }

    static Event event(String uid, Instant start, int capacity, int waitingList) {
        return SampleCourse.of(uid, "书法", start, capacity, waitingList);
    }

    Target target(String uid) {
        return new Target(uid, start);
    }

    SessionId session(String uid) {
        return new SessionId(uid, start);
    }

    SignUp signUp(String uid, int party, Claim claim) {
        return signUp(uid, party, claim, new PhoneNumber("+86138%08d".formatted(PHONES.incrementAndGet())));
    }

    SignUp signUp(String uid, int party, Claim claim, PhoneNumber phone) {
        Applicant applicant = new Applicant("欧阳春晓", phone, Party.of(party), null, Map.of(), true);
        return new SignUp(
                SignUp.newId(), target(uid), Channel.LOBBY_TOUCH, clock.instant(), party, applicant, null, claim);
    }

    @Override
    public void close() throws IOException {
        line.slow.countDown();
        desk.close();
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) {
                throw new IOException(e);
            }
        }
    }
}
