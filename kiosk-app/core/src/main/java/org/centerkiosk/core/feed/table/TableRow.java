package org.centerkiosk.core.feed.table;

import java.util.List;

/**
 * One row.
 *
 * @param sheet the sheet's name, empty for CSV
 * @param number the row in a spreadsheet or the line in a text file, from 1
 */
record TableRow(String sheet, int number, List<TableCell> cells) {

    TableCell cell(int column) {
        return column < cells.size() ? cells.get(column) : TableCell.EMPTY;
    }

    boolean isBlank() {
        return cells.stream().allMatch(TableCell::isEmpty);
    }

    String where() {
        return sheet.isEmpty() ? "line " + number : sheet + " row " + number;
    }

    String where(int column) {
        return sheet.isEmpty() ? "line " + number : sheet + "!" + letters(column) + number;
    }

    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
