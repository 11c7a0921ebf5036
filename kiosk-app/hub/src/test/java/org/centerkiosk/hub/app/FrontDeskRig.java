package org.centerkiosk.hub.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.centerkiosk.config.ConfigLoader;
import org.centerkiosk.config.ConfigSources;
import org.centerkiosk.core.desk.DeskSettings;
import org.centerkiosk.core.edition.EditionContent;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Programme;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.event.Venue;
import org.centerkiosk.core.fetch.FetchResult;
import org.centerkiosk.core.frontdesk.FrontDeskHub;
import org.centerkiosk.core.frontdesk.FrontDeskSettings;
import org.centerkiosk.core.frontdesk.FrontDeskState;
import org.centerkiosk.core.frontdesk.HubFrontDesk;
import org.centerkiosk.core.frontdesk.StaffSignIn;
import org.centerkiosk.core.hub.HubAddress;
import org.centerkiosk.core.hub.HubReply;
import org.centerkiosk.core.hub.HubRequest;
import org.centerkiosk.core.hub.HubResult;
import org.centerkiosk.core.hub.HubTransport;
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
import org.centerkiosk.hub.fleet.FleetParts;
import org.centerkiosk.hub.http.FakePublished;
import org.centerkiosk.hub.http.HubParts;
import org.centerkiosk.hub.http.HubServer;
import org.centerkiosk.hub.http.HubServerSettings;
import org.centerkiosk.hub.http.PublishedProgramme;
import org.centerkiosk.hub.http.Routes;
import org.centerkiosk.hub.privacy.PeopleIndex;
import org.centerkiosk.hub.privacy.PeopleRoutes;
import org.centerkiosk.hub.privacy.SealingKeyDocument;
import org.centerkiosk.hub.privacy.Vault;
import org.centerkiosk.hub.registration.Actor;
import org.centerkiosk.hub.registration.Answer;
import org.centerkiosk.hub.registration.Book;
import org.centerkiosk.hub.registration.Registration;
import org.centerkiosk.hub.staff.AccountChange;
import org.centerkiosk.hub.staff.Accounts;
import org.centerkiosk.hub.staff.Role;
import org.centerkiosk.hub.staff.Sessions;
import org.centerkiosk.hub.staff.StaffRoutes;
import org.centerkiosk.hub.store.HubDatabase;

/** A real hub with its book and its accounts, and front desks of it; the edition alone was not published. */
final class FrontDeskRig implements AutoCloseable {

    static final String CENTRE = "nancheng";
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String PASSWORD = "brown otter 7 umbrella";
    private static final AtomicInteger PHONES = new AtomicInteger();
    private static final FetchResult.Failed GONE =
            new FetchResult.Failed(FetchResult.Reason.UNREACHABLE, "the cable is out", "put it back");

    final Clock clock = Clock.systemUTC();
    final Path folder;
    final Book book;
    final Accounts accounts;
    /** What is added to the desks' clocks. */
    volatile Duration jump = Duration.ZERO;

    private final SigningKey online = SigningKey.generate();
    private final TrustedState trust;
    private final PublishedProgramme published;
    private final HubContext hub;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final FakePublished documents = new FakePublished();
    private final BookDesk registrations;
    private final StaffRoutes staff;
    private final Vault vault;
    private volatile HubServer server;

    FrontDeskRig(HubDatabase database, Path folder, Event... events) throws Exception {
        this.folder = folder;
        trust = TestTrust.of(CENTRE, online, clock);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        published = new PublishedProgramme(new EditionContent(
                1,
                CENTRE,
                now,
                now.plus(Duration.ofDays(60)),
                List.of(new Venue(CENTRE, Venue.Kind.CENTRE, null, LocalText.of("文明实践中心"))),
                List.of(events),
                List.of()));
        documents.programme = published;
        hub = new HubContext(
                new ConfigLoader(new ConfigSources(null, null, Map.of(), Map.of(), Map.of(), folder, folder))
                        .load()
                        .config()
                        .hub(),
                new HubFolder(Files.createDirectories(folder.resolve("hub"))),
                CENTRE,
                online,
                database,
                clock);
        vault = hub.vault();
        registrations = BookDesk.open(
                hub, SignUpPolicy.defaults(), vault, documents, HubMessages.of(hub, null, vault, documents::programme));
        opened.push(registrations);
        book = registrations.book();
        accounts = hub.accounts();
        staff = new StaffRoutes(accounts, new Sessions(database, CENTRE, clock, hub.audit(), accounts), hub.audit());
        server = serve();
    }

    private HubServer serve() throws IOException {
        FleetParts fleet = FleetParts.of(hub.database(), CENTRE, hub.audit(), clock);
        List<Routes> routes = new ArrayList<>(registrations.routes(hub, hub.audit(), fleet));
        routes.add(staff);
        routes.add(new PeopleRoutes(new PeopleIndex(hub.database(), CENTRE, registrations.sealer()), hub.audit()));
        return HubServer.start(
                HubServerSettings.local(),
                new HubParts(
                        documents,
                        staff,
                        fleet.guard(),
                        List.of(new SealingKeyDocument(vault, online, clock).document()),
                        routes,
                        clock));
    }

    /** The server alone; what it knows is in the database. */
    void restart() throws IOException {
        server.close();
        server = serve();
    }

    /** A desk of its own machine, at which nobody is signed in. */
    final class Post implements AutoCloseable, FrontDeskHub {

        private final String name;
        volatile boolean isCut;
        /** What goes through arrives, but its answer does not. */
        volatile boolean losesReplies;

        HubFrontDesk desk;
        private HubTransport transport;
        private HubServer connected;

        Post(String name) throws Exception {
            this.name = name;
            accounts.add("console", name, Set.of(Role.STAFF), PASSWORD.toCharArray());
            open();
        }

        void open() throws Exception {
            desk = HubFrontDesk.open(
                    new FrontDeskSettings(
                            Files.createDirectories(folder.resolve(name)),
                            SigningKey.generate(),
                            () -> Programme.of(published.events()),
                            () -> trust,
                            () -> clock.instant().plus(jump),
                            DeskSettings::sinceStart,
                            ZONE,
                            new FrontDeskSettings.Pace(
                                    Duration.ofMillis(100), Duration.ofSeconds(20), Duration.ofHours(2)),
                            new Random(7)),
                    this);
        }

        /** The machine is switched off and on again. */
        void reopen() throws Exception {
            desk.close();
            open();
        }

        private synchronized HubTransport transport() {
            if (connected != server) {
                if (transport != null) {
                    transport.close();
                }
                connected = server;
                transport = new HubTransport(HubAddress.of(server.uri()));
            }
            return transport;
        }

        @Override
        public HubResult<HubReply> send(HubRequest request) {
            if (isCut) {
                return new HubResult.Failed<>(GONE);
            }
            HubResult<HubReply> answer = transport().send(request);
            boolean isRead = request.path().equals("/v1/rosters");
            return losesReplies && !isRead ? new HubResult.Failed<>(GONE) : answer;
        }

        @Override
        public FetchResult sealingKey() {
            return isCut ? GONE : FrontDeskHub.of(transport(), clock).sealingKey();
        }

        /** Signed in, with the rosters. */
        Post signedIn() throws Exception {
            if (!(get(desk.signIn(name, PASSWORD.toCharArray())) instanceof StaffSignIn.Done)) {
                throw new AssertionError(name + " cannot sign in");
            }
            await(state -> state.rosters() == state.sessions().size());
            return this;
        }

        void cut() throws Exception {
            isCut = true;
            await(state -> !state.online());
        }

        /** Waits until the desk is as it should be. */
        FrontDeskState await(Predicate<FrontDeskState> condition) throws Exception {
            CompletableFuture<FrontDeskState> reached = new CompletableFuture<>();
            try (Store.Subscription _ = desk.state().subscribe(state -> {
                if (condition.test(state)) {
                    reached.complete(state);
                }
            })) {
                return get(reached);
            }
        }

        @Override
        public void close() {
            desk.close();
            if (transport != null) {
                transport.close();
            }
        }
    }

    Post post(String name) throws Exception {
        Post post = new Post(name);
        opened.push(post);
        return post;
    }

    /** Takes an account away, or gives it back. */
    void revoke(String account, boolean isRevoked) {
        accounts.add("console", "keeper", Set.of(Role.ADMINISTRATOR), PASSWORD.toCharArray());
        if (!(accounts.setDisabled("keeper", account, isRevoked) instanceof AccountChange.Done)) {
            throw new AssertionError(account + " is as it was");
        }
    }

    static <T> T get(CompletableFuture<T> answer) throws Exception {
        return answer.get(60, TimeUnit.SECONDS);
    }

    /** Somebody who signed up on a phone. */
    Registration taken(SessionId session, String name, int party) {
        return taken(Target.of(session), name, party, phone());
    }

    Registration taken(Target target, String name, int party, PhoneNumber phone) {
        Applicant applicant = new Applicant(name, phone, Party.of(party), null, Map.of(), true);
        SignUp signUp = new SignUp(
                SignUp.newId(), target, Channel.PHONE_PAGE, clock.instant(), party, applicant, null, Claim.none());
        Answer answer = book.register(signUp, new Actor.Phone("192.0.2.1"));
        if (answer instanceof Answer.Registered(Registration registration)) {
            return registration;
        }
        throw new AssertionError(answer);
    }

    static PhoneNumber phone() {
        return new PhoneNumber("+86138%08d".formatted(PHONES.incrementAndGet()));
    }

    PhoneNumber phoneOf(Registration registration) {
        return Objects.requireNonNull(
                book.applicant(registration.id()).orElseThrow().phone());
    }

    /** What was written down of late, each as action, subject and details. */
    List<String> audited() {
        return hub.audit().latest(50).stream()
                .map(entry -> entry.action() + " " + entry.subject() + " " + entry.details())
                .toList();
    }

    @Override
    public void close() throws IOException {
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) {
                throw new IOException(e);
            }
        }
        server.close();
    }
}
