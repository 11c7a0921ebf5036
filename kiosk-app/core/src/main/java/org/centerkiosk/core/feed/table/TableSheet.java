package org.centerkiosk.core.feed.table;

import java.util.List;

/**
 * One sheet of a spreadsheet, or a whole text file.
 *
 * @param name empty for a text file
 * @param since1904 whether numbers that are dates count from 1904
 */
record TableSheet(String name, boolean since1904, List<TableRow> rows) {}
