package org.centerkiosk.terminal.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Makes the sheet of courses.csv and lessons.csv: a row for each lesson, with what both say of it. After a change of
 * the tables {@link CourseSheetTest} fails and says where it put the new workbook.
 */
final class CourseSheet {

    private static final String ID = "编号";
    private static final Set<String> DATES = Set.of("日期");
    private static final Set<String> TIMES = Set.of("开始时间", "结束时间");
    private static final Set<String> DATE_TIMES = Set.of("原定时间");
    private static final Set<String> NUMBERS = Set.of("名额", "剩余名额", "候补人数", "候补名额", "最小年龄", "最大年龄", "需家长陪同");
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .get();

    private CourseSheet() {}

    static Sheet sheet() throws IOException {
        List<Map<String, String>> courses = table("courses.csv");
        List<Map<String, String>> lessons = table("lessons.csv");
        Map<String, Map<String, String>> byId = courses.stream()
                .collect(Collectors.toMap(course -> Objects.requireNonNull(course.get(ID)), course -> course));
        Set<String> headers = new LinkedHashSet<>(courses.getFirst().keySet());
        headers.addAll(lessons.getFirst().keySet());
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.copyOf(headers));
        for (Map<String, String> lesson : lessons) {
            Map<String, String> course = Objects.requireNonNull(byId.get(lesson.get(ID)), "the lesson's course");
            rows.add(
                    headers.stream().map(header -> cell(header, course, lesson)).toList());
        }
        return new Sheet("免费课程", rows);
    }

    private static Object cell(String header, Map<String, String> course, Map<String, String> lesson) {
        String own = lesson.getOrDefault(header, "");
        return value(header, own.isEmpty() ? course.getOrDefault(header, "") : own);
    }

    private static Object value(String header, String text) {
        if (text.isEmpty()) {
            return "";
        }
        if (DATES.contains(header)) {
            return LocalDate.parse(text);
        }
        if (TIMES.contains(header)) {
            return LocalTime.parse(text);
        }
        if (DATE_TIMES.contains(header)) {
            return LocalDateTime.parse(text, DATE_TIME);
        }
        return NUMBERS.contains(header) ? new BigDecimal(text) : text;
    }

    private static List<Map<String, String>> table(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(CourseSheet.class.getResourceAsStream(name));
                Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            List<Map<String, String>> rows = new ArrayList<>();
            for (CSVRecord row : FORMAT.parse(reader)) {
                Map<String, String> values = new LinkedHashMap<>();
                row.getParser().getHeaderNames().forEach(header -> values.put(header, row.get(header)));
                rows.add(values);
            }
            return rows;
        }
    }
}
