package org.centerkiosk.terminal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.centerkiosk.config.IdleConfig;
import org.centerkiosk.core.desk.Outcome;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.event.Listing;
import org.centerkiosk.core.event.Seats;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.hub.ScanLink;
import org.centerkiosk.core.sync.SyncState;
import org.centerkiosk.terminal.form.Field;
import org.centerkiosk.terminal.form.ResultForm;
import org.centerkiosk.terminal.form.SignUpForm;
import org.centerkiosk.terminal.sample.SampleMeans;
import org.centerkiosk.terminal.sample.SampleProgramme;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LobbyServiceTest {

    private static final IdleConfig IDLE = new IdleConfig(
            Duration.ofSeconds(90), Duration.ofSeconds(60), Duration.ofSeconds(30), Duration.ofSeconds(15), 2);

    private static final Field NAME = new Field.Name();
    private static final Route.SignUp FORM =
            new Route.SignUp(new SessionId("guzheng", SampleProgramme.at(SampleProgramme.TODAY, "15:00")), false);

    private final AtomicReference<Instant> time = new AtomicReference<>(SampleProgramme.NOW);
    private final LobbyService lobby =
            new LobbyService(new TestClock(), () -> IDLE, Language.ZH, false, SampleProgramme.online());

    @Test
    void aTouchInTheLoopOpensAVisit() {
        lobby.open(Route.Browse.today());
        assertThat(state().visit()).isNotNull();
        assertThat(state().route()).isEqualTo(Route.Browse.today());
    }

    @Test
    void anUntouchedVisitEndsAndForgetsEverything() {
        lobby.open(Route.Browse.today());
        lobby.switchLanguage();
        lobby.switchElder();
        pass(Duration.ofSeconds(180));
        assertThat(state().visit()).isNull();
        assertThat(state().route()).isInstanceOf(Route.Loop.class);
        assertThat(state().language()).isEqualTo(Language.ZH);
        assertThat(state().elder()).isFalse();
    }

    @Test
    void theLastFifteenSecondsAreShown() {
        lobby.open(Route.Browse.today());
        pass(Duration.ofSeconds(74));
        assertThat(state().secondsLeft()).isNull();
        pass(Duration.ofSeconds(1));
        assertThat(state().secondsLeft()).isEqualTo(15);
        pass(Duration.ofSeconds(14));
        assertThat(state().secondsLeft()).isEqualTo(1);
        pass(Duration.ofSeconds(1));
        assertThat(state().visit()).isNull();
    }

    @Test
    void anyTouchKeepsTheVisit() {
        lobby.open(Route.Browse.today());
        pass(Duration.ofSeconds(80));
        lobby.touched();
        assertThat(state().secondsLeft()).isNull();
        pass(Duration.ofSeconds(80));
        assertThat(state().visit()).isNotNull();
    }

    @Test
    void largerTextDoublesTheWait() {
        lobby.open(Route.Browse.today());
        lobby.switchElder();
        pass(Duration.ofSeconds(164));
        assertThat(state().visit()).isNotNull();
        assertThat(state().secondsLeft()).isNull();
        pass(Duration.ofSeconds(1));
        assertThat(state().secondsLeft()).isEqualTo(15);
    }

    @Test
    void itIsSaidForAMomentThatAPhoneOpenedALink() {
        lobby.reached(SampleMeans.links());
        lobby.phoneOpened(ScanLink.eventName("guzheng"));
        assertThat(state().means().isOpened("guzheng")).isTrue();
        assertThat(state().means().isOpened("silk")).isFalse();
        assertThat(state().visit()).as("whose phone that is, nobody knows").isNull();
        pass(Duration.ofSeconds(7));
        assertThat(state().means().isOpened("guzheng")).isTrue();
        pass(Duration.ofSeconds(1));
        assertThat(state().means().opened()).isNull();
        lobby.phoneOpened(ScanLink.eventName("guzheng"));
        pass(Duration.ofSeconds(-60));
        assertThat(state().means().opened()).as("after the clock was put back").isNull();
    }

    @Test
    void aPhoneThatOpensALinkDoesNotKeepAVisitOpen() {
        lobby.open(new Route.Browse(null, null, 0, null));
        pass(Duration.ofSeconds(89));
        lobby.phoneOpened(ScanLink.eventName("guzheng"));
        pass(Duration.ofSeconds(1));
        assertThat(state().visit()).isNull();
    }

    @Test
    void aFormEndsSoonerThanBrowsingAndShowsItsSeconds() {
        lobby.open(FORM);
        assertThat(state().secondsLeft()).isEqualTo(60);
        pass(Duration.ofSeconds(30));
        assertThat(state().secondsLeft()).isEqualTo(30);
        lobby.fill(SignUpForm.class, form -> form.typed(NAME, "王"));
        assertThat(state().secondsLeft()).isEqualTo(30);
        lobby.touched();
        assertThat(state().secondsLeft()).isEqualTo(60);
        lobby.switchElder();
        assertThat(state().secondsLeft()).isEqualTo(120);
        pass(Duration.ofSeconds(120));
        assertThat(state().visit()).isNull();
    }

    @Test
    void aTicketStaysHalfAMinute() {
        lobby.open(FORM);
        SignUpForm form = typed("王秀兰");
        ResultForm told = ResultForm.of(form, new Outcome.NotTaken(Outcome.NotTaken.Why.DISK));
        assertThat(lobby.told(form.id(), new Route.SignUpResult(FORM.session()), told))
                .isTrue();
        assertThat(state().form(ResultForm.class)).contains(told);
        assertThat(state().secondsLeft()).isEqualTo(30);
        lobby.back();
        assertThat(state().visit()).isNull();
    }

    @Test
    void anAnswerThatComesTooLateIsTold_ToNobody() {
        lobby.open(FORM);
        SignUpForm form = typed("王秀兰");
        lobby.back();
        lobby.open(FORM);
        ResultForm told = ResultForm.of(form, new Outcome.NotTaken(Outcome.NotTaken.Why.DISK));
        assertThat(lobby.told(form.id(), new Route.SignUpResult(FORM.session()), told))
                .isFalse();
        assertThat(state().form(SignUpForm.class).map(each -> each.entries().text(NAME)))
                .contains("");
    }

    @Test
    void whateverLeadsAwayForgetsWhatWasTyped() {
        List<Runnable> ways = List.of(
                lobby::back,
                lobby::home,
                lobby::end,
                () -> lobby.open(Route.Browse.today()),
                () -> pass(Duration.ofSeconds(60)),
                () -> lobby.attended(new Route.Down(time.get())));
        for (Runnable way : ways) {
            lobby.attended(null);
            lobby.open(FORM);
            assertThat(typed("王秀兰").entries().text(NAME)).isEqualTo("王秀兰");
            way.run();
            assertThat(state().form(SignUpForm.class)).isEmpty();
            assertThat(state().visit() == null || state().visit().form() == null)
                    .isTrue();
            lobby.end();
        }
    }

    @Test
    void languageLargerTextAndNewContentLeaveTheFormAlone() {
        lobby.open(FORM);
        SignUpForm form = typed("王秀兰");
        lobby.switchLanguage();
        lobby.switchElder();
        lobby.contentChanged(SampleProgramme.offline());
        assertThat(state().form(SignUpForm.class)).contains(form);
        assertThat(state().content().offline()).isFalse();
        assertThat(lobby.newest().offline()).isTrue();
    }

    @Test
    void whatWasTypedIsInNoTextOfTheState() {
        lobby.open(FORM);
        typed("王秀兰");
        assertThat(state().toString()).doesNotContain("王秀兰");
    }

    @Test
    void aClockThatIsPutBackEndsTheVisitAllTheSame() {
        lobby.open(FORM);
        pass(Duration.ofHours(-3));
        assertThat(state().secondsLeft()).isEqualTo(60);
        pass(Duration.ofSeconds(60));
        assertThat(state().visit()).isNull();
    }

    private SignUpForm typed(String name) {
        return lobby.fill(SignUpForm.class, form -> form.typed(NAME, name)).orElseThrow();
    }

    @Test
    void newContentWaitsForTheEndOfAVisit() {
        lobby.open(Route.Browse.today());
        lobby.contentChanged(SampleProgramme.offline());
        assertThat(state().content().offline()).isFalse();
        lobby.end();
        assertThat(state().content().offline()).isTrue();
    }

    @Test
    void newContentShowsAtOnceInTheLoop() {
        lobby.contentChanged(SampleProgramme.offline());
        assertThat(state().content().offline()).isTrue();
    }

    @Test
    void countedSeatsShowAlsoInAVisitAndOutlastNewContent() {
        Listing listing = state().content().programme().listings().stream()
                .filter(each -> each.event().terms() != null)
                .findFirst()
                .orElseThrow();
        SessionId session = listing.session().id();
        Seats seats = new Seats(77, 5, 0, true, SampleProgramme.NOW);
        lobby.open(Route.Browse.today());
        lobby.contentChanged(SampleProgramme.offline());
        lobby.seatsChanged(Map.of(session, seats));
        assertThat(seatsOf(session)).isEqualTo(seats);
        SyncState counted = state().content();
        lobby.seatsChanged(Map.of(session, seats));
        assertThat(state().content()).as("the same seats change nothing").isSameAs(counted);
        assertThat(state().content().offline()).isFalse();
        lobby.end();
        assertThat(state().content().offline()).isTrue();
        assertThat(seatsOf(session)).isEqualTo(seats);
        lobby.seatsChanged(Map.of());
        assertThat(seatsOf(session)).as("what the edition says").isNotEqualTo(seats);
    }

    private @Nullable Seats seatsOf(SessionId session) {
        return state().content().programme().listings().stream()
                .map(Listing::session)
                .filter(each -> each.id().equals(session))
                .findFirst()
                .orElseThrow()
                .seats();
    }

    @Test
    void theNewestOfSeveralWaitingContentsShows() {
        lobby.open(Route.Browse.today());
        lobby.contentChanged(SampleProgramme.offline());
        lobby.contentChanged(SampleProgramme.online());
        lobby.end();
        assertThat(state().content().offline()).isFalse();
    }

    @Test
    void backRetracesTheWayAndEndsTheVisit() {
        lobby.open(Route.Browse.today());
        lobby.open(new Route.Month(0));
        lobby.back();
        assertThat(state().route()).isEqualTo(Route.Browse.today());
        lobby.back();
        assertThat(state().visit()).isNull();
    }

    @Test
    void turningAPageAddsNoStepBack() {
        lobby.open(Route.Browse.today());
        lobby.turn(new Route.Browse(null, null, 1, null));
        lobby.back();
        assertThat(state().visit()).isNull();
    }

    @Test
    void aChosenLanguageOutlastsTheWayHome() {
        lobby.open(Route.Browse.today());
        lobby.switchLanguage();
        lobby.home();
        assertThat(state().language()).isEqualTo(Language.EN);
        lobby.switchLanguage();
        assertThat(state().visit()).isNull();
    }

    @Test
    void withinAMinuteNothingChanges() {
        LobbyState before = state();
        pass(Duration.ofSeconds(20));
        assertThat(state()).isSameAs(before);
        pass(Duration.ofSeconds(40));
        assertThat(state().now()).isEqualTo(SampleProgramme.NOW.plusSeconds(60));
    }

    private LobbyState state() {
        return lobby.store().get();
    }

    private void pass(Duration duration) {
        time.updateAndGet(now -> now.plus(duration));
        lobby.tick();
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
