package org.centerkiosk.terminal.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.centerkiosk.config.HoursConfig;
import org.centerkiosk.config.KioskConfig;
import org.centerkiosk.config.TimeRange;
import org.centerkiosk.config.UpkeepConfig;
import org.centerkiosk.config.WeekHours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlannedRestartTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final TimeRange NIGHT = new TimeRange(LocalTime.of(3, 30), LocalTime.of(5, 0));
    private static final long LIMIT = 700L << 20;
    private static final Instant DAY = Instant.parse("2026-11-24T01:00:00Z");

    private HoursConfig hours = KioskConfig.defaults().hours();
    private UpkeepConfig upkeep = new UpkeepConfig(NIGHT, LIMIT);
    private long memory = 300L << 20;
    private final PlannedRestart plan = new PlannedRestart(() -> upkeep, () -> hours, ZONE, () -> memory, DAY);

    private static Instant at(int hour, int minute) {
        return DAY.atZone(ZONE)
                .toLocalDate()
                .plusDays(1)
                .atTime(hour, minute)
                .atZone(ZONE)
                .toInstant();
    }

    @Test
    void itStartsAnewAtNightWhenNobodyIsThere() {
        assertThat(plan.due(at(3, 29), true)).isEmpty();
        assertThat(plan.due(at(3, 30), true))
                .hasValueSatisfying(why -> assertThat(why).contains("upkeep.restart"));
        assertThat(plan.due(at(5, 0), true)).isEmpty();
    }

    @Test
    void whoUsesItAtNightIsNotInterruptedAndMayComeBack() {
        assertThat(plan.due(at(3, 40), false)).isEmpty();
        assertThat(plan.due(at(3, 44), true)).isEmpty();
        assertThat(plan.due(at(3, 45), true)).isPresent();
    }

    @Test
    void whatHasJustStartedDoesNotStartAnew() {
        PlannedRestart fresh = new PlannedRestart(() -> upkeep, () -> hours, ZONE, () -> memory, at(3, 31));
        assertThat(fresh.due(at(4, 30), true)).isEmpty();
    }

    @Test
    void aScreenThatIsBrightAtNightIsLeftAlone() {
        Map<DayOfWeek, List<TimeRange>> late = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            late.put(day, List.of(new TimeRange(LocalTime.MIDNIGHT, LocalTime.of(4, 0))));
        }
        hours = new HoursConfig(new WeekHours(late), HoursConfig.Outside.DIM, 20);
        assertThat(plan.due(at(3, 45), true)).isEmpty();
        assertThat(plan.due(at(4, 0), true)).isPresent();
    }

    @Test
    void neverMeansNever() {
        upkeep = new UpkeepConfig(null, LIMIT);
        assertThat(plan.due(at(4, 0), true)).isEmpty();
    }

    @Test
    void tooMuchMemoryIsATimeOfItsOwn() {
        memory = LIMIT + 1;
        Instant noon = DAY.plus(Duration.ofMinutes(1));
        assertThat(plan.due(noon, false)).as("a visit goes first").isEmpty();
        assertThat(plan.due(noon, true))
                .hasValueSatisfying(why -> assertThat(why).contains("700 MB"));
    }

    @Test
    void theSystemSaysHowMuchItIs(@TempDir Path folder) throws Exception {
        Path status = Files.writeString(folder.resolve("status"), "Name:\tjava\nVmRSS:\t  204800 kB\nThreads:\t9\n");
        assertThat(Memory.residentBytes(status)).isEqualTo(200L << 20);
        assertThat(Memory.residentBytes(folder.resolve("none"))).isZero();
    }
}
