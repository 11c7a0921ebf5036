package org.centerkiosk.terminal.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.centerkiosk.core.trust.Level;
import org.centerkiosk.core.trust.Takeover;
import org.jspecify.annotations.Nullable;

/**
 * What of the newest takeover is to be seen here at an instant. It counts alone, also where it is meant for elsewhere:
 * so every terminal that has heard the same says the same. Not safe for several threads; its owner takes care of that.
 */
final class Announcements {

    /** How long the word stands that a takeover is over. */
    static final Duration ALL_CLEAR = Duration.ofSeconds(20);

    /** How long the apology stands for a visit that was cut short. */
    static final Duration APOLOGY = Duration.ofSeconds(30);

    private Whereabouts where = Whereabouts.unknown();
    private @Nullable Takeover newest;

    /** By how much the machine's clock is behind the time at which the newest was signed. */
    private Duration behind = Duration.ZERO;

    private @Nullable Takeover over;
    private Instant overUntil = Instant.MIN;
    private Instant sorryUntil = Instant.MIN;

    void placed(Whereabouts place) {
        where = place;
    }

    /** @param next the one with the highest number; null where there is none */
    void heard(@Nullable Takeover next, Instant clock) {
        if (Objects.equals(next, newest)) {
            return;
        }
        Takeover before = active(clock);
        newest = next;
        behind = Duration.ZERO;
        over = null;
        if (next == null) {
            return;
        }
        if (next.issued().isAfter(clock)) {
            behind = Duration.between(clock, next.issued());
        }
        if (next.withdrawn() && before != null && before.level() == Level.TAKEOVER) {
            over = before;
            overUntil = clock.plus(ALL_CLEAR);
        }
    }

    /** A visit has just been ended by a takeover. */
    void cutShort(Instant clock) {
        sorryUntil = clock.plus(APOLOGY);
    }

    /** Somebody has read that it is over. */
    void seen() {
        over = null;
    }

    /** What interrupts every visit now; null where nothing does. */
    Route.@Nullable Urgent urgent(Instant clock) {
        Takeover now = active(clock);
        if (now != null && now.level() == Level.TAKEOVER) {
            return new Route.Alarm(now, where.areaOf(now), clock.isBefore(sorryUntil));
        }
        return over != null && clock.isBefore(overUntil) ? new Route.AllClear(over) : null;
    }

    /** What stands in the loop's place now; null where nothing does. */
    Route.@Nullable Notice notice(Instant clock) {
        Takeover now = active(clock);
        return now != null && now.level() == Level.NOTICE ? new Route.Notice(now, where.areaOf(now)) : null;
    }

    private @Nullable Takeover active(Instant clock) {
        Takeover now = newest;
        return now != null && where.isMeantBy(now) && now.isActive(clock.plus(behind)) ? now : null;
    }
}
