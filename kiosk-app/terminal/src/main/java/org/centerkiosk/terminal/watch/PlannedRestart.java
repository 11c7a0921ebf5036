package org.centerkiosk.terminal.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.centerkiosk.config.HoursConfig;
import org.centerkiosk.config.TimeRange;
import org.centerkiosk.config.UpkeepConfig;
import org.centerkiosk.config.WeekHours;

/** Decides when the program starts anew while nobody is there: once a night, and before it has too much memory. */
public final class PlannedRestart {

    /** What has just started has no need of it. */
    private static final Duration RESTED = Duration.ofHours(6);

    /** Somebody may come back. */
    private static final Duration QUIET = Duration.ofMinutes(5);

    private final Supplier<UpkeepConfig> upkeep;
    private final Supplier<HoursConfig> hours;
    private final ZoneId zone;
    private final LongSupplier memory;
    private final Instant begun;
    private Instant busy;

    /**
     * @param memory bytes that the program has
     * @param begun when it began, by the machine's clock
     */
    public PlannedRestart(
            Supplier<UpkeepConfig> upkeep,
            Supplier<HoursConfig> hours,
            ZoneId zone,
            LongSupplier memory,
            Instant begun) {
        this.upkeep = upkeep;
        this.hours = hours;
        this.zone = zone;
        this.memory = memory;
        this.begun = begun;
        this.busy = begun;
    }

    /**
     * Why it is time now, if it is; to be asked every second or so.
     *
     * @param idle whether nobody uses the terminal and nothing urgent is on screen
     */
    public synchronized Optional<String> due(Instant now, boolean idle) {
        // A clock that was set back would make it wait for long.
        if (!idle || busy.isAfter(now)) {
            busy = now;
        }
        long bytes = memory.getAsLong();
        UpkeepConfig rules = upkeep.get();
        if (idle && bytes > rules.memoryBytes()) {
            return Optional.of("it has " + (bytes >> 20) + " MB of memory, and upkeep.memory is "
                    + (rules.memoryBytes() >> 20) + " MB");
        }
        TimeRange night = rules.restart();
        boolean isNight = night != null && isWithin(night, now.atZone(zone).toLocalDateTime());
        return isNight && !now.isBefore(busy.plus(QUIET)) && !now.isBefore(begun.plus(RESTED))
                ? Optional.of("it is the time of upkeep.restart")
                : Optional.empty();
    }

    private boolean isWithin(TimeRange night, LocalDateTime local) {
        WeekHours screen = hours.get().screen();
        return night.contains(local.toLocalTime()) && (isAlways(screen) || !screen.contains(local));
    }

    private static boolean isAlways(WeekHours screen) {
        return screen.days().values().stream()
                .allMatch(day -> day.size() == 1
                        && day.getFirst().endsDay()
                        && day.getFirst().from().equals(java.time.LocalTime.MIDNIGHT));
    }
}
