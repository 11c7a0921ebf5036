package org.centerkiosk.core.feed.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.centerkiosk.core.feed.FeedLimits;
import org.centerkiosk.core.feed.Report;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** Reads the visible sheets of an XLSX file; of formulas the value that the spreadsheet program calculated last. */
final class XlsxSheets {

    private static final Pattern FAULT = Pattern.compile("#(REF!|N/A|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!|SPILL!|CALC!)");
    private static final int WIDEST = 200;

    private final FeedLimits limits;
    private final Report report;
    private int rows;
    private int hidden;
    private long characters;

    private XlsxSheets(FeedLimits limits, Report report) {
        this.limits = limits;
        this.report = report;
    }

    static List<TableSheet> read(byte[] body, FeedLimits limits, Report report) {
        try {
            ZipGuard.check(body, limits);
            return new XlsxSheets(limits, report).sheets(body);
        } catch (ZipGuard.Refused e) {
            report.fatal(null, null, "an XLSX file that is not read: " + e.getMessage(), "save a new, smaller file");
        } catch (IOException | RuntimeException e) {
            // The library throws whatever a damaged part leads to.
            report.fatal(
                    null,
                    null,
                    "a damaged XLSX file (" + e.getClass().getSimpleName() + ": " + e.getMessage() + ")",
                    "open it in Excel, save it again as .xlsx and copy it whole");
        }
        return List.of();
    }

    private List<TableSheet> sheets(byte[] body) throws IOException {
        List<TableSheet> sheets = new ArrayList<>();
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(body), new ReadingOptions(false, true))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
                    sheets.add(new TableSheet(sheet.getName(), workbook.isDate1904(), rows(sheet)));
                }
            }
        }
        if (hidden > 0) {
            report.warning(
                    null, null, hidden + " hidden rows are listed like the others", "delete what shall not be listed");
        }
        return sheets;
    }

    private List<TableRow> rows(Sheet sheet) throws IOException {
        List<TableRow> read = new ArrayList<>();
        try (Stream<Row> stream = sheet.openStream()) {
            for (Iterator<Row> iterator = stream.iterator(); iterator.hasNext(); ) {
                Row row = iterator.next();
                if (++rows > limits.rows() || characters > limits.bytes()) {
                    CsvSheet.tooMany(limits, report);
                    break;
                }
                TableRow tableRow = new TableRow(sheet.getName(), row.getRowNum(), cells(row));
                if (!tableRow.isBlank()) {
                    hidden += row.isHidden() ? 1 : 0;
                    read.add(tableRow);
                }
            }
        }
        return read;
    }

    private List<TableCell> cells(Row row) {
        List<TableCell> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(row.getCellCount(), WIDEST); i++) {
            TableCell cell = cell(row.getCell(i));
            characters += cell.text().length();
            cells.add(cell);
        }
        return cells;
    }

    private TableCell cell(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return TableCell.EMPTY;
        }
        Object value = cell.getValue();
        if (value == null) {
            return cell.getType() == CellType.FORMULA
                    ? new TableCell("", null, "a formula without a calculated value")
                    : TableCell.EMPTY;
        }
        String text = String.valueOf(value);
        boolean calculated = cell.getType() == CellType.FORMULA || cell.getType() == CellType.ERROR;
        if (calculated && FAULT.matcher(text).matches()) {
            return new TableCell("", null, "the error " + text);
        }
        return value instanceof BigDecimal number ? ofNumber(number) : ofText(text, cell.getType());
    }

    private TableCell ofText(String text, CellType type) {
        String kept = text.length() > limits.textLength() ? text.substring(0, limits.textLength()) : text;
        if (type == CellType.FORMULA) {
            // A calculated number is there as text.
            try {
                return ofNumber(new BigDecimal(kept));
            } catch (NumberFormatException e) {
                return TableCell.ofText(kept);
            }
        }
        return TableCell.ofText(kept);
    }

    private static TableCell ofNumber(BigDecimal number) {
        // A number with an exponent of thousands would become a text of as many digits.
        boolean plain = number.precision() < 40 && Math.abs(number.scale()) < 40;
        return new TableCell(plain ? number.stripTrailingZeros().toPlainString() : number.toString(), number, null);
    }
}
