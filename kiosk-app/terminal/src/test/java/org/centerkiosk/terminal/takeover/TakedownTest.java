package org.centerkiosk.terminal.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicReference;
import org.centerkiosk.config.StaffConfig;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.terminal.sample.SampleLobby;
import org.centerkiosk.terminal.sample.SampleProgramme;
import org.centerkiosk.terminal.sample.SampleTakeover;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.shell.Route;
import org.centerkiosk.terminal.shell.Route.StaffPad;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TakedownTest {

    private static final String HASH = PinHash.of("204681".toCharArray(), new SecureRandom());

    @TempDir
    Path folder;

    private final AtomicReference<Instant> time = new AtomicReference<>(SampleProgramme.NOW);
    private final AtomicReference<@Nullable String> pin = new AtomicReference<>(HASH);
    private final Queue<Runnable> slow = new ArrayDeque<>();
    private boolean isSlow;

    @Test
    void theKeyTakesTheScreenDownAtOnceAndThePinPutsItBack() throws IOException {
        LobbyService lobby = lobby();
        Takedown takedown = takedown(lobby);
        lobby.open(Route.Browse.today());
        takedown.keyPressed();
        assertThat(route(lobby)).isEqualTo(new Route.Down(SampleProgramme.NOW));
        assertThat(lobby.store().get().visit()).isNull();
        assertThat(takedown.problems()).hasSize(1);

        takedown.keyPressed();
        assertThat(route(lobby)).isEqualTo(new StaffPad(true, 0, StaffPad.Answer.NONE, 0));
        type(takedown, "204681");
        assertThat(route(lobby)).isEqualTo(new Route.Loop());
        assertThat(takedown.problems()).isEmpty();
        assertThat(Files.readAllLines(folder.resolve("takedown.log")))
                .containsExactly("2026-11-24T06:26:00Z down key", "2026-11-24T06:26:00Z up pin");
    }

    @Test
    void itStaysDownAcrossARestart() {
        takedown(lobby()).keyPressed();
        LobbyService later = lobby();
        takedown(later);
        assertThat(route(later)).isInstanceOf(Route.Down.class);
        later.announced(SampleTakeover.leave(1, false));
        assertThat(route(later)).isInstanceOf(Route.Down.class);
    }

    @Test
    void theCornersAskForThePin() {
        LobbyService lobby = lobby();
        Takedown takedown = takedown(lobby);
        takedown.cornersTouched();
        assertThat(route(lobby)).isEqualTo(new StaffPad(false, 0, StaffPad.Answer.NONE, 0));
        type(takedown, "204681");
        assertThat(route(lobby)).isInstanceOf(Route.Down.class);
    }

    @Test
    void withoutAPinTheCornersDoNothingAndTheKeyPutsItBack() {
        pin.set(null);
        LobbyService lobby = lobby();
        Takedown takedown = takedown(lobby);
        takedown.cornersTouched();
        assertThat(route(lobby)).isEqualTo(new Route.Loop());
        takedown.keyPressed();
        assertThat(route(lobby)).isInstanceOf(Route.Down.class);
        takedown.cornersTouched();
        assertThat(route(lobby)).isInstanceOf(Route.Down.class);
        takedown.keyPressed();
        assertThat(route(lobby)).isEqualTo(new Route.Loop());
    }

    @Test
    void wrongPinsLockThePadAlsoAfterARestart() {
        LobbyService lobby = lobby();
        Takedown takedown = takedown(lobby);
        takedown.cornersTouched();
        for (int count = 0; count < 4; count++) {
            type(takedown, "999999");
            assertThat(route(lobby)).isEqualTo(new StaffPad(false, 0, StaffPad.Answer.WRONG, 0));
        }
        type(takedown, "999999");
        assertThat(route(lobby)).isEqualTo(new StaffPad(false, 0, StaffPad.Answer.WRONG, 60));
        type(takedown, "204681");
        assertThat(route(lobby)).isEqualTo(new StaffPad(false, 0, StaffPad.Answer.WRONG, 60));

        pass(Duration.ofSeconds(20));
        LobbyService again = lobby();
        Takedown restarted = takedown(again);
        restarted.cornersTouched();
        assertThat(route(again)).isEqualTo(new StaffPad(false, 0, StaffPad.Answer.NONE, 40));
        pass(Duration.ofSeconds(15));
        restarted.tick();
        assertThat(route(again)).isEqualTo(new StaffPad(false, 0, StaffPad.Answer.NONE, 25));
        pass(Duration.ofSeconds(25));
        restarted.cornersTouched();
        type(restarted, "204681");
        assertThat(route(again)).isInstanceOf(Route.Down.class);
    }

    @Test
    void anUntouchedPadIsPutAway() {
        LobbyService lobby = lobby();
        Takedown takedown = takedown(lobby);
        takedown.cornersTouched();
        takedown.digit('2');
        pass(Duration.ofSeconds(30));
        takedown.tick();
        assertThat(route(lobby)).isEqualTo(new StaffPad(false, 1, StaffPad.Answer.NONE, 0));
        pass(Duration.ofSeconds(1));
        takedown.tick();
        assertThat(route(lobby)).isEqualTo(new Route.Loop());
        assertThat(takedown.isPadOpen()).isFalse();
    }

    @Test
    void whatWasTypedCanBeErasedAndGivenUp() {
        LobbyService lobby = lobby();
        Takedown takedown = takedown(lobby);
        takedown.cornersTouched();
        "2046810000000".chars().forEach(digit -> takedown.digit((char) digit));
        assertThat(((StaffPad) route(lobby)).digits()).isEqualTo(PinRule.LONGEST);
        takedown.erase();
        assertThat(((StaffPad) route(lobby)).digits()).isEqualTo(PinRule.LONGEST - 1);
        takedown.cancel();
        assertThat(route(lobby)).isEqualTo(new Route.Loop());
    }

    @Test
    void whileAPinIsCheckedThePadTakesNothing() {
        isSlow = true;
        LobbyService lobby = lobby();
        Takedown takedown = takedown(lobby);
        takedown.cornersTouched();
        type(takedown, "204681");
        assertThat(route(lobby)).isEqualTo(new StaffPad(false, 0, StaffPad.Answer.CHECKING, 0));
        takedown.digit('1');
        takedown.submit();
        assertThat(slow).hasSize(1);
        slow.remove().run();
        assertThat(route(lobby)).isInstanceOf(Route.Down.class);
    }

    @Test
    void aTakeoverPutsThePadAwayAndWhatWasTypedIsGone() {
        LobbyService lobby = lobby();
        Takedown takedown = takedown(lobby);
        takedown.cornersTouched();
        takedown.digit('2');
        lobby.announced(SampleTakeover.leave(1, false));
        assertThat(route(lobby)).isInstanceOf(Route.Alarm.class);
        assertThat(takedown.isPadOpen()).isFalse();
        takedown.digit('0');
        assertThat(route(lobby)).isInstanceOf(Route.Alarm.class);
        takedown.cornersTouched();
        type(takedown, "204681");
        assertThat(route(lobby)).isInstanceOf(Route.Down.class);
    }

    @Test
    void aLogThatCannotBeWrittenDoesNotKeepStaffFromIt() throws IOException {
        Files.createDirectory(folder.resolve("takedown.log"));
        LobbyService lobby = lobby();
        Takedown takedown = takedown(lobby);
        takedown.keyPressed();
        assertThat(route(lobby)).isInstanceOf(Route.Down.class);
    }

    private LobbyService lobby() {
        return new LobbyService(
                new java.time.Clock() {
                    @Override
                    public java.time.ZoneId getZone() {
                        return SampleProgramme.ZONE;
                    }

                    @Override
                    public java.time.Clock withZone(java.time.ZoneId zone) {
                        return this;
                    }

                    @Override
                    public Instant instant() {
                        return time.get();
                    }
                },
                () -> SampleLobby.IDLE,
                Language.ZH,
                false,
                SampleProgramme.online());
    }

    private Takedown takedown(LobbyService lobby) {
        TakedownLog log = new TakedownLog(folder);
        Takedown takedown = new Takedown(
                lobby,
                log,
                log.history(),
                () -> new StaffConfig(pin.get(), StaffConfig.TakedownKey.F12, Duration.ofMinutes(5)),
                time::get,
                Runnable::run,
                task -> {
                    if (isSlow) {
                        slow.add(task);
                    } else {
                        task.run();
                    }
                });
        lobby.store().subscribe(takedown::follow);
        return takedown;
    }

    private static void type(Takedown takedown, String digits) {
        digits.chars().forEach(digit -> takedown.digit((char) digit));
        takedown.submit();
    }

    private static Route route(LobbyService lobby) {
        return lobby.store().get().route();
    }

    private void pass(Duration duration) {
        time.updateAndGet(now -> now.plus(duration));
    }
}
