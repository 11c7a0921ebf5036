package org.centerkiosk.core.desk;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.centerkiosk.core.event.Programme;
import org.centerkiosk.core.trust.SigningKey;
import org.centerkiosk.core.trust.TrustedState;
import org.jspecify.annotations.Nullable;

/**
 * What a desk needs besides its hub.
 *
 * @param file keeps what waits for the hub, what was lent and the key to seal with
 * @param key this terminal's, signs tickets
 * @param programme what is on show now
 * @param trust whose signatures count, null while that is not known
 * @param machine this machine's clock
 * @param elapsed since some fixed moment; no change of the clock moves it
 * @param patience how long a visitor waits for the hub
 * @param hold how long seats of a lease are kept while a form is open
 */
public record DeskSettings(
        Path file,
        SigningKey key,
        Supplier<Programme> programme,
        Supplier<@Nullable TrustedState> trust,
        InstantSource machine,
        Supplier<Duration> elapsed,
        Duration patience,
        Duration hold,
        RandomGenerator random) {

    /** As long as one looks at a screen that says "one moment". */
    public static final Duration PATIENCE = Duration.ofSeconds(4);

    /** Time since the machine was started, as the system counts it. */
    public static Duration sinceStart() {
        return Duration.ofNanos(System.nanoTime());
    }
}
