package org.centerkiosk.core.feed.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.centerkiosk.core.feed.Field;
import org.jspecify.annotations.Nullable;

/**
 * Which column means what, by the header: the row that names a title and a date, and the row below it where the header
 * takes two, as under a merged 时间 with 开始 and 结束.
 *
 * @param byIndex the known columns
 * @param unknown headers that mean nothing to us
 * @param firstRow the index of the first row below the header
 */
record Columns(Map<Integer, Column> byIndex, List<String> unknown, int firstRow) {

    /** What a column holds. */
    record Column(Field field, boolean english, String header) {}

    private static final int SEARCHED_ROWS = 40;
    private static final Map<String, Column> KNOWN = known();

    private static Map<String, Column> known() {
        Map<String, Column> known = new HashMap<>();
        for (Field field : Field.values()) {
            List<String> names = new ArrayList<>(field.headers());
            names.add(field.key());
            for (String name : names) {
                known.put(normal(name), new Column(field, false, name));
                if (field.isText()) {
                    for (String english : List.of(name + "en", name + "english", "英文" + name, name + "英文")) {
                        known.put(normal(english), new Column(field, true, english));
                    }
                }
            }
        }
        return Map.copyOf(known);
    }

    /** Lower case, without white space, punctuation and anything in brackets that only explains. */
    private static String normal(String header) {
        StringBuilder out = new StringBuilder();
        for (char c : header.toLowerCase(Locale.ROOT).toCharArray()) {
            if (Character.isLetterOrDigit(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static @Nullable Column column(String header) {
        Column column = KNOWN.get(normal(header));
        if (column == null) {
            // 名额（人） and Start (local time): the brackets explain.
            int bracket = Math.max(header.indexOf('('), header.indexOf('（'));
            column = bracket > 0 ? KNOWN.get(normal(header.substring(0, bracket))) : null;
        }
        return column == null ? null : new Column(column.field, column.english, header);
    }

    /** The columns of a sheet, null where no row is a header. */
    static @Nullable Columns of(TableSheet sheet) {
        for (int i = 0; i < Math.min(sheet.rows().size(), SEARCHED_ROWS); i++) {
            Map<Integer, Column> upper = known(sheet.rows().get(i));
            TableRow next = i + 1 < sheet.rows().size() ? sheet.rows().get(i + 1) : null;
            if (next != null && !upper.isEmpty() && isHeaderOnly(next)) {
                Map<Integer, Column> both = new TreeMap<>(upper);
                both.putAll(known(next));
                if (isHeader(both)) {
                    return new Columns(both, unknown(sheet.rows().get(i), both), i + 2);
                }
            }
            if (isHeader(upper)) {
                return new Columns(upper, unknown(sheet.rows().get(i), upper), i + 1);
            }
        }
        return null;
    }

    private static Map<Integer, Column> known(TableRow row) {
        Map<Integer, Column> columns = new TreeMap<>();
        for (int i = 0; i < row.cells().size(); i++) {
            Column column = column(row.cell(i).text());
            if (column != null) {
                columns.put(i, column);
            }
        }
        return columns;
    }

    private static boolean isHeaderOnly(TableRow row) {
        List<TableCell> filled =
                row.cells().stream().filter(cell -> !cell.isEmpty()).toList();
        return !filled.isEmpty() && filled.stream().allMatch(cell -> column(cell.text()) != null);
    }

    private static boolean isHeader(Map<Integer, Column> columns) {
        boolean titled = columns.values().stream()
                .anyMatch(column -> column.field == Field.TITLE || column.field == Field.SESSION_TITLE);
        boolean dated =
                columns.values().stream().anyMatch(column -> column.field == Field.START || column.field == Field.DATE);
        return titled && dated;
    }

    private static List<String> unknown(TableRow header, Map<Integer, Column> known) {
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < header.cells().size(); i++) {
            if (!known.containsKey(i) && !header.cell(i).text().isEmpty()) {
                unknown.add(header.cell(i).text());
            }
        }
        return unknown;
    }
}
