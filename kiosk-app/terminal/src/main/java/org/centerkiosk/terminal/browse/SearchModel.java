package org.centerkiosk.terminal.browse;

import java.time.Instant;
import java.util.List;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.search.EventQuery;
import org.centerkiosk.terminal.browse.BrowseModel.Chip;
import org.centerkiosk.terminal.browse.BrowseModel.Pages;
import org.centerkiosk.terminal.browse.BrowseModel.Row;
import org.jspecify.annotations.Nullable;

/**
 * All that the search shows, in words.
 *
 * @param typed the text in the field, without what is being composed
 * @param found 找到 12 个活动; empty where nothing is asked for yet or the answer is not there
 * @param chips all categories, after the chip for all of them
 * @param filters the other conditions
 * @param rows of this page
 * @param nothing whether the answer is there, and is nothing
 * @param staleSince when the numbers were true; null where they are of now
 */
record SearchModel(
        Language language,
        Instant now,
        String typed,
        String found,
        List<Chip> chips,
        List<Filter> filters,
        List<Row> rows,
        Pages pages,
        boolean nothing,
        @Nullable Instant staleSince) {

    SearchModel {
        chips = List.copyOf(chips);
        filters = List.copyOf(filters);
        rows = List.copyOf(rows);
    }

    /**
     * A condition to set, or where it is set to take back.
     *
     * @param toggled what is asked for after a touch
     */
    record Filter(String word, boolean chosen, EventQuery toggled) {}

    /** Without what was typed. */
    @Override
    public String toString() {
        return "SearchModel[rows=" + rows.size() + "]";
    }
}
