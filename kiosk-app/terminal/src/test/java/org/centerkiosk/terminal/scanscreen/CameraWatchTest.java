package org.centerkiosk.terminal.scanscreen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.centerkiosk.terminal.scan.Camera;
import org.centerkiosk.terminal.scan.CameraException;
import org.centerkiosk.terminal.scan.CameraState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CameraWatchTest {

    private Instant time = Instant.parse("2026-11-24T06:26:00Z");
    private boolean plugged = true;
    private int opened;

    private final CameraWatch watch = new CameraWatch(new Plug(), () -> time, Runnable::run);

    private final class Plug implements Camera {
        @Override
        public Feed open() throws CameraException {
            opened++;
            throw new CameraException(CameraState.BUSY, "it is not to be opened");
        }

        @Override
        public boolean isThere() {
            return plugged;
        }
    }

    private boolean after(Duration duration) {
        time = time.plus(duration);
        watch.tick();
        return watch.isUsable();
    }

    @Test
    void aCameraThatIsUnpluggedIsNotOfferedAndComesBackByItself() {
        assertThat(watch.isUsable()).isFalse();
        assertThat(after(Duration.ZERO)).isTrue();
        plugged = false;
        assertThat(after(Duration.ofSeconds(5))).isFalse();
        plugged = true;
        assertThat(after(Duration.ofSeconds(5))).isTrue();
        assertThat(opened).as("looking opens no camera").isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"NONE", "BUSY", "LOST", "DARK"})
    void oneThatDidNotWorkIsOfferedAgainAfterAMinute(CameraState failure) {
        after(Duration.ZERO);
        watch.seen(failure);
        assertThat(watch.isUsable()).isFalse();
        assertThat(after(Duration.ofSeconds(59))).isFalse();
        assertThat(after(Duration.ofSeconds(1))).isTrue();
    }

    @Test
    void oneThatWorksAgainIsOfferedAtOnce() {
        after(Duration.ZERO);
        watch.seen(CameraState.DARK);
        watch.seen(CameraState.WATCHING);
        assertThat(watch.isUsable()).isTrue();
    }

    @Test
    void aClockThatIsPutBackHidesNothingForLong() {
        after(Duration.ZERO);
        watch.seen(CameraState.BUSY);
        assertThat(after(Duration.ofHours(-3))).isTrue();
    }
}
