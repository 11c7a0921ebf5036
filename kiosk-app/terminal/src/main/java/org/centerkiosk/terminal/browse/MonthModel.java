package org.centerkiosk.terminal.browse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.terminal.browse.BrowseModel.Chip;
import org.centerkiosk.terminal.browse.BrowseModel.Pages;
import org.centerkiosk.terminal.browse.BrowseModel.Shown;
import org.jspecify.annotations.Nullable;

/**
 * All that the coming days show, in words.
 *
 * @param shown what is on the stage; null where nothing is ahead at all
 * @param span 11月24日–12月23日
 * @param weekdays of the columns, Monday first
 * @param cells week by week, or day by day with the larger text
 */
record MonthModel(
        Language language,
        Instant now,
        @Nullable Shown shown,
        String title,
        String span,
        String total,
        List<Chip> chips,
        List<String> weekdays,
        List<Cell> cells,
        Pages pages,
        @Nullable Instant staleSince) {

    MonthModel {
        chips = List.copyOf(chips);
        weekdays = List.copyOf(weekdays);
        cells = List.copyOf(cells);
    }

    /** Whether a day can be looked at. */
    enum When {
        /** Over, or too far ahead. */
        OUTSIDE,
        TODAY,
        AHEAD
    }

    /**
     * One day.
     *
     * @param name 24, or 12月1日 where a month begins; with the larger text 周二
     * @param date 11月24日
     * @param count 7 场; empty where it has none
     * @param categories of what it has, each once
     */
    record Cell(
            LocalDate day,
            When when,
            String name,
            String date,
            String count,
            List<Category> categories,
            String spoken) {
        Cell {
            categories = List.copyOf(categories);
        }
    }
}
