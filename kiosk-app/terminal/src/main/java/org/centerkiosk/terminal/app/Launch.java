package org.centerkiosk.terminal.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.centerkiosk.config.ConfigLoader;
import org.centerkiosk.config.ConfigResult;
import org.jspecify.annotations.Nullable;

/**
 * What a role with a screen is started with.
 *
 * @param begun what was begun before
 * @param role which screens it shows
 * @param loader where its configuration comes from
 * @param configured the configuration to begin with
 * @param clock the time it shows, moved by {@code --at}
 * @param shots folder for pictures of the screen, null for none
 * @param every time between two pictures
 * @param runFor after which it ends by itself, null for never
 */
record Launch(
        Begun begun,
        Role role,
        ConfigLoader loader,
        ConfigResult configured,
        java.time.Clock clock,
        @Nullable Path shots,
        Duration every,
        @Nullable Duration runFor) {

    /** Whether {@code --at} moved the clock. */
    boolean isClockMoved() {
        return Duration.between(InstantSource.system().instant(), clock.instant())
                        .abs()
                        .compareTo(Duration.ofSeconds(1))
                > 0;
    }

    /** The roles with a full-screen programme. */
    enum Role {
        /** Touched by visitors. */
        LOBBY,
        /** A television: the same without touch. */
        BOARD
    }
}
