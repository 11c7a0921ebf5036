package org.centerkiosk.terminal.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.centerkiosk.config.KioskConfig;
import org.centerkiosk.core.desk.Outcome;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.event.Programme;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.event.SessionStatus;
import org.centerkiosk.core.signup.Reason;
import org.centerkiosk.core.signup.Refusal;
import org.centerkiosk.core.sync.SyncState;
import org.centerkiosk.terminal.form.Field;
import org.centerkiosk.terminal.form.Keeping;
import org.centerkiosk.terminal.form.ResultForm;
import org.centerkiosk.terminal.form.SignUpForm;
import org.centerkiosk.terminal.form.TicketForm;
import org.centerkiosk.terminal.sample.SampleLobby;
import org.centerkiosk.terminal.sample.SampleProgramme;
import org.centerkiosk.terminal.sample.Turns;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.shell.Route;
import org.centerkiosk.terminal.text.Wordings;
import org.junit.jupiter.api.Test;

class SignUpServiceTest {

    private static final Instant START = SampleProgramme.at(SampleProgramme.TODAY, "15:00");
    private static final SessionId SESSION = new SessionId("guzheng", START);
    private static final Field BIRTH = new Field.Birth(0);

    private final AtomicReference<Instant> time = new AtomicReference<>(SampleProgramme.NOW);
    private final Turns turns = new Turns();
    private final FakeSignUpDesk desk = new FakeSignUpDesk().with(SESSION, 20, 2);
    private final LobbyService lobby =
            new LobbyService(new TestClock(), () -> SampleLobby.IDLE, Language.ZH, false, SampleProgramme.online());
    private final SignUpService service = new SignUpService(lobby, desk, "CN", turns);

    @Test
    void seatsAreKeptWhileTheFormIsOpenAndFollowTheParty() {
        open();
        assertThat(desk.heldSeats()).isEqualTo(1);
        assertThat(form().keeping()).isInstanceOf(Keeping.Kept.class);
        fill(form -> form.withParty(2));
        assertThat(desk.heldSeats()).isEqualTo(2);
        lobby.back();
        turns.run();
        assertThat(desk.heldSeats()).isZero();
    }

    @Test
    void whoeverWalksAwayKeepsNothing() {
        open();
        pass(Duration.ofSeconds(60));
        assertThat(lobby.store().get().visit()).isNull();
        assertThat(desk.heldSeats()).isZero();
    }

    @Test
    void aHoldThatComesAfterTheVisitorLeftIsGivenBack() {
        desk.slow();
        open();
        lobby.back();
        turns.run();
        desk.answer();
        turns.run();
        assertThat(desk.heldSeats()).isZero();
    }

    @Test
    void aHoldThatRunsOutIsRenewedWhileSomebodyTypes() {
        open();
        for (int minute = 0; minute < 6; minute++) {
            pass(Duration.ofSeconds(55));
            lobby.touched();
            turns.run();
        }
        Keeping.Kept kept = (Keeping.Kept) form().keeping();
        assertThat(kept.until()).isAfter(time.get());
    }

    @Test
    void aWholeFormLeadsToATicket() {
        open();
        fill(SignUpServiceTest::whole);
        submit();
        assertThat(result().outcome()).isInstanceOf(Outcome.Reserved.class);
        assertThat(desk.submitted()).hasSize(1);
        assertThat(desk.heldSeats()).isZero();
        assertThat(lobby.store().get().route()).isEqualTo(new Route.SignUpResult(SESSION));
    }

    @Test
    void manyTouchesSubmitOnce() {
        desk.slow();
        open();
        desk.answer();
        turns.run();
        desk.slow();
        fill(SignUpServiceTest::whole);
        for (int touch = 0; touch < 20; touch++) {
            service.submit(false);
        }
        assertThat(form().isSending()).isTrue();
        fill(form -> form.withParty(2).typed(new Field.Name(), "别人"));
        assertThat(form().entries().text(new Field.Name())).isEqualTo("王秀兰");
        desk.answer();
        turns.run();
        assertThat(desk.submitted()).hasSize(1);
        assertThat(result().outcome()).isInstanceOf(Outcome.Reserved.class);
    }

    @Test
    void anUnfinishedFormIsNotSentAndSaysWhatIsMissing() {
        open();
        submit();
        assertThat(desk.submitted()).isEmpty();
        assertThat(form().phase()).isEqualTo(SignUpForm.Phase.CHECKED);
        assertThat(form().focus().at()).isEqualTo(new Field.Name());
    }

    @Test
    void withoutTheHubNothingIsPromisedBeyondWhatItLent() {
        desk.offline();
        open();
        fill(SignUpServiceTest::whole);
        submit();
        assertThat(result().outcome()).isInstanceOf(Outcome.Provisional.class);
    }

    @Test
    void whatTheHubSaysLaterIsToldWhileTheTicketIsOnScreen() {
        desk.offline();
        open();
        fill(SignUpServiceTest::whole);
        submit();
        desk.online();
        turns.run();
        assertThat(result().outcome()).isInstanceOf(Outcome.Reserved.class);
    }

    @Test
    void seatsLentArePromisedWithoutTheHub() {
        desk.lent(SESSION, 1);
        desk.offline();
        open();
        fill(SignUpServiceTest::whole);
        submit();
        assertThat(result().outcome()).isInstanceOf(Outcome.Reserved.class);
    }

    @Test
    void aRefusalThatTheFormCanMendLeadsBackToItsField() {
        open();
        fill(SignUpServiceTest::whole);
        java.util.UUID first = form().id();
        desk.refuseNext(Refusal.of(Reason.PHONE_INVALID));
        submit();
        assertThat(form().focus().at()).isEqualTo(new Field.Phone());
        assertThat(form().id()).isNotEqualTo(first);
        submit();
        assertThat(form().focus().at()).isEqualTo(new Field.Phone());
        fill(form -> form.typed(new Field.Phone(), "13824671235"));
        submit();
        assertThat(result().outcome()).isInstanceOf(Outcome.Reserved.class);
    }

    @Test
    void anyOtherRefusalIsTold() {
        open();
        fill(SignUpServiceTest::whole);
        desk.refuseNext(Refusal.of(Reason.ALREADY_REGISTERED));
        submit();
        assertThat(result().outcome()).isEqualTo(new Outcome.Refused(Refusal.of(Reason.ALREADY_REGISTERED)));
    }

    @Test
    void whatWasCancelledMeanwhileIsRefusedForThat() {
        open();
        fill(SignUpServiceTest::whole);
        lobby.contentChanged(withStatus(SessionStatus.CANCELLED));
        assertThat(lobby.store().get().form(SignUpForm.class)).isPresent();
        submit();
        assertThat(desk.submitted()).isEmpty();
        assertThat(result().outcome()).isEqualTo(new Outcome.Refused(Refusal.of(Reason.CANCELLED)));
    }

    @Test
    void whatWasWithdrawnMeanwhileIsRefused() {
        open();
        fill(SignUpServiceTest::whole);
        lobby.contentChanged(SyncState.initial());
        submit();
        assertThat(result().outcome()).isEqualTo(new Outcome.Refused(Refusal.of(Reason.UNKNOWN_EVENT)));
    }

    @Test
    void anAnswerForSomebodyWhoLeftReachesNobody() {
        open();
        fill(SignUpServiceTest::whole);
        desk.slow();
        submit();
        pass(Duration.ofSeconds(60));
        lobby.open(new Route.SignUp(SESSION, false));
        desk.answer();
        turns.run();
        assertThat(form().entries().texts()).isEmpty();
        assertThat(desk.submitted()).hasSize(1);
    }

    @Test
    void aDiskThatTakesNothingPromisesNothing() {
        open();
        fill(SignUpServiceTest::whole);
        desk.breakDisk();
        submit();
        assertThat(result().outcome()).isInstanceOf(Outcome.NotTaken.class);
    }

    @Test
    void aTicketIsFoundByCodeAndDigitsAndGivenBackOnceAsked() {
        open();
        fill(SignUpServiceTest::whole);
        submit();
        Outcome.Reserved reserved = (Outcome.Reserved) result().outcome();
        lookFor(reserved.slip().code().text(), "1234");
        TicketForm found = ticket();
        assertThat(found.step()).isInstanceOf(TicketForm.Step.Found.class);
        assertThat(found.code() + found.lastFour()).isEmpty();
        service.cancel();
        turns.run();
        assertThat(ticket().step()).isInstanceOf(TicketForm.Step.Found.class);
        lobby.fill(
                TicketForm.class,
                form -> form.to(new TicketForm.Step.Found(((TicketForm.Step.Found) form.step()).booking(), true)));
        service.cancel();
        service.cancel();
        turns.run();
        assertThat(ticket().step()).isInstanceOf(TicketForm.Step.GivenBack.class);
    }

    @Test
    void otherDigitsFindNothing() {
        open();
        fill(SignUpServiceTest::whole);
        submit();
        Outcome.Reserved reserved = (Outcome.Reserved) result().outcome();
        lookFor(reserved.slip().code().text(), "9999");
        assertThat(ticket().step()).isInstanceOf(TicketForm.Step.NotFound.class);
    }

    @Test
    void aMistypedCodeIsNotAskedFor() {
        lookFor("AAAAAAAB", "1234");
        assertThat(ticket().step()).isEqualTo(new TicketForm.Step.Typing(true));
    }

    @Test
    void whereThereIsACameraTheTicketCanBeShownInstead() {
        House house = new House(KioskConfig.defaults().venue(), SampleLobby.IDLE, 30, null);
        Printing printing = new Printing(lobby, ticket -> new CompletableFuture<>(), turns);
        TicketsViewModel tickets =
                new TicketsViewModel(lobby, service, printing, new Wordings(SampleProgramme.ZONE), () -> house);
        lobby.open(new Route.MySignUps());
        assertThat(tickets.model(lobby.store().get()).orElseThrow().scan()).isNull();
        lobby.sees(true);
        assertThat(tickets.model(lobby.store().get()).orElseThrow().scan()).isNotNull();
        tickets.scan();
        assertThat(lobby.store().get().route()).isEqualTo(new Route.ScanCode(null, false));
        lobby.back();
        assertThat(lobby.store().get().route()).isEqualTo(new Route.MySignUps());
    }

    private void lookFor(String code, String digits) {
        lobby.open(new Route.MySignUps());
        lobby.fill(TicketForm.class, form -> form.typed(new Field.Code(), code).typed(new Field.LastFour(), digits));
        service.lookUp();
        turns.run();
    }

    private void open() {
        lobby.open(new Route.SignUp(SESSION, false));
        turns.run();
    }

    private void fill(UnaryOperator<SignUpForm> change) {
        lobby.fill(SignUpForm.class, change);
        turns.run();
    }

    private void submit() {
        service.submit(false);
        turns.run();
    }

    private void pass(Duration duration) {
        time.updateAndGet(now -> now.plus(duration));
        lobby.tick();
        turns.run();
    }

    private SignUpForm form() {
        return lobby.store().get().form(SignUpForm.class).orElseThrow();
    }

    private ResultForm result() {
        return lobby.store().get().form(ResultForm.class).orElseThrow();
    }

    private TicketForm ticket() {
        return lobby.store().get().form(TicketForm.class).orElseThrow();
    }

    private static SignUpForm whole(SignUpForm form) {
        return form.typed(new Field.Name(), "王秀兰")
                .typed(new Field.Phone(), "13824671234")
                .typed(BIRTH, "19580302")
                .withConsent(true);
    }

    private static SyncState withStatus(SessionStatus status) {
        List<Event> events = SampleProgramme.programme().events().stream()
                .map(event -> event.uid().equals("guzheng") ? changed(event, status) : event)
                .toList();
        return new SyncState(Programme.of(events), Map.of(), SampleProgramme.NOW, false, List.of(), List.of());
    }

    private static Event changed(Event event, SessionStatus status) {
        return event.withSessions(event.sessions().stream()
                .map(session -> session.id().equals(SESSION) ? changed(session, status) : session)
                .toList());
    }

    private static Session changed(Session session, SessionStatus status) {
        return new Session(
                session.id(),
                session.start(),
                session.end(),
                session.zone(),
                session.allDay(),
                status,
                session.reason(),
                session.title(),
                session.place(),
                session.number(),
                session.seats());
    }

    private final class TestClock extends Clock {
        @Override
        public ZoneId getZone() {
            return SampleProgramme.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return time.get();
        }
    }
}
