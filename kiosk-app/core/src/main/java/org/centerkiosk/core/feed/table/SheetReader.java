package org.centerkiosk.core.feed.table;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.centerkiosk.core.feed.Details;
import org.centerkiosk.core.feed.FeedWindow;
import org.centerkiosk.core.feed.Field;
import org.centerkiosk.core.feed.Report;
import org.centerkiosk.core.feed.table.Columns.Column;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one sheet below its header. */
final class SheetReader {

    private static final Set<Field> TIMES = Set.of(Field.DATE, Field.TIME, Field.START, Field.END, Field.DURATION);

    private final TableSheet sheet;
    private final Columns columns;
    private final FeedWindow window;
    private final RowSpan.Reader spans;
    private final Report report;
    private final boolean identified;

    SheetReader(TableSheet sheet, Columns columns, FeedWindow window, LocalDate today, Report report) {
        this.sheet = sheet;
        this.columns = columns;
        this.window = window;
        this.spans = new RowSpan.Reader(sheet, columns.byIndex(), today, report);
        this.report = report;
        this.identified = columns.byIndex().values().stream().anyMatch(column -> column.field() == Field.ID);
    }

    void read(TableGroups groups) {
        if (!identified) {
            report.warning(
                    sheet.name().isEmpty() ? null : sheet.name(),
                    "id",
                    "no id column: ids are made from title, room and first start, so a later move reads as cancelled plus new",
                    "add a column id (编号) that stays the same");
        }
        for (TableRow row :
                sheet.rows().subList(columns.firstRow(), sheet.rows().size())) {
            if (!row.isBlank() && !isHeaderAgain(row)) {
                read(row, groups);
            }
        }
    }

    /** A table printed on several pages repeats its header. */
    private boolean isHeaderAgain(TableRow row) {
        return columns.byIndex().entrySet().stream()
                .filter(entry -> !row.cell(entry.getKey()).isEmpty())
                .allMatch(entry ->
                        row.cell(entry.getKey()).text().equals(entry.getValue().header()));
    }

    private void read(TableRow row, TableGroups groups) {
        Details details = new Details();
        for (Map.Entry<Integer, Column> entry : columns.byIndex().entrySet()) {
            TableCell cell = row.cell(entry.getKey());
            Column column = entry.getValue();
            if (TIMES.contains(column.field())) {
                continue;
            }
            if (cell.fault() != null) {
                report.warning(
                        row.where(entry.getKey()),
                        column.header(),
                        cell.fault() + " is left out",
                        "open the file in Excel so that it calculates, and save it");
            }
            details.add(
                    column.field(),
                    new Details.Value(cell.text(), column.english(), row.where(entry.getKey()), column.header()));
        }
        ZoneId zone = zone(details);
        RowSpan span = spans.read(row, zone);
        if (span != null) {
            groups.add(new TableSession(row, span, originalStart(row, span), details), identified);
        }
    }

    private ZoneId zone(Details details) {
        Details.Value value = details.first(Field.ZONE).orElse(null);
        if (value == null) {
            return window.zone();
        }
        try {
            return ZoneId.of(value.text().strip());
        } catch (DateTimeException e) {
            report.warning(
                    value.where(),
                    value.name(),
                    "unknown time zone " + Report.quote(value.text()) + ", read as " + window.zone(),
                    "use an id such as Asia/Shanghai");
            return window.zone();
        }
    }

    /** A row that says where it was first keeps that as its name. */
    private Instant originalStart(TableRow row, RowSpan span) {
        for (Map.Entry<Integer, Column> entry : columns.byIndex().entrySet()) {
            TableCell cell = row.cell(entry.getKey());
            if (entry.getValue().field() == Field.ORIGINAL_START && !cell.isEmpty()) {
                @Nullable
                Instant original = RowTimes.read(
                                cell, sheet.since1904(), LocalDate.ofInstant(span.start(), span.zone()))
                        .flatMap(time -> time.instant(span.zone()))
                        .orElse(null);
                if (original != null) {
                    return original;
                }
                report.warning(
                        row.where(entry.getKey()),
                        entry.getValue().header(),
                        Report.quote(cell.text()) + " is no date, it is left out",
                        "write it like 2026-11-28 15:00");
            }
        }
        return span.start();
    }
}
