package org.centerkiosk.hub.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.centerkiosk.core.desk.Booking;
import org.centerkiosk.core.desk.Cancelling;
import org.centerkiosk.core.desk.CodeSignUp;
import org.centerkiosk.core.desk.DeskState;
import org.centerkiosk.core.desk.HoldAnswer;
import org.centerkiosk.core.desk.LookUp;
import org.centerkiosk.core.desk.Outcome;
import org.centerkiosk.core.desk.Slip;
import org.centerkiosk.core.hub.HubProblem;
import org.centerkiosk.core.hub.HubReply;
import org.centerkiosk.core.hub.HubResult;
import org.centerkiosk.core.signup.Claim;
import org.centerkiosk.core.signup.PhoneNumber;
import org.centerkiosk.core.signup.Reason;
import org.centerkiosk.core.signup.Refusal;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.signup.Status;
import org.centerkiosk.core.ticket.TicketCode;
import org.centerkiosk.core.ticket.TicketQr;
import org.centerkiosk.core.trust.SigningKey;
import org.centerkiosk.hub.http.Access;
import org.centerkiosk.hub.registration.Actor;
import org.centerkiosk.hub.registration.Registration;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.HubDatabases;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** A terminal's desk with a real hub behind a line that breaks. */
class HubSignUpDeskTest {

    @TempDir
    Path folder;

    private static final Instant START = Instant.now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.MINUTES);

    private DeskRig rig(HubDatabase database, int capacity, int waitingList) throws Exception {
        DeskRig rig = new DeskRig(database, folder, START, DeskRig.event("a", START, capacity, waitingList));
        rig.await(DeskState::online);
        return rig;
    }

    /** Seats of the session are lent, and the codes and the key are there. */
    private static void awaitLease(DeskRig rig) throws Exception {
        get(rig.desk.prepare());
        assertThat(rig.book.leases()).isNotEmpty();
    }

    private static <T> T get(CompletableFuture<T> answer) throws Exception {
        return answer.get(30, TimeUnit.SECONDS);
    }

    private static Slip reserved(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Reserved.class);
        return ((Outcome.Reserved) outcome).slip();
    }

    private static Slip provisional(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Provisional.class);
        return ((Outcome.Provisional) outcome).slip();
    }

    private static Registration inBook(DeskRig rig, SignUp signUp) {
        return rig.book.byId(signUp.id()).orElseThrow();
    }

    @ParameterizedTest
    @HubDatabases
    void withTheHubItsWordIsSaid(HubDatabase database) throws Exception {
        try (DeskRig rig = rig(database, 2, 1)) {
            SignUp first = rig.signUp("a", 2, Claim.none());
            Slip slip = reserved(get(rig.desk.submit(first)));
            assertThat(slip.maskedName()).isEqualTo("欧**");
            assertThat(slip.maskedPhone()).contains("****");
            assertThat(inBook(rig, first).code()).isEqualTo(slip.code());
            assertThat(TicketQr.read(slip.qr()).orElseThrow().code()).isEqualTo(slip.code());

            Outcome second = get(rig.desk.submit(rig.signUp("a", 1, Claim.none())));
            assertThat(second)
                    .isInstanceOfSatisfying(
                            Outcome.Waitlisted.class,
                            it -> assertThat(it.ahead()).isZero());
            Outcome third = get(rig.desk.submit(rig.signUp("a", 1, Claim.none())));
            assertThat(third).isEqualTo(new Outcome.Refused(Refusal.of(Reason.WAITING_LIST_FULL)));
            // The same touch twice is one sign-up.
            assertThat(reserved(get(rig.desk.submit(first))).code()).isEqualTo(slip.code());
            assertThat(reserved(get(rig.desk.settled(first.id()))).code()).isEqualTo(slip.code());
        }
    }

    @ParameterizedTest
    @HubDatabases
    void aHoldFollowsThePartyAndIsUsedOrGivenBack(HubDatabase database) throws Exception {
        try (DeskRig rig = rig(database, 3, 0)) {
            HoldAnswer.Held two = (HoldAnswer.Held) get(rig.desk.hold(rig.target("a"), 2));
            HoldAnswer.Held three = (HoldAnswer.Held) get(rig.desk.hold(rig.target("a"), 3));
            assertThat(three.id()).isEqualTo(two.id());
            assertThat(three.lasts()).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(6));
            assertThat(get(rig.desk.hold(rig.target("a"), 4)))
                    .isEqualTo(new HoldAnswer.Refused(Refusal.of(Reason.FULL)));
            assertThat(rig.book.seats().get(rig.session("a")).taken()).isEqualTo(3);

            SignUp signUp = rig.signUp("a", 3, new Claim.Hold(three.id()));
            reserved(get(rig.desk.submit(signUp)));
            assertThat(rig.book.seats().get(rig.session("a")).taken()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @HubDatabases
    void aHoldThatIsReleasedIsFreeAtTheHub(HubDatabase database) throws Exception {
        try (DeskRig rig = rig(database, 3, 0)) {
            HoldAnswer.Held held = (HoldAnswer.Held) get(rig.desk.hold(rig.target("a"), 2));
            rig.desk.release(held.id());
            // Asked after it, so answered after it.
            get(rig.desk.lookUp(TicketCode.of(7), "0000"));
            assertThat(rig.book.seats().get(rig.session("a")).taken()).isZero();
        }
    }

    @ParameterizedTest
    @HubDatabases
    void withoutTheHubWhatWasLentIsPromisedAndNoMore(HubDatabase database) throws Exception {
        try (DeskRig rig = rig(database, 40, 0)) {
            awaitLease(rig);
            rig.cut();
            HoldAnswer held = get(rig.desk.hold(rig.target("a"), 1));
            assertThat(held).isInstanceOf(HoldAnswer.Held.class);
            SignUp promised = rig.signUp("a", 1, new Claim.Hold(((HoldAnswer.Held) held).id()));
            Slip slip = reserved(get(rig.desk.submit(promised)));
            SignUp beyond = rig.signUp("a", 1, Claim.none());
            provisional(get(rig.desk.submit(beyond)));
            assertThat(get(rig.desk.hold(rig.target("a"), 1))).isInstanceOf(HoldAnswer.NothingKept.class);
            assertThat(rig.await(state -> state.pending() == 2).online()).isFalse();
            assertThat(rig.book.byId(promised.id())).isEmpty();
            CompletableFuture<Outcome> later = rig.desk.settled(beyond.id());

            rig.mend();
            reserved(get(later));
            rig.await(state -> state.pending() == 0);
            assertThat(inBook(rig, promised).code()).isEqualTo(slip.code());
            assertThat(inBook(rig, promised).status()).isEqualTo(Status.RESERVED);
            assertThat(rig.book.check()).isEmpty();
            assertThat(rig.desk.state().get().trouble()).isEmpty();
        }
    }

    @ParameterizedTest
    @HubDatabases
    void withoutHubAndLeaseItIsProvisional(HubDatabase database) throws Exception {
        // So few that none is lent.
        try (DeskRig rig = rig(database, 2, 0)) {
            reserved(get(rig.desk.submit(rig.signUp("a", 1, Claim.none()))));
            rig.cut();
            SignUp signUp = rig.signUp("a", 2, Claim.none());
            Slip slip = provisional(get(rig.desk.submit(signUp)));
            LookUp found = get(rig.desk.lookUp(TicketQr.read(slip.qr()).orElseThrow()));
            assertThat(found).isInstanceOfSatisfying(LookUp.Found.class, it -> {
                assertThat(it.booking().status()).isEqualTo(Status.PROVISIONAL);
                assertThat(it.booking().asKnownHere()).isTrue();
            });
            assertThat(get(rig.desk.lookUp(slip.code(), "1234"))).isEqualTo(new LookUp.Offline());
            CompletableFuture<Outcome> later = rig.desk.settled(signUp.id());
            rig.mend();
            assertThat(get(later)).isEqualTo(new Outcome.Refused(Refusal.of(Reason.FULL, "free", 1)));
        }
    }

    @ParameterizedTest
    @HubDatabases
    void anAnswerThatIsLostIsNoSecondSignUp(HubDatabase database) throws Exception {
        // So few that none is lent: slow as this machine may be, nothing is promised from a lease.
        try (DeskRig rig = rig(database, 2, 0)) {
            rig.reopen(Duration.ofMillis(300));
            rig.await(DeskState::online);
            get(rig.desk.prepare());
            rig.line.losesReplies = true;
            SignUp signUp = rig.signUp("a", 2, Claim.none());
            Slip slip = provisional(get(rig.desk.submit(signUp)));
            assertThat(rig.line.lost.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(inBook(rig, signUp).status()).isEqualTo(Status.RESERVED);
            CompletableFuture<Outcome> later = rig.desk.settled(signUp.id());
            rig.mend();
            Slip known = reserved(get(later));
            assertThat(known.code()).isEqualTo(slip.code());
            // The person is not kept for it.
            assertThat(known.maskedName()).isNull();
            assertThat(rig.book.check()).isEmpty();
        }
    }

    @ParameterizedTest
    @HubDatabases
    void aSlowHubIsNotWaitedFor(HubDatabase database) throws Exception {
        try (DeskRig rig = rig(database, 2, 0)) {
            rig.reopen(Duration.ofMillis(200));
            rig.await(DeskState::online);
            rig.line.slow = new CountDownLatch(1);
            SignUp signUp = rig.signUp("a", 1, Claim.none());
            provisional(get(rig.desk.submit(signUp)));
            CompletableFuture<Outcome> later = rig.desk.settled(signUp.id());
            rig.line.slow.countDown();
            reserved(get(later));
        }
    }

    @ParameterizedTest
    @HubDatabases
    void aPromiseTheHubDoesNotKeepIsTold(HubDatabase database) throws Exception {
        try (DeskRig rig = rig(database, 40, 0)) {
            awaitLease(rig);
            rig.cut();
            SignUp signUp = rig.signUp("a", 1, Claim.none());
            Slip slip = reserved(get(rig.desk.submit(signUp)));
            // Staff gave the terminal up, and the seats went to others.
            Actor.Staff staff = new Actor.Staff("li", Set.of(Access.STAFF));
            rig.book.leases().forEach(lease -> rig.book.writeOff(lease.id(), staff));
            for (int i = 0; i < 10; i++) {
                rig.book.register(rig.signUp("a", 4, Claim.none()), new Actor.Phone("192.0.2.1"));
            }
            CompletableFuture<Outcome> later = rig.desk.settled(signUp.id());
            rig.mend();
            provisional(get(later));
            DeskState told = rig.await(state -> !state.trouble().isEmpty());
            assertThat(told.trouble().getFirst()).contains(slip.code().print(), "provisional");
            assertThat(told.trouble().toString()).doesNotContain("欧阳", "138");
        }
    }

    @ParameterizedTest
    @HubDatabases
    void whatWaitsIsSentAfterARestart(HubDatabase database) throws Exception {
        try (DeskRig rig = rig(database, 40, 0)) {
            awaitLease(rig);
            rig.cut();
            SignUp promised = rig.signUp("a", 1, Claim.none());
            reserved(get(rig.desk.submit(promised)));
            rig.reopen(rig.patience);
            assertThat(rig.desk.state().get().pending()).isOne();
            // Elapsed time began anew: nothing more is promised, and what was is still known.
            provisional(get(rig.desk.submit(rig.signUp("a", 1, Claim.none()))));
            reserved(get(rig.desk.submit(promised)));
            rig.mend();
            rig.await(state -> state.pending() == 0);
            assertThat(inBook(rig, promised).status()).isEqualTo(Status.RESERVED);
            assertThat(rig.book.check()).isEmpty();
        }
    }

    @ParameterizedTest
    @HubDatabases
    void aLeaseIsReportedWhenItsTimeIsOver(HubDatabase database) throws Exception {
        try (DeskRig rig = rig(database, 40, 0)) {
            awaitLease(rig);
            UUID first = rig.book.leases().getFirst().id();
            rig.cut();
            // The clock jumps, which moves no lease.
            rig.jump = Duration.ofDays(1);
            SignUp promised = rig.signUp("a", 1, Claim.none());
            reserved(get(rig.desk.submit(promised)));
            rig.jump = Duration.ofDays(-400);
            rig.passed = Duration.ofMinutes(28);
            provisional(get(rig.desk.submit(rig.signUp("a", 1, Claim.none()))));
            rig.jump = Duration.ZERO;
            rig.mend();
            rig.await(state -> state.pending() == 0);
            get(rig.desk.prepare());
            assertThat(rig.book.leases()).noneMatch(lease -> lease.id().equals(first));
            assertThat(rig.book.check()).isEmpty();
        }
    }

    @ParameterizedTest
    @HubDatabases
    void anotherRegistrationInTheAnswerIsNone(HubDatabase database) throws Exception {
        try (DeskRig rig = rig(database, 10, 0)) {
            rig.reopen(Duration.ofMillis(500));
            rig.await(DeskState::online);
            SignUp signUp = rig.signUp("a", 1, Claim.none());
            rig.line.lie = answer ->
                    changed(answer, signUp.id().toString(), SignUp.newId().toString());
            provisional(get(rig.desk.submit(signUp)));
            assertThat(rig.await(state -> !state.trouble().isEmpty()).trouble().toString())
                    .contains("something else");
            CompletableFuture<Outcome> later = rig.desk.settled(signUp.id());
            rig.line.lie = answer -> answer;
            rig.cut();
            rig.mend();
            reserved(get(later));
        }
    }

    @ParameterizedTest
    @HubDatabases
    void oneThatTheHubStumblesOverHoldsUpNoOther(HubDatabase database) throws Exception {
        try (DeskRig rig = rig(database, 10, 0)) {
            rig.reopen(Duration.ofMillis(300));
            rig.await(DeskState::online);
            SignUp poisoned = rig.signUp("a", 1, Claim.none());
            HubProblem internal = new HubProblem(500, "internal", "it stumbles", "see its log");
            rig.line.lie = answer -> answer instanceof HubResult.Answered<HubReply>(HubReply reply, var time)
                            && new String(reply.body(), StandardCharsets.UTF_8)
                                    .contains(poisoned.id().toString())
                    ? new HubResult.Declined<>(internal, time)
                    : answer;
            provisional(get(rig.desk.submit(poisoned)));
            rig.mend();
            SignUp other = rig.signUp("a", 1, Claim.none());
            CompletableFuture<Outcome> first = rig.desk.submit(other);
            assertThat(get(first)).isNotInstanceOf(Outcome.Refused.class);
            reserved(get(rig.desk.settled(other.id())));
            assertThat(rig.desk.state().get().pending()).isOne();
            CompletableFuture<Outcome> later = rig.desk.settled(poisoned.id());
            rig.line.lie = answer -> answer;
            rig.cut();
            rig.mend();
            reserved(get(later));
            assertThat(rig.book.check()).isEmpty();
        }
    }

    @ParameterizedTest
    @HubDatabases
    void aCodeThatWasTakenGivesWay(HubDatabase database) throws Exception {
        try (DeskRig rig = rig(database, 10, 0)) {
            TicketCode other = TicketCode.of(123_456_789);
            rig.line.lie = answer -> answer instanceof HubResult.Answered<HubReply>(HubReply reply, var time)
                    ? changed(answer, reply.json().orElseThrow().path("code").asString(), other.text())
                    : answer;
            assertThat(reserved(get(rig.desk.submit(rig.signUp("a", 1, Claim.none()))))
                            .code())
                    .isEqualTo(other);
        }
    }

    private static HubResult<HubReply> changed(HubResult<HubReply> answer, String from, String to) {
        return answer.map(reply -> new HubReply(
                reply.status(),
                reply.contentType(),
                reply.location(),
                new String(reply.body(), StandardCharsets.UTF_8)
                        .replace(from, to)
                        .getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @HubDatabases
    void aTicketIsFoundAndGivenBack(HubDatabase database) throws Exception {
        try (DeskRig rig = rig(database, 10, 0)) {
            PhoneNumber phone = new PhoneNumber("+8613912345678");
            Slip slip = reserved(get(rig.desk.submit(rig.signUp("a", 1, Claim.none(), phone))));
            assertThat(get(rig.desk.lookUp(slip.code(), "5679"))).isEqualTo(new LookUp.Unknown());
            assertThat(get(rig.desk.lookUp(TicketCode.of(99), "5678"))).isEqualTo(new LookUp.Unknown());
            LookUp.Found found = (LookUp.Found) get(rig.desk.lookUp(slip.code(), "5678"));
            assertThat(found.booking().status()).isEqualTo(Status.RESERVED);
            assertThat(get(rig.desk.lookUp(TicketQr.read(slip.qr()).orElseThrow())))
                    .isEqualTo(found);
            TicketQr forged = TicketQr.issue(slip.code(), slip.target(), SigningKey.generate());
            assertThat(get(rig.desk.lookUp(forged))).isEqualTo(new LookUp.Unknown());

            assertThat(get(rig.desk.cancel(found.booking())))
                    .isInstanceOfSatisfying(
                            Cancelling.Done.class,
                            done -> assertThat(done.booking().status()).isEqualTo(Status.CANCELLED));
            assertThat(get(rig.desk.cancel(found.booking()))).isNotInstanceOf(Cancelling.Noted.class);
            for (int i = 0; i < 5; i++) {
                get(rig.desk.lookUp(slip.code(), "0000"));
            }
            assertThat(get(rig.desk.lookUp(slip.code(), "5678"))).isInstanceOf(LookUp.TooOften.class);
        }
    }

    @ParameterizedTest
    @HubDatabases
    void aCancellationWithoutTheHubFollowsItsSignUp(HubDatabase database) throws Exception {
        try (DeskRig rig = rig(database, 40, 0)) {
            awaitLease(rig);
            rig.cut();
            SignUp signUp = rig.signUp("a", 1, Claim.none());
            Slip slip = reserved(get(rig.desk.submit(signUp)));
            Booking booking =
                    ((LookUp.Found) get(rig.desk.lookUp(TicketQr.read(slip.qr()).orElseThrow()))).booking();
            assertThat(booking.status()).isEqualTo(Status.RESERVED);
            assertThat(get(rig.desk.cancel(booking))).isEqualTo(new Cancelling.Noted(booking));
            rig.mend();
            rig.await(state -> state.pending() == 0);
            assertThat(inBook(rig, signUp).status()).isEqualTo(Status.CANCELLED);
        }
    }

    @ParameterizedTest
    @HubDatabases
    void aResidentsCodeSignsUpByItsDigits(HubDatabase database) throws Exception {
        try (DeskRig rig = rig(database, 40, 0)) {
            String code = rig.codes.issue("王秀英", new PhoneNumber("+8613700001234"));
            assertThat(get(rig.desk.submit(coded(rig, code, "4321"))))
                    .isEqualTo(new Outcome.Refused(Refusal.of(Reason.CODE_DIGITS)));
            assertThat(get(rig.desk.submit(coded(rig, CodeSignUp.PREFIX + "ABC", "1234"))))
                    .isEqualTo(new Outcome.Refused(Refusal.of(Reason.CODE_UNKNOWN)));
            Slip slip = reserved(get(rig.desk.submit(coded(rig, code, "1234"))));
            assertThat(slip.maskedName()).isEqualTo("王**");
            assertThat(slip.maskedPhone()).isEqualTo("137****1234");

            awaitLease(rig);
            rig.cut();
            String other = rig.codes.issue("李大爷", new PhoneNumber("+8613700005555"));
            CodeSignUp offline = coded(rig, other, "5555");
            assertThat(provisional(get(rig.desk.submit(offline))).maskedName()).isNull();
            CompletableFuture<Outcome> later = rig.desk.settled(offline.id());
            rig.mend();
            reserved(get(later));
        }
    }

    private static CodeSignUp coded(DeskRig rig, String code, String digits) {
        return new CodeSignUp(
                SignUp.newId(), rig.target("a"), rig.clock.instant(), 1, code, digits, Map.of(), Claim.none());
    }

    @ParameterizedTest
    @HubDatabases
    void theScreenHearsOfSeatsThatOthersTook(HubDatabase database) throws Exception {
        try (DeskRig rig = rig(database, 40, 0)) {
            rig.await(state -> state.seats().containsKey(rig.session("a")));
            rig.book.register(rig.signUp("a", 4, Claim.none()), new Actor.Phone("192.0.2.1"));
            DeskState seen = rig.await(state -> state.seats().containsKey(rig.session("a"))
                    && state.seats().get(rig.session("a")).remaining() <= 36);
            assertThat(seen.asOf()).isNotNull();
            assertThat(seen.seats().get(rig.session("a")).capacity()).isEqualTo(40);
        }
    }

    @ParameterizedTest
    @HubDatabases
    void nothingOfThePersonIsOnTheDisk(HubDatabase database) throws Exception {
        try (DeskRig rig = rig(database, 40, 0)) {
            awaitLease(rig);
            rig.cut();
            PhoneNumber phone = new PhoneNumber("+8613988887777");
            SignUp signUp = rig.signUp("a", 1, Claim.none(), phone);
            get(rig.desk.submit(signUp));
            String code = rig.codes.issue("王秀英", new PhoneNumber("+8613700001234"));
            get(rig.desk.submit(coded(rig, code, "1234")));
            byte[] body = waiting();
            assertNothingPersonal(code);
            rig.mend();
            rig.await(state -> state.pending() == 0);
            assertNothingPersonal(code);
            // What was sealed is gone as well once the hub has it.
            assertThat(new String(waiting(), StandardCharsets.ISO_8859_1)).doesNotContain("\"sealed\"");
            assertThat(new String(body, StandardCharsets.ISO_8859_1)).contains("\"sealed\"");
        }
    }

    private byte[] waiting() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Path file : terminalFiles()) {
            all.write(Files.readAllBytes(file));
        }
        return all.toByteArray();
    }

    private List<Path> terminalFiles() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("outbox.db"))
                    .toList();
        }
    }

    private void assertNothingPersonal(String code) throws IOException {
        String bytes = new String(waiting(), StandardCharsets.ISO_8859_1);
        String clear = new String("欧阳春晓".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(bytes).doesNotContain("13988887777", "8887777", clear, clear.substring(0, 6), code.substring(4, 30));
    }

    @ParameterizedTest
    @HubDatabases
    void aDeskWithoutTheKeyKeepsNothing(HubDatabase database) throws Exception {
        try (DeskRig rig = new DeskRig(database, folder, START, true, DeskRig.event("a", START, 5, 0))) {
            assertThat(get(rig.desk.submit(rig.signUp("a", 1, Claim.none()))))
                    .isEqualTo(new Outcome.NotTaken(Outcome.NotTaken.Why.NO_KEY));
            assertThat(rig.desk.state().get().pending()).isZero();
        }
    }
}
