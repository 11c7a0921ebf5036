package org.centerkiosk.terminal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.centerkiosk.config.IdleConfig;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.terminal.sample.SampleProgramme;
import org.junit.jupiter.api.Test;

class LobbyServiceTest {

    private static final IdleConfig IDLE = new IdleConfig(
            Duration.ofSeconds(90), Duration.ofSeconds(60), Duration.ofSeconds(30), Duration.ofSeconds(15), 2);

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
