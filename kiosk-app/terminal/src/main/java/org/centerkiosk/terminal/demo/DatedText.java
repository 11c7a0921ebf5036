package org.centerkiosk.terminal.demo;

import com.tyme.solar.SolarDay;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Keeps texts true that speak of a date. The bundled schedules hold placeholders, with dates of their own week:
 *
 * <ul>
 *   <li>{@code {day:2026-12-01:zh}} becomes 12月1日, {@code {day:2026-12-01:en}} becomes 1 Dec, each shifted;
 *   <li>{@code {date:2026-12-01}} becomes the shifted date as ISO 8601 writes it, for configuration;
 *   <li>{@code {season:2026-11-28:spring|summer|autumn|winter}} becomes the word for the season of the shifted date,
 *       the seasons beginning with 立春, 立夏, 立秋 and 立冬;
 *   <li>{@code {term:2026-12-03}} becomes the name of the solar term (节气) that the shifted date lies in.
 * </ul>
 */
final class DatedText {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+):(\\d{4}-\\d{2}-\\d{2})(?::([^}]*))?}");
    private static final DateTimeFormatter DAY_ZH = DateTimeFormatter.ofPattern("M月d日", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMM", Locale.UK);

    /** Usual first days of the seasons; the true ones differ by a day at most, which a word does not show. */
    private static final List<MonthDay> SEASONS =
            List.of(MonthDay.of(2, 4), MonthDay.of(5, 5), MonthDay.of(8, 7), MonthDay.of(11, 7));

    private final WeekShift shift;

    DatedText(WeekShift shift) {
        this.shift = shift;
    }

    /** The text with every placeholder filled in. */
    String fill(String text) {
        return PLACEHOLDER.matcher(text).replaceAll(this::value);
    }

    private String value(MatchResult found) {
        LocalDate date = shift.shift(LocalDate.parse(found.group(2)));
        String argument = found.group(3) == null ? "" : found.group(3);
        return switch (found.group(1)) {
            case "day" -> (argument.equals("en") ? DAY_EN : DAY_ZH).format(date);
            case "date" -> date.toString();
            case "season" -> argument.split("\\|")[season(date)];
            case "term" ->
                SolarDay.fromYmd(date.getYear(), date.getMonthValue(), date.getDayOfMonth())
                        .getTerm()
                        .getName();
            default -> throw new IllegalArgumentException("unknown placeholder " + found.group());
        };
    }

    /** 0 for spring to 3 for winter. */
    private static int season(LocalDate date) {
        MonthDay day = MonthDay.from(date);
        for (int season = SEASONS.size() - 1; season >= 0; season--) {
            if (!day.isBefore(SEASONS.get(season))) {
                return season;
            }
        }
        return SEASONS.size() - 1;
    }
}
