package org.centerkiosk.hub.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.hub.app.FrontDeskRig.get;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.centerkiosk.core.desk.Booking;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.frontdesk.Call;
import org.centerkiosk.core.frontdesk.CheckIn;
import org.centerkiosk.core.frontdesk.DeskAnswer;
import org.centerkiosk.core.frontdesk.DeskCare;
import org.centerkiosk.core.frontdesk.DeskSignUp;
import org.centerkiosk.core.frontdesk.Found;
import org.centerkiosk.core.frontdesk.FrontDeskState;
import org.centerkiosk.core.frontdesk.Heard;
import org.centerkiosk.core.frontdesk.NamedBooking;
import org.centerkiosk.core.frontdesk.Presence;
import org.centerkiosk.core.frontdesk.Roster;
import org.centerkiosk.core.frontdesk.RosterEntry;
import org.centerkiosk.core.frontdesk.SessionCard;
import org.centerkiosk.core.frontdesk.StaffSignIn;
import org.centerkiosk.core.frontdesk.Verdict;
import org.centerkiosk.core.frontdesk.Why;
import org.centerkiosk.core.frontdesk.WorkItem;
import org.centerkiosk.core.signup.Applicant;
import org.centerkiosk.core.signup.Channel;
import org.centerkiosk.core.signup.Party;
import org.centerkiosk.core.signup.PhoneNumber;
import org.centerkiosk.core.signup.Reason;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.signup.Status;
import org.centerkiosk.core.signup.Target;
import org.centerkiosk.core.ticket.TicketCode;
import org.centerkiosk.core.ticket.TicketQr;
import org.centerkiosk.core.trust.SigningKey;
import org.centerkiosk.hub.registration.Actor;
import org.centerkiosk.hub.registration.Registration;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.HubDatabases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** Front desks with a real hub behind lines that break. */
class HubFrontDeskTest {

    /** So late that one may sign up yet, so soon that one is let in. */
    private static final Instant START =
            Instant.now().plus(Duration.ofMinutes(70)).truncatedTo(ChronoUnit.MINUTES);

    private static final Instant LATER = START.plus(Duration.ofHours(5));
    private static final SessionId A = new SessionId("a", START);
    private static final SessionId B = new SessionId("b", LATER);

    @TempDir
    Path folder;

    private FrontDeskRig rig(HubDatabase database) throws Exception {
        return new FrontDeskRig(database, folder, event("a", START, 6), event("b", LATER, 2));
    }

    private static Event event(String uid, Instant start, int capacity) {
        return DeskRig.event(uid, start, capacity, 3);
    }

    private static DeskSignUp walkIn(String name, @Nullable PhoneNumber phone, int party, @Nullable String override) {
        boolean isSomebody = !name.isEmpty();
        return new DeskSignUp(
                SignUp.newId(),
                Target.of(A),
                new Applicant(name, phone, Party.of(party), null, Map.of(), isSomebody),
                override);
    }

    private static SessionCard card(FrontDeskState state, SessionId session) {
        return state.sessions().stream()
                .filter(card -> card.id().equals(session))
                .findFirst()
                .orElseThrow();
    }

    private static RosterEntry entry(FrontDeskRig.Post post, SessionId session, Registration registration) {
        return post.desk.roster(session).find(registration.id()).orElseThrow();
    }

    @ParameterizedTest
    @HubDatabases
    void staffFindAndLetInAndTakeBack(HubDatabase database) throws Exception {
        try (FrontDeskRig rig = rig(database);
                FrontDeskRig.Post post = rig.post("song")) {
            Registration two = rig.taken(A, "王秀兰", 2);
            rig.taken(A, "魏祥林", 1);
            Registration other = rig.taken(B, "王小林", 1);
            assertThat(get(post.desk.checkIn(CheckIn.of(two.id(), A)))).isEqualTo(new Verdict.NotTaken(Why.SIGNED_OUT));
            assertThat(get(post.desk.signIn("song", "wrong".toCharArray()))).isEqualTo(new StaffSignIn.Refused());
            post.signedIn();

            assertThat(post.desk.state().get().staff())
                    .isNotNull()
                    .satisfies(session -> assertThat(session.roles()).containsExactly("staff"));
            assertThat(post.desk.search("w", 9))
                    .extracting(found -> found.entry().name())
                    .containsExactlyInAnyOrder("王秀兰", "魏祥林", "王小林");
            assertThat(post.desk.search("wxl", 9))
                    .hasSize(3)
                    .first()
                    .extracting(Found::session)
                    .isEqualTo(A);
            RosterEntry found =
                    post.desk.search(two.code().text(), 9).getFirst().entry();
            assertThat(found.initials()).isEqualTo("wxl");
            assertThat(found.phone()).contains("****");
            assertThat(post.desk.search(String.valueOf(found.phone()).substring(7), 9))
                    .isNotEmpty();

            Verdict verdict = get(post.desk.checkIn(CheckIn.of(two.id(), A)));
            assertThat(verdict).isInstanceOfSatisfying(Verdict.Arrived.class, arrived -> {
                assertThat(arrived.people()).isEqualTo(2);
                assertThat(arrived.isConfirmed()).isTrue();
                assertThat(arrived.flag()).isNull();
                assertThat(arrived.entry().isComplete()).isTrue();
            });
            assertThat(card(post.await(state -> state.pending() == 0), A).arrived())
                    .isEqualTo(2);
            assertThat(get(post.desk.checkIn(CheckIn.of(two.code(), A)))).isInstanceOf(Verdict.AlreadyIn.class);

            assertThat(get(post.desk.undo(two.id(), A, Set.of(1)))).isInstanceOf(DeskAnswer.Done.class);
            assertThat(entry(post, A, two).arrived()).isEqualTo(1);
            get(post.desk.refresh());
            assertThat(entry(post, A, two).arrived()).isEqualTo(1);
            assertThat(entry(post, A, two).isPending()).isFalse();
            assertThat(get(post.desk.checkIn(CheckIn.of(other.id(), A))))
                    .isInstanceOfSatisfying(
                            Verdict.WrongSession.class,
                            wrong -> assertThat(wrong.right()).containsExactly(B));

            get(post.desk.signOut());
            assertThat(post.desk.roster(A).entries()).isEmpty();
            assertThat(post.desk.search("w", 9)).isEmpty();
        }
    }

    @ParameterizedTest
    @HubDatabases
    void whatStandsAgainstItIsSaidAndMayBeSetAside(HubDatabase database) throws Exception {
        try (FrontDeskRig rig = rig(database);
                FrontDeskRig.Post post = rig.post("song").signedIn()) {
            Registration cancelled = rig.taken(A, "李一", 1);
            rig.book.cancel(SignUp.newId(), cancelled.id(), new Actor.Phone("192.0.2.1"), null);
            Registration full = rig.taken(B, "李二", 2);
            Registration waits = rig.taken(B, "李三", 1);
            get(post.desk.refresh());

            assertThat(get(post.desk.checkIn(CheckIn.of(cancelled.id(), A)))).isInstanceOf(Verdict.Cancelled.class);
            assertThat(get(post.desk.checkIn(CheckIn.of(waits.code(), B))))
                    .isInstanceOfSatisfying(
                            Verdict.Waitlisted.class,
                            it -> assertThat(it.position()).isEqualTo(1));
            assertThat(get(post.desk.checkIn(CheckIn.of(full.code(), null))))
                    .isInstanceOfSatisfying(
                            Verdict.Early.class, it -> assertThat(it.starts()).isEqualTo(LATER));
            assertThat(get(post.desk.checkIn(CheckIn.of(waits.id(), B).letIn())))
                    .isInstanceOfSatisfying(
                            Verdict.Arrived.class, it -> assertThat(it.flag()).isEqualTo(Verdict.Flag.NO_SEAT));
            rig.jump = Duration.ofHours(9);
            assertThat(get(post.desk.checkIn(CheckIn.of(full.code(), B)))).isInstanceOf(Verdict.Over.class);
        }
    }

    @ParameterizedTest
    @HubDatabases
    void aTicketThatIsNotHereIsAskedFor(HubDatabase database) throws Exception {
        try (FrontDeskRig rig = rig(database);
                FrontDeskRig.Post post = rig.post("song").signedIn()) {
            TicketCode nobodys = TicketCode.of(77);
            assertThat(get(post.desk.checkIn(CheckIn.of(nobodys, A))))
                    .isEqualTo(new Verdict.UnknownHere(nobodys, true));
            // He signed up a moment ago.
            Registration fresh = rig.taken(A, "王秀兰", 1);
            TicketQr forged = TicketQr.issue(fresh.code(), fresh.target(), SigningKey.generate());
            assertThat(get(post.desk.checkIn(CheckIn.of(forged, A)))).isEqualTo(new Verdict.Forged());
            assertThat(get(post.desk.checkIn(CheckIn.of(fresh.code(), A)))).isInstanceOf(Verdict.Arrived.class);

            post.cut();
            assertThat(get(post.desk.checkIn(CheckIn.of(nobodys, A))))
                    .isEqualTo(new Verdict.UnknownHere(nobodys, false));
        }
    }

    @ParameterizedTest
    @HubDatabases
    void whoWalksInIsRegisteredAndIn(HubDatabase database) throws Exception {
        try (FrontDeskRig rig = rig(database);
                FrontDeskRig.Post post = rig.post("song").signedIn()) {
            PhoneNumber phone = FrontDeskRig.phone();
            DeskSignUp named = walkIn("何建国", phone, 2, null);
            DeskAnswer.Done done = (DeskAnswer.Done) get(post.desk.registerWalkIn(named));
            assertThat(done.booking().status()).isEqualTo(Status.RESERVED);
            assertThat(get(post.desk.registerWalkIn(named)))
                    .as("the key pressed twice")
                    .isEqualTo(done);
            assertThat(get(post.desk.registerWalkIn(walkIn("", null, 3, null)))).isInstanceOf(DeskAnswer.Done.class);

            get(post.desk.refresh());
            Roster roster = post.desk.roster(A);
            assertThat(roster.entries()).extracting(RosterEntry::name).containsExactly("何建国", "");
            assertThat(roster.entries()).allMatch(RosterEntry::isComplete);
            assertThat(roster.arrived()).isEqualTo(5);

            DeskSignUp again = walkIn("何建国", phone, 1, null);
            assertThat(get(post.desk.registerWalkIn(again)))
                    .isInstanceOfSatisfying(
                            DeskAnswer.Refused.class,
                            it -> assertThat(it.refusal().reason()).isEqualTo(Reason.ALREADY_REGISTERED));
            assertThat(get(post.desk.registerWalkIn(walkIn("何建国", phone, 1, "是他爱人"))))
                    .isInstanceOf(DeskAnswer.Done.class);
            assertThat(get(post.desk.registerWalkIn(walkIn("周", null, 1, null))))
                    .isInstanceOfSatisfying(
                            DeskAnswer.Refused.class,
                            it -> assertThat(it.refusal().reason()).isEqualTo(Reason.FULL));
            assertThat(rig.book.seats().get(A).taken()).isEqualTo(6);
            assertThat(rig.book.check()).isEmpty();
            assertThat(names(folder)).as("no name lies open on the disk").isEmpty();
        }
    }

    /** Files that hold a name or a number as they were typed. */
    private static List<Path> names(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder.resolve("song"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> {
                        try {
                            String text = new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8);
                            return text.contains("何建国") || text.contains("+86138");
                        } catch (java.io.IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }

    @ParameterizedTest
    @HubDatabases
    void whoCallsIsRegisteredForLater(HubDatabase database) throws Exception {
        try (FrontDeskRig rig = rig(database);
                FrontDeskRig.Post post = rig.post("song").signedIn()) {
            DeskSignUp calls = walkIn("孙玉珍", FrontDeskRig.phone(), 1, null);
            DeskAnswer.Done done = (DeskAnswer.Done) get(post.desk.registerByTelephone(calls));
            assertThat(rig.book.byId(done.booking().id()).orElseThrow().channel())
                    .isEqualTo(Channel.TELEPHONE);
            DeskSignUp nameless = walkIn("", null, 1, null);
            assertThat(get(post.desk.registerByTelephone(nameless)))
                    .isInstanceOfSatisfying(
                            DeskAnswer.Refused.class,
                            it -> assertThat(it.refusal().reason()).isEqualTo(Reason.NAME_MISSING));
            get(post.desk.refresh());
            assertThat(post.desk.roster(A).entries()).allMatch(entry -> entry.arrived() == 0);
        }
    }

    @ParameterizedTest
    @HubDatabases
    void twoDesksLetOneInOnce(HubDatabase database) throws Exception {
        try (FrontDeskRig rig = rig(database);
                FrontDeskRig.Post left = rig.post("left");
                FrontDeskRig.Post right = rig.post("right")) {
            Registration visitor = rig.taken(A, "王秀兰", 1);
            left.signedIn();
            right.signedIn();
            CompletableFuture<Verdict> one = left.desk.checkIn(CheckIn.of(visitor.id(), A));
            CompletableFuture<Verdict> other = right.desk.checkIn(CheckIn.of(visitor.id(), A));
            assertThat(List.of(get(one), get(other)))
                    .hasAtLeastOneElementOfType(Verdict.Arrived.class)
                    .hasAtLeastOneElementOfType(Verdict.AlreadyIn.class);
            get(left.desk.refresh());
            get(right.desk.refresh());
            assertThat(entry(left, A, visitor)).isEqualTo(entry(right, A, visitor));
            assertThat(entry(left, A, visitor).arrived()).isEqualTo(1);
        }
    }

    /** Facts wait where nobody hears them, through a new start, and are there once. */
    @ParameterizedTest
    @HubDatabases
    void whatIsNotedArrivesOnceAfterARestart(HubDatabase database) throws Exception {
        try (FrontDeskRig rig = rig(database);
                FrontDeskRig.Post post = rig.post("song")) {
            Registration first = rig.taken(A, "王秀兰", 1);
            Registration second = rig.taken(A, "李四", 1);
            post.signedIn();
            post.losesReplies = true;
            CompletableFuture<Verdict> lost = post.desk.checkIn(CheckIn.of(first.id(), A));
            post.await(state -> !state.online());
            Verdict noted = get(post.desk.checkIn(CheckIn.of(second.id(), A)));
            assertThat(noted)
                    .isInstanceOfSatisfying(
                            Verdict.Arrived.class,
                            it -> assertThat(it.isConfirmed()).isFalse());
            assertThat(entry(post, A, second).isPending()).isTrue();
            rig.restart();
            post.losesReplies = false;
            assertThat(get(lost)).isInstanceOf(Verdict.Arrived.class);
            post.await(state -> state.pending() == 0 && state.online());
            get(post.desk.refresh());
            assertThat(entry(post, A, first).arrived() + entry(post, A, second).arrived())
                    .isEqualTo(2);
            assertThat(rig.book.roster(A).entries())
                    .allMatch(entry -> entry.here().size() == 1);
        }
    }

    @ParameterizedTest
    @HubDatabases
    void anAccountThatIsRevokedLosesNothing(HubDatabase database) throws Exception {
        try (FrontDeskRig rig = rig(database);
                FrontDeskRig.Post post = rig.post("song")) {
            Registration visitor = rig.taken(A, "王秀兰", 1);
            post.signedIn();
            post.cut();
            assertThat(get(post.desk.checkIn(CheckIn.of(visitor.id(), A)))).isInstanceOf(Verdict.Arrived.class);
            rig.revoke("song", true);
            post.isCut = false;
            FrontDeskState out = post.await(state -> state.staff() == null);
            assertThat(out.wasEnded()).isTrue();
            assertThat(out.pending()).isEqualTo(1);
            assertThat(post.desk.roster(A).entries()).isEmpty();
            UUID nobody = new UUID(0, 1);
            assertThat(get(post.desk.checkIn(CheckIn.of(nobody, A)))).isEqualTo(new Verdict.NotTaken(Why.SIGNED_OUT));

            rig.revoke("song", false);
            post.signedIn();
            post.await(state -> state.pending() == 0);
            assertThat(rig.book.roster(A).entries().getFirst().here()).hasSize(1);
        }
    }

    @ParameterizedTest
    @HubDatabases
    void staffChangeWhatSomebodyHas(HubDatabase database) throws Exception {
        try (FrontDeskRig rig = rig(database);
                FrontDeskRig.Post post = rig.post("song").signedIn()) {
            DeskCare care = post.desk.care();
            PhoneNumber phone = FrontDeskRig.phone();
            Registration visitor = rig.taken(Target.of(A), "王秀兰", 1, phone);
            Registration full = rig.taken(B, "李二", 2);
            Registration waits = rig.taken(B, "李三", 1);

            List<NamedBooking> known = got(care.knownOf(phone.e164()));
            assertThat(known).extracting(NamedBooking::name).containsExactly("王秀兰");
            assertThat(known.getFirst().booking().id()).isEqualTo(visitor.id());
            assertThat(get(care.knownOf("12"))).isInstanceOf(Heard.Refused.class);
            assertThat(got(care.searchAll("lisan")))
                    .extracting(NamedBooking::name)
                    .containsExactly("李三");

            assertThat(done(care.changeParty(visitor.id(), 3, null)).party()).isEqualTo(3);
            PhoneNumber other = FrontDeskRig.phone();
            assertThat(done(care.changePhone(visitor.id(), other, null)).id()).isEqualTo(visitor.id());
            assertThat(got(care.reveal(visitor.id(), "要打电话"))).isEqualTo(other);
            assertThat(got(care.knownOf(phone.e164()))).isEmpty();
            assertThat(refused(care.changePhone(waits.id(), rig.phoneOf(full), null)))
                    .isEqualTo(Reason.ALREADY_REGISTERED);
            assertThat(refused(care.move(visitor.id(), Target.of(B), null))).isEqualTo(Reason.UNKNOWN_SESSION);
            assertThat(done(care.giveSeats(waits.id(), "评委")).status()).isEqualTo(Status.RESERVED);
            assertThat(done(care.cancel(visitor.id(), "生病")).status()).isEqualTo(Status.CANCELLED);
            assertThat(refused(care.giveAway(full.id(), B, "没来"))).isEqualTo(Reason.STILL_EXPECTED);

            assertThat(rig.audited()).contains("phone.reveal " + visitor.id() + " 要打电话");
            assertThat(rig.book.check()).isEmpty();
            assertThat(names(folder)).isEmpty();
        }
    }

    @ParameterizedTest
    @HubDatabases
    void whatIsOddIsSettledOnce(HubDatabase database) throws Exception {
        try (FrontDeskRig rig = rig(database);
                FrontDeskRig.Post post = rig.post("song").signedIn()) {
            DeskCare care = post.desk.care();
            Registration cancelled = rig.taken(A, "李一", 1);
            rig.book.cancel(SignUp.newId(), cancelled.id(), new Actor.Phone("192.0.2.1"), null);
            get(post.desk.checkIn(CheckIn.of(cancelled.id(), A).letIn()));
            WorkItem item = got(care.worklist()).getFirst();
            assertThat(item.what()).isEqualTo("no-seat");
            assertThat(item.name()).isEqualTo("李一");
            assertThat(item.expected()).isNotNull().extracting(Booking::status).isEqualTo(Status.CANCELLED);
            assertThat(item.seen()).isNotNull().matches(Presence::isIn);
            assertThat(got(care.settle(item))).isTrue();
            assertThat(got(care.settle(item))).isFalse();
            assertThat(got(care.worklist())).isEmpty();
        }
    }

    @ParameterizedTest
    @HubDatabases
    void theCallListIsWorkedOff(HubDatabase database) throws Exception {
        try (FrontDeskRig rig = rig(database);
                FrontDeskRig.Post post = rig.post("song").signedIn()) {
            DeskCare care = post.desk.care();
            Registration full = rig.taken(B, "李二", 2);
            Registration waits = rig.taken(B, "李三", 1);
            done(care.cancel(full.id(), null));
            Call call = got(care.calls()).getFirst();
            assertThat(call.registration()).isEqualTo(waits.id());
            assertThat(call.why()).isEqualTo("offer");
            assertThat(call.phone()).isEqualTo(rig.phoneOf(waits));
            done(care.logCall(waits.id(), Call.Outcome.NO_ANSWER, "占线"));
            assertThat(got(care.calls()).getFirst().attempts())
                    .extracting(Call.Attempt::outcome)
                    .containsExactly(Call.Outcome.NO_ANSWER);
            assertThat(done(care.logCall(waits.id(), Call.Outcome.ACCEPTED, null))
                            .status())
                    .isEqualTo(Status.RESERVED);
            assertThat(got(care.calls())).isEmpty();
        }
    }

    private static <T> T got(CompletableFuture<Heard<T>> answer) throws Exception {
        Heard<T> heard = get(answer);
        assertThat(heard).isInstanceOf(Heard.Got.class);
        return ((Heard.Got<T>) heard).value();
    }

    private static Booking done(CompletableFuture<DeskAnswer> answer) throws Exception {
        DeskAnswer said = get(answer);
        assertThat(said).isInstanceOf(DeskAnswer.Done.class);
        return ((DeskAnswer.Done) said).booking();
    }

    private static Reason refused(CompletableFuture<DeskAnswer> answer) throws Exception {
        DeskAnswer said = get(answer);
        assertThat(said).isInstanceOf(DeskAnswer.Refused.class);
        return ((DeskAnswer.Refused) said).refusal().reason();
    }
}
