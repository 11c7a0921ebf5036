package org.centerkiosk.terminal.attract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the loop shows at a moment.
 *
 * @param slide on the stage, null where there is nothing to show
 * @param upcoming the next slide, so that its picture can be made in time
 * @param segments slides of this round
 * @param segment place of the slide in the round, from 0
 * @param heading 今天·本周
 * @param headingEnglish the same in English, or null
 * @param total how much there is in the coming month
 * @param rows the strip
 */
record AttractModel(
        @Nullable Slide slide,
        @Nullable Slide upcoming,
        int segments,
        int segment,
        String heading,
        @Nullable String headingEnglish,
        String total,
        List<StripRow> rows) {

    AttractModel {
        rows = List.copyOf(rows);
    }
}
