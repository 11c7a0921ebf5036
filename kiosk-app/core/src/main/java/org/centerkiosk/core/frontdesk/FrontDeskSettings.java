package org.centerkiosk.core.frontdesk;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.centerkiosk.core.event.Programme;
import org.centerkiosk.core.trust.SigningKey;
import org.centerkiosk.core.trust.TrustedState;
import org.jspecify.annotations.Nullable;

/**
 * What a front desk needs besides its hub.
 *
 * @param folder of its own, keeps what waits for the hub
 * @param key this machine's, to know its tickets by
 * @param programme what is on show now
 * @param trust whose signatures count, null while that is not known
 * @param machine this machine's clock
 * @param elapsed since some fixed moment; no change of the clock moves it
 * @param zone of the house: says what is today
 * @param pace how often, how long and how early
 */
public record FrontDeskSettings(
        Path folder,
        SigningKey key,
        Supplier<Programme> programme,
        Supplier<@Nullable TrustedState> trust,
        InstantSource machine,
        Supplier<Duration> elapsed,
        ZoneId zone,
        Pace pace,
        RandomGenerator random) {

    /**
     * How often, how long and how early.
     *
     * @param poll between two looks at the rosters
     * @param patience how long staff wait for the hub before they hear that it was noted
     * @param early how long before a session begins nobody is let in unasked
     */
    public record Pace(Duration poll, Duration patience, Duration early) {

        public static final Pace STANDARD = new Pace(Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofHours(2));

        public Pace {
            if (!poll.isPositive() || !patience.isPositive() || early.isNegative()) {
                throw new IllegalArgumentException("a pace of " + poll + ", " + patience + " and " + early);
            }
        }
    }
}
