package org.centerkiosk.core.feed.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.feed.EventAssembler;
import org.centerkiosk.core.feed.FeedDocument;
import org.centerkiosk.core.feed.FeedLimits;
import org.centerkiosk.core.feed.FeedWindow;
import org.centerkiosk.core.feed.Report;
import org.centerkiosk.core.feed.TextEncoding;

/** Reads CSV and XLSX files: one row for each session, rows with the same id are one event. */
public final class TableReader {

    private final FeedLimits limits;

    public TableReader(FeedLimits limits) {
        this.limits = limits;
    }

    public List<Event> readXlsx(FeedDocument document, FeedWindow window, Report report) {
        return events(XlsxSheets.read(document.body(), limits, report), document, window, report);
    }

    public List<Event> readText(FeedDocument document, FeedWindow window, Report report) {
        TextEncoding encoding = TextEncoding.of(document.body(), document.body().length);
        if (encoding.damaged() > 0) {
            report.warning(null, null, encoding.damaged() + " characters are damaged", "save the table as UTF-8");
        }
        return events(
                List.of(CsvSheet.read(encoding.decode(document.body()), limits, report)), document, window, report);
    }

    private List<Event> events(List<TableSheet> sheets, FeedDocument document, FeedWindow window, Report report) {
        if (report.isFatal()) {
            return List.of();
        }
        TableGroups groups = new TableGroups(limits, report);
        boolean understood = false;
        for (TableSheet sheet : sheets) {
            understood |= read(sheet, sheets.size() > 1, groups, window, report);
        }
        if (!understood) {
            report.fatal(
                    null,
                    null,
                    "no row names the columns: at least a title (标题) and a start or date (开始, 日期)",
                    "put a header above the rows, or use .ics or JSON-LD");
            return List.of();
        }
        EventAssembler assembler = new EventAssembler(limits, window, document, report);
        List<Event> events = new ArrayList<>();
        groups.drafts(window).forEach(draft -> assembler.assemble(draft).ifPresent(events::add));
        return events;
    }

    /** Whether the sheet has a header. */
    private static boolean read(
            TableSheet sheet, boolean isOneOfSeveral, TableGroups groups, FeedWindow window, Report report) {
        Columns columns = Columns.of(sheet);
        if (columns != null) {
            reportUnknown(sheet, columns, report);
            LocalDate today = window.now().atZone(window.zone()).toLocalDate();
            new SheetReader(sheet, columns, window, today, report).read(groups);
        } else if (isOneOfSeveral && !sheet.rows().isEmpty()) {
            report.warning(
                    sheet.name(),
                    null,
                    "the sheet has no header with a title and a date, it is not read",
                    "ignore this, or name its columns");
        }
        return columns != null;
    }

    private static void reportUnknown(TableSheet sheet, Columns columns, Report report) {
        if (!columns.unknown().isEmpty()) {
            report.warning(
                    sheet.name().isEmpty() ? null : sheet.name(),
                    null,
                    "columns without a known name are not read: " + Report.quote(String.join(", ", columns.unknown())),
                    "ignore this, or use a name of the documented ones");
        }
    }
}
