package org.centerkiosk.core.feed.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.centerkiosk.core.feed.WrittenTime;
import org.jspecify.annotations.Nullable;

/** What the cells of a row say of a date or time: a number of the spreadsheet or a text. */
final class RowTimes {

    private static final long SECONDS_OF_DAY = 86_400;
    private static final int LAST_SERIAL = 2_958_465;
    private static final Pattern RANGE = Pattern.compile("(.+?)\\s*(?:至|到|~|～|—|–| - |(?<=[日号])-)\\s*(.+)");
    private static final Pattern DURATION = Pattern.compile(
            "(?:(\\d{1,3}(?:\\.\\d)?)\\s*(?:小时|个小时|hours?|h))?\\s*(?:(\\d{1,4})\\s*(?:分钟|分|minutes?|min|m)?)?",
            Pattern.CASE_INSENSITIVE);

    private RowTimes() {}

    /** The date, time or both that a cell says; empty where it is not understood. */
    static Optional<WrittenTime> read(TableCell cell, boolean since1904, LocalDate today) {
        BigDecimal number = cell.number();
        if (number != null && number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(LAST_SERIAL)) <= 0) {
            return Optional.of(ofSerial(number, since1904));
        }
        return WrittenTime.parse(cell.text(), today);
    }

    /** Days since the first of 1900 or 1904; Excel's 1900 has a 29 February that never was. */
    private static WrittenTime ofSerial(BigDecimal serial, boolean since1904) {
        long seconds = serial.multiply(BigDecimal.valueOf(SECONDS_OF_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        long days = seconds / SECONDS_OF_DAY;
        LocalTime time = LocalTime.ofSecondOfDay(seconds % SECONDS_OF_DAY);
        if (days == 0) {
            return new WrittenTime(null, time, null, null);
        }
        LocalDate first = since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, days < 60 ? 31 : 30);
        boolean isDate = seconds % SECONDS_OF_DAY == 0;
        return new WrittenTime(first.plusDays(days), isDate ? null : time, null, null);
    }

    /** The two days of a text such as 11月1日至11月30日; empty where it is none. */
    static Optional<WrittenTime[]> range(String text, LocalDate today) {
        Matcher matcher = RANGE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Optional<WrittenTime> first = WrittenTime.parse(matcher.group(1), today);
        LocalDate firstDay = first.map(WrittenTime::date).orElse(null);
        if (firstDay == null) {
            return Optional.empty();
        }
        return WrittenTime.parse(matcher.group(2), firstDay).map(last -> new WrittenTime[] {first.get(), last});
    }

    /** 90, 90分钟, 1.5小时, 1小时30分, PT1H30M; null where it is none. */
    static @Nullable Duration duration(String text) {
        String written = text.strip();
        try {
            if (written.regionMatches(true, 0, "PT", 0, 2)) {
                Duration duration = Duration.parse(written);
                return duration.isNegative() ? null : duration;
            }
        } catch (DateTimeParseException e) {
            return null;
        }
        Matcher matcher = DURATION.matcher(written);
        if (written.isEmpty() || !matcher.matches()) {
            return null;
        }
        long minutes = matcher.group(2) == null ? 0 : Long.parseLong(matcher.group(2));
        long ofHours = matcher.group(1) == null ? 0 : Math.round(Double.parseDouble(matcher.group(1)) * 60);
        return Duration.ofMinutes(ofHours + minutes);
    }
}
