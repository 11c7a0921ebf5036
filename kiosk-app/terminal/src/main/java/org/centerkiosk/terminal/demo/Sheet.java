package org.centerkiosk.terminal.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * The demo's course sheet as rows of values: {@link String} (empty where a cell is), {@link BigDecimal},
 * {@link LocalDate}, {@link LocalTime} and {@link LocalDateTime}. The first row holds the headers.
 */
record Sheet(String name, List<List<Object>> rows) {

    private static final String DATE = "yyyy-mm-dd";
    private static final String TIME = "hh:mm";
    private static final String DATE_TIME = "yyyy-mm-dd hh:mm";
    private static final BigDecimal MINUTES_A_DAY = BigDecimal.valueOf(24 * 60);
    private static final double COLUMN_WIDTH = 16;

    Sheet {
        rows = rows.stream().map(List::copyOf).toList();
    }

    static Sheet read(byte[] workbook) throws IOException {
        try (ReadableWorkbook opened =
                new ReadableWorkbook(new ByteArrayInputStream(workbook), new ReadingOptions(true, false))) {
            org.dhatim.fastexcel.reader.Sheet first = opened.getFirstSheet();
            List<Row> read = first.read();
            int width = read.getFirst().getCellCount();
            return new Sheet(
                    first.getName(),
                    read.stream().map(row -> values(row, width)).toList());
        }
    }

    private static List<Object> values(Row row, int width) {
        List<Object> values = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            values.add(row.getOptionalCell(column).map(Sheet::value).orElse(""));
        }
        return values;
    }

    private static Object value(Cell cell) {
        if (cell.getType() != CellType.NUMBER) {
            return cell.getText();
        }
        String format = cell.getDataFormatString();
        return switch (format == null ? "" : format) {
            case DATE -> cell.asDate().toLocalDate();
            case TIME ->
                LocalTime.MIN.plusMinutes(
                        Math.round(cell.asNumber().multiply(MINUTES_A_DAY).doubleValue()));
            case DATE_TIME -> cell.asDate();
            default -> cell.asNumber();
        };
    }

    /** The same sheet with its dates shifted and its texts filled in. */
    Sheet shifted(WeekShift shift) {
        DatedText texts = new DatedText(shift);
        return new Sheet(
                name,
                rows.stream()
                        .map(row -> row.stream()
                                .map(value -> shifted(value, shift, texts))
                                .toList())
                        .toList());
    }

    private static Object shifted(Object value, WeekShift shift, DatedText texts) {
        return switch (value) {
            case LocalDate date -> shift.shift(date);
            case LocalDateTime time -> shift.shift(time);
            case String text -> texts.fill(text);
            default -> value;
        };
    }

    byte[] write() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "CenterKiosk", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(name);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    write(sheet, row, column, rows.get(row).get(column));
                }
            }
            int width = rows.getFirst().size();
            sheet.range(0, 0, 0, width - 1).style().bold().fillColor("EBE3D3").set();
            for (int column = 0; column < width; column++) {
                sheet.width(column, COLUMN_WIDTH);
            }
            sheet.freezePane(0, 1);
        }
        return out.toByteArray();
    }

    private static void write(Worksheet sheet, int row, int column, Object value) {
        switch (value) {
            case LocalDate date -> {
                sheet.value(row, column, date);
                sheet.style(row, column).format(DATE).set();
            }
            case LocalDateTime time -> {
                sheet.value(row, column, time);
                sheet.style(row, column).format(DATE_TIME).set();
            }
            case LocalTime time -> {
                sheet.value(row, column, time.toSecondOfDay() / 86_400.0);
                sheet.style(row, column).format(TIME).set();
            }
            case BigDecimal number -> sheet.value(row, column, number);
            case String text when text.isEmpty() -> {}
            default -> sheet.value(row, column, value.toString());
        }
    }
}
