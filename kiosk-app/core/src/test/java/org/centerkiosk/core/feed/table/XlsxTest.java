package org.centerkiosk.core.feed.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.core.feed.Feeds.lines;
import static org.centerkiosk.core.feed.Feeds.onlyEvent;
import static org.centerkiosk.core.feed.Feeds.onlySession;
import static org.centerkiosk.core.feed.Feeds.read;
import static org.centerkiosk.core.feed.Feeds.starts;
import static org.centerkiosk.core.feed.Feeds.window;
import static org.centerkiosk.core.feed.table.Workbooks.row;
import static org.centerkiosk.core.feed.table.Workbooks.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.feed.FeedResult;
import org.centerkiosk.core.feed.FeedWindow;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxTest {

    private static final FeedWindow WINDOW = window("2026-11-22", "2026-12-31");

    @Test
    void excelDatesAreRead() {
        byte[] body = Workbooks.of(sheet -> {
            row(sheet, 0, "编号", "标题", "开始", "结束", "名额");
            row(sheet, 1, "c1", "古琴");
            sheet.value(1, 2, LocalDateTime.of(2026, 11, 28, 15, 0));
            sheet.style(1, 2).format("yyyy-mm-dd hh:mm").set();
            sheet.value(1, 3, LocalDateTime.of(2026, 11, 28, 16, 29, 59));
            sheet.value(1, 4, 30);
        });

        FeedResult result = read(body, WINDOW);

        assertThat(result.problems()).isEmpty();
        assertThat(onlySession(result).zonedStart()).hasToString("2026-11-28T15:00+08:00[Asia/Shanghai]");
        assertThat(onlySession(result).zonedEnd().toLocalTime()).hasToString("16:29:59");
        assertThat(Objects.requireNonNull(onlyEvent(result).terms()).capacity()).isEqualTo(30);
    }

    @ParameterizedTest
    @CsvSource({"<workbookPr/>, 46354.625", "<workbookPr date1904=\"1\"/>, 44892.625"})
    void bothDateSystemsMeanTheSameDay(String properties, String serial) {
        byte[] body = Workbooks.ofXml(
                properties,
                "<row r=\"1\">" + text("A1", "id") + text("B1", "title") + text("C1", "start") + "</row><row r=\"2\">"
                        + text("A2", "1") + text("B2", "a") + "<c r=\"C2\"><v>" + serial + "</v></c></row>");

        assertThat(starts(read(body, WINDOW))).containsExactly("2026-11-28T15:00");
    }

    @Test
    void dateAndTimeInTwoNumberColumnsJoin() {
        byte[] body = Workbooks.of(sheet -> {
            row(sheet, 0, "编号", "标题", "日期", "时间", "结束");
            row(sheet, 1, "1", "a", 46354, 0.8125, 0.875);
            row(sheet, 2, "2", "b", 46355, "下午3点半");
            row(sheet, 3, "3", "c", 20261130);
        });

        FeedResult result = read(body, WINDOW);

        assertThat(starts(result)).containsExactly("2026-11-28T19:30", "2026-11-29T15:30", "2026-11-30T00:00");
        assertThat(result.problems()).isEmpty();
    }

    @Test
    void headerOverTwoRowsUnderATitleIsUnderstood() {
        byte[] body = Workbooks.of(sheet -> {
            row(sheet, 0, "十一月活动安排表");
            sheet.range(0, 0, 0, 4).merge();
            row(sheet, 1, "编号", "标题", "时间", "", "地点");
            row(sheet, 2, "", "", "开始", "结束", "");
            sheet.range(1, 2, 1, 3).merge();
            sheet.range(1, 0, 2, 0).merge();
            row(sheet, 3, "1", "古琴", "2026-11-28 15:00", "16:30", "203");
        });

        FeedResult result = read(body, WINDOW);

        assertThat(result.problems()).isEmpty();
        assertThat(onlySession(result).zonedEnd().toLocalTime()).hasToString("16:30");
        assertThat(Objects.requireNonNull(onlySession(result).place()).name().zh())
                .isEqualTo("203");
    }

    @Test
    void cellsMergedOverSeveralRowsCountForEachOfThem() {
        byte[] body = Workbooks.of(sheet -> {
            row(sheet, 0, "编号", "标题", "开始", "地点");
            row(sheet, 1, "1", "古琴", "2026-11-28 15:00", "203");
            row(sheet, 2, "", "", "2026-12-05 15:00", "");
            sheet.range(1, 0, 2, 0).merge();
        });

        FeedResult result = read(body, WINDOW);

        assertThat(onlyEvent(result).sessions()).hasSize(2);
        assertThat(lines(result))
                .singleElement()
                .asString()
                .contains("Sheet1 row 3", "further session of the row above");
    }

    @Test
    void everyVisibleSheetIsRead() {
        Map<String, Consumer<Worksheet>> sheets = new LinkedHashMap<>();
        sheets.put("十一月", sheet -> {
            row(sheet, 0, "编号", "标题", "开始");
            row(sheet, 1, "1", "a", "2026-11-28");
        });
        sheets.put("十二月", sheet -> {
            row(sheet, 0, "编号", "标题", "开始");
            row(sheet, 1, "2", "b", "2026-12-05");
        });
        sheets.put("说明", sheet -> row(sheet, 0, "请勿修改"));
        sheets.put("旧", sheet -> {
            row(sheet, 0, "编号", "标题", "开始");
            row(sheet, 1, "3", "c", "2026-11-30");
            sheet.setVisibilityState(org.dhatim.fastexcel.VisibilityState.HIDDEN);
        });

        FeedResult result = read(Workbooks.of(sheets), WINDOW);

        assertThat(result.events()).extracting(Event::uid).containsExactly("1", "2");
        assertThat(lines(result)).singleElement().asString().contains("说明: the sheet has no header");
    }

    @Test
    void hiddenRowsAreListedWithAWarning() {
        byte[] body = Workbooks.of(sheet -> {
            row(sheet, 0, "编号", "标题", "开始");
            row(sheet, 1, "1", "a", "2026-11-28");
            sheet.hideRow(1);
        });

        FeedResult result = read(body, WINDOW);

        assertThat(starts(result)).hasSize(1);
        assertThat(lines(result)).singleElement().asString().contains("1 hidden rows");
    }

    @Test
    void calculatedValueOfAFormulaCounts() {
        byte[] body = Workbooks.ofXml(
                "",
                "<row r=\"1\">" + text("A1", "id") + text("B1", "title") + text("C1", "start") + text("D1", "capacity")
                        + "</row><row r=\"2\">"
                        + text("A2", "1")
                        + "<c r=\"B2\" t=\"str\"><f>\"古\"&amp;\"琴\"</f><v>古琴</v></c>"
                        + "<c r=\"C2\"><f>C1+7</f><v>46354.625</v></c>"
                        + "<c r=\"D2\"><f>10+20</f><v>30</v></c></row>");

        FeedResult result = read(body, WINDOW);

        assertThat(result.problems()).isEmpty();
        assertThat(onlyEvent(result).title().zh()).isEqualTo("古琴");
        assertThat(starts(result)).containsExactly("2026-11-28T15:00");
        assertThat(Objects.requireNonNull(onlyEvent(result).terms()).capacity()).isEqualTo(30);
    }

    @Test
    void formulaWithoutAValueAndErrorCellsAreReported() {
        byte[] body = Workbooks.ofXml(
                "",
                "<row r=\"1\">" + text("A1", "id") + text("B1", "title") + text("C1", "start") + text("D1", "place")
                        + "</row><row r=\"2\">" + text("A2", "1") + text("B2", "a")
                        + "<c r=\"C2\"><f>TODAY()</f></c></row>"
                        + "<row r=\"3\">" + text("A3", "2") + text("B3", "b") + "<c r=\"C3\"><v>46354.625</v></c>"
                        + "<c r=\"D3\" t=\"e\"><f>VLOOKUP(1)</f><v>#REF!</v></c></row>"
                        + "<row r=\"4\">" + text("A4", "3") + text("B4", "c")
                        + "<c r=\"C4\" t=\"e\"><v>#N/A</v></c></row>");

        FeedResult result = read(body, WINDOW);

        assertThat(result.events()).extracting(Event::uid).containsExactly("2");
        assertThat(lines(result))
                .hasSize(3)
                .anyMatch(line ->
                        line.startsWith("error: library, Sheet1!C2, start: a formula without a calculated value"))
                .anyMatch(line -> line.startsWith("warning: library, Sheet1!D3, place: the error #REF!"))
                .anyMatch(line -> line.startsWith("error: library, Sheet1!C4, start: the error #N/A"));
    }

    @Test
    void bombIsRefusedBeforeItIsRead() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] megabyte = new byte[1 << 20];
            Arrays.fill(megabyte, (byte) ' ');
            for (int i = 0; i < 300; i++) {
                zip.write(megabyte);
            }
            zip.closeEntry();
        }

        FeedResult result = read(out.toByteArray(), WINDOW);

        assertThat(out.size()).isLessThan(1 << 20);
        assertThat(lines(result)).singleElement().asString().contains("fatal", "it unpacks to more than 256 MB");
    }

    @Test
    void thousandsOfPartsAreRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 2_500; i++) {
                zip.putNextEntry(new ZipEntry("part" + i));
                zip.closeEntry();
            }
        }

        assertThat(lines(read(out.toByteArray(), WINDOW)))
                .singleElement()
                .asString()
                .contains("more than 2000 parts");
    }

    @ParameterizedTest
    @CsvSource({"ZZZZZZ1", "A&#65;AAAA1"})
    void cellFarBeyondTheLastColumnIsRefused(String reference) {
        byte[] body = Workbooks.ofXml("", "<row r=\"1\">" + text(reference, "x") + "</row>");

        assertThat(lines(read(body, WINDOW))).singleElement().asString().contains("beyond column XFD");
    }

    @Test
    void damagedFileIsRefusedWithOneLine() {
        byte[] whole = Workbooks.of(sheet -> row(sheet, 0, "id", "title", "start"));

        FeedResult result = read(Arrays.copyOf(whole, whole.length / 2), WINDOW);

        assertThat(result.isUsable()).isFalse();
        assertThat(lines(result)).singleElement().asString().contains("a damaged XLSX file");
    }

    @Test
    void rowsBeyondTheLimitAreLeftOut() {
        byte[] body = Workbooks.of(sheet -> {
            row(sheet, 0, "id", "title", "start");
            for (int i = 1; i < 20_100; i++) {
                row(sheet, i, "e" + i % 100, "a", 46354);
            }
        });

        FeedResult result = read(body, WINDOW);

        assertThat(result.isUsable()).isTrue();
        assertThat(result.events()).hasSize(100);
        assertThat(lines(result)).anyMatch(line -> line.contains("the rows after the first 20000 are left out"));
    }
}
