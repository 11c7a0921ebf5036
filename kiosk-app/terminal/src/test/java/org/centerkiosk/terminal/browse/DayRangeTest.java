package org.centerkiosk.terminal.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.terminal.sample.SampleProgramme.TODAY;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DayRangeTest {

    private final DayRange range = new DayRange(TODAY, 31);

    @Test
    void firstTilesAreTheComingSevenDays() {
        assertThat(range.tilesAround(TODAY))
                .isEqualTo(TODAY.datesUntil(TODAY.plusDays(7)).toList());
    }

    @Test
    void tilesStayWhileOneChoosesAmongThem() {
        List<LocalDate> tiles = range.tilesAround(TODAY.plusDays(9));
        assertThat(tiles).hasSize(7).startsWith(TODAY, TODAY.plusDays(7)).contains(TODAY.plusDays(9));
        for (LocalDate tile : tiles.subList(1, tiles.size())) {
            assertThat(range.tilesAround(tile)).isEqualTo(tiles);
        }
    }

    @Test
    void everyDayIsAmongItsTilesAndSoIsToday() {
        range.days()
                .forEach(day ->
                        assertThat(range.tilesAround(day)).contains(TODAY, day).doesNotHaveDuplicates());
    }

    @Test
    void tilesEndWithTheRange() {
        assertThat(new DayRange(TODAY, 3).tilesAround(TODAY)).hasSize(3);
        assertThat(range.tilesAround(TODAY.plusDays(30))).allMatch(range::contains);
    }

    @Test
    void dayOutsideOfTheRangeIsToday() {
        assertThat(range.clamp(null)).isEqualTo(TODAY);
        assertThat(range.clamp(TODAY.minusDays(1))).isEqualTo(TODAY);
        assertThat(range.clamp(TODAY.plusDays(31))).isEqualTo(TODAY);
        assertThat(range.clamp(TODAY.plusDays(30))).isEqualTo(TODAY.plusDays(30));
    }
}
