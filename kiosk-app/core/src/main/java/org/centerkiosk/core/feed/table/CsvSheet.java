package org.centerkiosk.core.feed.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.centerkiosk.core.feed.FeedLimits;
import org.centerkiosk.core.feed.Report;

/** Splits a text file into rows; the separator is the one that gives the header most known columns. */
final class CsvSheet {

    private static final char[] SEPARATORS = {',', '\t', ';'};
    private static final int SAMPLE = 4_096;

    private CsvSheet() {}

    static TableSheet read(String text, FeedLimits limits, Report report) {
        List<TableRow> rows = new ArrayList<>();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreEmptyLines(true)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format)
                .get()) {
            long line = 1;
            for (CSVRecord csvRecord : parser) {
                if (rows.size() >= limits.rows()) {
                    tooMany(limits, report);
                    break;
                }
                rows.add(row(csvRecord, (int) line, limits));
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            report.error(
                    "line " + (rows.isEmpty() ? 1 : rows.getLast().number() + 1),
                    null,
                    "the table cannot be read from here on (" + reason(e) + ")",
                    "check the quotes in this line");
        }
        return new TableSheet("", false, rows);
    }

    static void tooMany(FeedLimits limits, Report report) {
        report.error(
                null,
                null,
                "the rows after the first " + limits.rows() + " are left out",
                "split the schedule or leave old rows out");
    }

    private static TableRow row(CSVRecord csvRecord, int line, FeedLimits limits) {
        List<TableCell> cells = new ArrayList<>(csvRecord.size());
        for (String text : csvRecord) {
            cells.add(TableCell.ofText(
                    text.length() > limits.textLength() ? text.substring(0, limits.textLength()) : text));
        }
        return new TableRow("", line, cells);
    }

    private static String reason(Exception e) {
        return e.getCause() instanceof CSVException cause ? cause.getMessage() : String.valueOf(e.getMessage());
    }

    /** The separator with which the header has most of the known columns. */
    private static char separator(String text) {
        String sample = text.substring(0, Math.min(text.length(), SAMPLE));
        char best = ',';
        int most = 0;
        for (char separator : SEPARATORS) {
            Columns columns = Columns.of(new TableSheet("", false, sample(sample, separator)));
            if (columns != null && columns.byIndex().size() > most) {
                best = separator;
                most = columns.byIndex().size();
            }
        }
        return best;
    }

    private static List<TableRow> sample(String text, char separator) {
        return text.lines()
                .map(line -> new TableRow("", 1, cells(line.split(Pattern.quote(String.valueOf(separator)), -1))))
                .toList();
    }

    private static List<TableCell> cells(String[] texts) {
        return Arrays.stream(texts)
                .map(text -> TableCell.ofText(text.replace("\"", "")))
                .toList();
    }
}
