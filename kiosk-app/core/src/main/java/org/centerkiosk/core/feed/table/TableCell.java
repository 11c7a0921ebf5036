package org.centerkiosk.core.feed.table;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One cell.
 *
 * @param text as written, or the number in plain digits; never null, empty where nothing is there
 * @param number what a spreadsheet holds where it is a number, a date among them
 * @param fault why the cell has no usable value, such as a formula that was never calculated; null where it has
 */
record TableCell(
        String text, @Nullable BigDecimal number, @Nullable String fault) {

    static final TableCell EMPTY = new TableCell("", null, null);

    static TableCell ofText(String text) {
        return text.isBlank() ? EMPTY : new TableCell(text.strip(), null, null);
    }

    boolean isEmpty() {
        return text.isEmpty() && fault == null;
    }
}
