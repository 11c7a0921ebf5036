package org.centerkiosk.hub.registration;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.centerkiosk.core.signup.Applicant;
import org.centerkiosk.core.signup.Attendee;
import org.centerkiosk.core.signup.PhoneNumber;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A roster as a table for people: CSV and XLSX in which nothing that somebody typed is a formula. */
final class RosterSheet {

    private static final List<String> HEAD = List.of(
            "序号 No.",
            "票码 Code",
            "状态 Status",
            "姓名 Name",
            "电话 Phone",
            "同行 Party",
            "人数 People",
            "座位 Seats",
            "渠道 Channel",
            "登记时间 Received",
            "签到 Present");

    /** With these a spreadsheet takes a cell for a formula, also where they are written full-width. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private static final String UNREADABLE = "无法读取 unreadable";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private RosterSheet() {}

    private static List<List<String>> rows(Roster roster) {
        List<List<String>> rows = new ArrayList<>();
        for (Roster.Entry entry : roster.entries()) {
            Registration registration = entry.registration();
            Applicant applicant = entry.applicant();
            PhoneNumber phone = applicant == null ? null : applicant.phone();
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    registration.code().print(),
                    BookJson.word(registration.status()),
                    entry.isUnreadable() ? UNREADABLE : applicant == null ? "" : applicant.name(),
                    phone == null ? "" : phone.national(),
                    applicant == null ? "" : party(applicant),
                    String.valueOf(registration.party()),
                    String.valueOf(registration.seats()),
                    BookJson.word(registration.channel()),
                    time(registration.received(), roster.zone()),
                    present(entry)));
        }
        return rows;
    }

    private static String party(Applicant applicant) {
        return applicant.party().attendees().stream()
                .map(Attendee::name)
                .filter(name -> name != null && !name.isBlank())
                .collect(Collectors.joining("、"));
    }

    private static String time(Instant instant, ZoneId zone) {
        return instant.atZone(zone).format(TIME);
    }

    private static String present(Roster.Entry entry) {
        long in = entry.here().values().stream()
                .filter(AttendanceFact.Kind.IN::equals)
                .count();
        return entry.here().containsValue(AttendanceFact.Kind.NO_SHOW) ? "no-show" : in == 0 ? "" : String.valueOf(in);
    }

    /** With a mark in front, by which spreadsheets know that it is UTF-8. */
    static byte[] csv(Roster roster) {
        StringBuilder text = new StringBuilder("\uFEFF");
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(HEAD);
            for (List<String> row : rows(roster)) {
                printer.printRecord(row.stream().map(RosterSheet::harmless).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be written", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Of a cell in CSV only its first character tells text from formula; the apostrophe makes it text. */
    static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    /** Here each cell is written as text, which is no formula whatever it says. */
    static byte[] xlsx(Roster roster) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Center Kiosk", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("名单");
            write(sheet, 0, HEAD);
            List<List<String>> rows = rows(roster);
            for (int i = 0; i < rows.size(); i++) {
                write(sheet, i + 1, rows.get(i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be written", e);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(row, column, cells.get(column));
        }
    }
}
