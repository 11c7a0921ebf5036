package org.centerkiosk.terminal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.centerkiosk.config.HoursConfig;
import org.centerkiosk.config.WeekHours;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Venue;
import org.centerkiosk.core.event.VenueTree;
import org.centerkiosk.core.sync.SyncState;
import org.centerkiosk.core.trust.Level;
import org.centerkiosk.core.trust.Takeover;
import org.centerkiosk.terminal.sample.SampleLobby;
import org.centerkiosk.terminal.sample.SampleProgramme;
import org.centerkiosk.terminal.sample.SampleTakeover;
import org.junit.jupiter.api.Test;

/** What takeovers, notices and staff do to the lobby. */
class InterruptionTest {

    private static final Takeover LEAVE = SampleTakeover.leave(1, false);
    private static final Takeover NOTICE = SampleTakeover.notice(1, false);

    private final AtomicReference<Instant> time = new AtomicReference<>(SampleProgramme.NOW);
    private final LobbyService lobby =
            new LobbyService(new TestClock(), () -> SampleLobby.IDLE, Language.ZH, false, SampleProgramme.online());

    @Test
    void aTakeoverEndsAVisitAtOnceAndSaysSoForAWhile() {
        lobby.open(Route.Browse.today());
        lobby.switchLanguage();
        lobby.announced(LEAVE);
        assertThat(state().visit()).isNull();
        assertThat(state().language()).isEqualTo(Language.ZH);
        assertThat(state().route()).isEqualTo(new Route.Alarm(LEAVE, null, true));
        pass(Announcements.APOLOGY);
        assertThat(state().route()).isEqualTo(new Route.Alarm(LEAVE, null, false));
    }

    @Test
    void withoutAVisitNobodyIsApologisedTo() {
        lobby.announced(LEAVE);
        assertThat(state().route()).isEqualTo(new Route.Alarm(LEAVE, null, false));
    }

    @Test
    void noTouchGetsPastATakeover() {
        lobby.announced(LEAVE);
        lobby.open(Route.Browse.today());
        lobby.turn(new Route.Month(0));
        lobby.switchLanguage();
        lobby.switchElder();
        lobby.home();
        lobby.back();
        assertThat(state().visit()).isNull();
        assertThat(state().route()).isInstanceOf(Route.Alarm.class);
    }

    @Test
    void whatWaitedForTheVisitIsShownAfterTheTakeover() {
        lobby.open(Route.Browse.today());
        SyncState newer = SampleProgramme.offline();
        lobby.contentChanged(newer);
        lobby.announced(LEAVE);
        assertThat(state().content()).isSameAs(newer);
    }

    @Test
    void aTakeoverEndsByItselfAndTheLoopIsBack() {
        lobby.announced(LEAVE);
        pass(Duration.between(SampleProgramme.NOW, LEAVE.ends()).minusSeconds(1));
        assertThat(state().route()).isInstanceOf(Route.Alarm.class);
        pass(Duration.ofSeconds(1));
        assertThat(state().route()).isEqualTo(new Route.Loop());
        lobby.open(Route.Browse.today());
        assertThat(state().route()).isEqualTo(Route.Browse.today());
    }

    @Test
    void aTakeoverThatHasEndedInterruptsNothing() {
        time.set(LEAVE.ends());
        lobby.announced(LEAVE);
        assertThat(state().route()).isEqualTo(new Route.Loop());
    }

    @Test
    void oneThatStartsLaterInterruptsThen() {
        Takeover later = starting(LEAVE, Duration.ofMinutes(10));
        lobby.announced(later);
        lobby.open(Route.Browse.today());
        pass(Duration.ofSeconds(80));
        assertThat(state().route()).isEqualTo(Route.Browse.today());
        lobby.touched();
        pass(Duration.ofMinutes(10).minusSeconds(80));
        assertThat(state().route()).isInstanceOf(Route.Alarm.class);
    }

    @Test
    void withAClockThatIsYearsBehindItBeginsAndEndsInItsTime() {
        time.set(SampleProgramme.NOW.minus(Duration.ofDays(3650)));
        lobby.announced(LEAVE);
        assertThat(state().route()).isInstanceOf(Route.Alarm.class);
        pass(Duration.between(LEAVE.issued(), LEAVE.ends()));
        assertThat(state().route()).isEqualTo(new Route.Loop());
    }

    @Test
    void theNewestCountsAlone() {
        lobby.announced(LEAVE);
        lobby.announced(SampleTakeover.notice(2, false));
        assertThat(state().route()).isInstanceOf(Route.Notice.class);
        assertThat(state().takeoverOnScreen()).isEqualTo(2);
    }

    @Test
    void aNewTakeoverTakesThePlaceOfAnotherWithoutAnApologyToAnybody() {
        lobby.announced(LEAVE);
        Takeover second = SampleTakeover.leave(2, true);
        lobby.announced(second);
        assertThat(state().route()).isEqualTo(new Route.Alarm(second, null, false));
    }

    @Test
    void aWithdrawalIsToldForAMomentOrUntilItIsTouched() {
        lobby.announced(LEAVE);
        lobby.announced(SampleTakeover.withdrawal(2));
        assertThat(state().route()).isEqualTo(new Route.AllClear(LEAVE));
        pass(Announcements.ALL_CLEAR);
        assertThat(state().route()).isEqualTo(new Route.Loop());

        lobby.announced(SampleTakeover.leave(3, false));
        lobby.announced(SampleTakeover.withdrawal(4));
        lobby.allClearSeen();
        assertThat(state().route()).isEqualTo(new Route.Loop());
    }

    @Test
    void theWithdrawalOfWhatNobodySawIsNotTold() {
        lobby.announced(SampleTakeover.withdrawal(2));
        assertThat(state().route()).isEqualTo(new Route.Loop());
        lobby.announced(NOTICE);
        lobby.announced(SampleTakeover.withdrawal(3));
        assertThat(state().route()).isEqualTo(new Route.Loop());
    }

    @Test
    void aNoticeStandsInTheLoopsPlaceAndNeverInAVisitorsWay() {
        lobby.open(Route.Browse.today());
        lobby.announced(NOTICE);
        assertThat(state().route()).isEqualTo(Route.Browse.today());
        lobby.home();
        assertThat(state().visit()).isNull();
        assertThat(state().route()).isEqualTo(new Route.Notice(NOTICE, null));
    }

    @Test
    void aVisitorWhoReadsInTheLoopIsNotInterruptedByANotice() {
        lobby.switchLanguage();
        lobby.announced(NOTICE);
        assertThat(state().route()).isEqualTo(new Route.Loop());
        lobby.switchLanguage();
        assertThat(state().route()).isEqualTo(new Route.Notice(NOTICE, null));
    }

    @Test
    void aNoticeThatIsOverLeavesAlsoDuringAVisit() {
        lobby.announced(NOTICE);
        lobby.switchLanguage();
        assertThat(state().route()).isInstanceOf(Route.Notice.class);
        lobby.announced(SampleTakeover.withdrawal(2));
        assertThat(state().route()).isEqualTo(new Route.Loop());
        assertThat(state().language()).isEqualTo(Language.EN);
    }

    @Test
    void fromANoticeOneGoesOnIntoTheProgramme() {
        lobby.announced(NOTICE);
        lobby.open(Route.Browse.today());
        assertThat(state().route()).isEqualTo(Route.Browse.today());
        lobby.back();
        assertThat(state().visit()).isNull();
        assertThat(state().route()).isInstanceOf(Route.Notice.class);
    }

    @Test
    void itCountsForTheVenueItsParentsAndTheTerminalAlone() {
        lobby.placed(SampleTakeover.PLACE);
        assertThat(isShown("nanmen")).isTrue();
        assertThat(isShown("chenghu")).isTrue();
        assertThat(isShown("terminal:lobby-1")).isTrue();
        assertThat(isShown("beimen", "nanmen")).isTrue();
        assertThat(isShown("beimen")).isFalse();
        assertThat(isShown("terminal:lobby-2")).isFalse();
        assertThat(isShown("lobby-1")).isFalse();
        assertThat(isShown()).isTrue();
    }

    @Test
    void aTerminalThatDoesNotKnowWhereItIsShowsOnlyWhatIsMeantForAll() {
        assertThat(isShown("nanmen")).isFalse();
        assertThat(isShown()).isTrue();
    }

    @Test
    void theWidestAreaIsNamed() {
        lobby.placed(SampleTakeover.PLACE);
        lobby.announced(meantFor(1, "nanmen", "chenghu"));
        assertThat(((Route.Alarm) state().route()).area())
                .isEqualTo(new LocalText("澄湖区新时代文明实践中心", "Chenghu Civic Centre"));
    }

    @Test
    void thePlaceIsReadFromTheTreeOfVenues() {
        VenueTree tree = VenueTree.of(List.of(
                new Venue("chenghu", Venue.Kind.CENTRE, null, LocalText.of("中心"), null),
                new Venue("dong", Venue.Kind.INSTITUTE, "chenghu", LocalText.of("东所"), null),
                new Venue("nanmen", Venue.Kind.STATION, "dong", LocalText.of("南门站"), null)));
        assertThat(Whereabouts.of("t", "nanmen", tree).venues())
                .extracting(Whereabouts.Spot::id)
                .containsExactly("nanmen", "dong", "chenghu");
        assertThat(Whereabouts.of("t", null, tree).venues())
                .extracting(Whereabouts.Spot::id)
                .containsExactly("chenghu");
        assertThat(Whereabouts.of(null, "gone", tree).venues()).containsExactly(new Whereabouts.Spot("gone", null));
        assertThat(Whereabouts.of(null, null, VenueTree.empty()).venues()).isEmpty();
    }

    @Test
    void aTakeoverLightsTheScreenOutsideItsHoursAndANoticeDoesNot() {
        ScreenHours hours = new ScreenHours(
                () -> new HoursConfig(new WeekHours(Map.of()), HoursConfig.Outside.BLACK, 20), SampleProgramme.ZONE);
        assertThat(hours.veil(state())).isEqualTo(1);
        lobby.announced(NOTICE);
        assertThat(hours.veil(state())).isEqualTo(1);
        lobby.announced(SampleTakeover.leave(2, false));
        assertThat(hours.veil(state())).isZero();
    }

    @Test
    void whatStaffTookDownStaysDownWhateverComes() {
        lobby.open(Route.Browse.today());
        Route.Down down = new Route.Down(SampleProgramme.NOW);
        lobby.attended(down);
        assertThat(state().visit()).isNull();
        lobby.open(Route.Browse.today());
        lobby.announced(LEAVE);
        assertThat(state().route()).isEqualTo(down);
        assertThat(state().takeoverOnScreen()).isZero();
        lobby.attended(null);
        assertThat(state().route()).isInstanceOf(Route.Alarm.class);
    }

    @Test
    void aTakeoverPutsAPinPadAwayButNotWhileTheScreenIsDown() {
        lobby.attended(new Route.StaffPad(false, 3, Route.StaffPad.Answer.NONE, 0));
        lobby.announced(LEAVE);
        assertThat(state().route()).isInstanceOf(Route.Alarm.class);
        lobby.announced(null);
        Route.StaffPad back = new Route.StaffPad(true, 3, Route.StaffPad.Answer.NONE, 0);
        lobby.attended(back);
        lobby.announced(SampleTakeover.leave(2, false));
        assertThat(state().route()).isEqualTo(back);
    }

    private boolean isShown(String... areas) {
        lobby.announced(null);
        lobby.announced(meantFor(1, areas));
        return state().route() instanceof Route.Alarm;
    }

    private static Takeover meantFor(int number, String... areas) {
        return new Takeover(
                number,
                LEAVE.centre(),
                LEAVE.issued(),
                LEAVE.starts(),
                LEAVE.ends(),
                Level.TAKEOVER,
                LEAVE.headline(),
                LEAVE.text(),
                List.of(areas),
                false,
                false);
    }

    private static Takeover starting(Takeover takeover, Duration later) {
        return new Takeover(
                takeover.number(),
                takeover.centre(),
                takeover.issued(),
                takeover.starts().plus(later),
                takeover.ends(),
                takeover.level(),
                takeover.headline(),
                takeover.text(),
                takeover.areas(),
                false,
                false);
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
