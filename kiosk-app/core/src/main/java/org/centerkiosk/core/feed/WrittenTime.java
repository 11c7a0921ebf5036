package org.centerkiosk.core.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date, a time, or both, as people write them in a cell: {@code 2026-11-28 15:00}, {@code 2026/11/28},
 * {@code 28.11.2026}, 2026年11月28日 下午3点半, 11月28日 19:00-20:30, and the forms of ISO 8601 and iCalendar.
 *
 * @param date null where only a time is written
 * @param time null where only a date is written
 * @param until the end of a range such as 15:00-16:30, null where none is written
 * @param offset what is said of the zone, null where nothing is
 */
public record WrittenTime(
        @Nullable LocalDate date,
        @Nullable LocalTime time,
        @Nullable LocalTime until,
        @Nullable ZoneId offset) {

    private static final Pattern ISO =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d:\\d\\d)(:\\d\\d)?(?:\\.\\d+)?(Z|[+-]\\d\\d:?\\d\\d)?");
    private static final Pattern BASIC = Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)(?:T(\\d\\d)(\\d\\d)(\\d\\d)?(Z?))?");
    private static final List<Pattern> DATES = List.of(
            Pattern.compile("(?<y>\\d{4})年(?<m>\\d{1,2})月(?<d>\\d{1,2})[日号]?"),
            Pattern.compile("(?<y>\\d{4})[-/.](?<m>\\d{1,2})[-/.](?<d>\\d{1,2})"),
            Pattern.compile("(?<d>\\d{1,2})[.](?<m>\\d{1,2})[.](?<y>\\d{4})"),
            Pattern.compile("(?<m>\\d{1,2})月(?<d>\\d{1,2})[日号]?"));
    private static final String HALF_OF_DAY = "(凌晨|早上|早晨|清晨|上午|中午|下午|午后|傍晚|晚上|晚间|晚|夜里|[AaPp]\\.?[Mm]\\.?)?";
    private static final Pattern CLOCK = Pattern.compile(
            HALF_OF_DAY
                    + "\\s*(\\d{1,2})(?::(\\d{2})(?::\\d{2})?|[点时](?:(半)|(一刻)|(三刻)|(\\d{1,2})分?)?整?|(?=\\s*[AaPp]\\.?[Mm]))\\s*([AaPp]\\.?[Mm]\\.?)?");
    private static final Pattern WEEKDAY = Pattern.compile(
            "[(（]?(?:星期|周|礼拜)[一二三四五六日天][)）]?|\\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\\b,?", Pattern.CASE_INSENSITIVE);
    private static final Pattern RANGE_SIGN = Pattern.compile("\\s*(?:-|–|—|~|～|至|到)\\s*");
    private static final int LONGEST = 80;

    /**
     * What the text says; empty where anything of it is not understood.
     *
     * @param today a date without a year means the one that is nearest to this
     */
    public static Optional<WrittenTime> parse(String written, LocalDate today) {
        String text = halfWidth(written).strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            Optional<WrittenTime> machine = machineWritten(text);
            return machine.isPresent() ? machine : byPeople(text, today);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<WrittenTime> machineWritten(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            LocalTime time = LocalTime.parse(iso.group(2) + (iso.group(3) == null ? "" : iso.group(3)));
            ZoneId offset = iso.group(4) == null ? null : ZoneId.of(iso.group(4));
            return Optional.of(new WrittenTime(LocalDate.parse(iso.group(1)), time, null, offset));
        }
        Matcher basic = BASIC.matcher(text);
        if (!basic.matches()) {
            return Optional.empty();
        }
        LocalDate date = LocalDate.of(number(basic, 1), number(basic, 2), number(basic, 3));
        if (basic.group(4) == null) {
            return Optional.of(new WrittenTime(date, null, null, null));
        }
        LocalTime time =
                LocalTime.of(number(basic, 4), number(basic, 5), basic.group(6) == null ? 0 : number(basic, 6));
        ZoneId zone = "Z".equals(basic.group(7)) ? ZoneId.of("Z") : null;
        return Optional.of(new WrittenTime(date, time, null, zone));
    }

    private static Optional<WrittenTime> byPeople(String text, LocalDate today) {
        String rest = text;
        LocalDate date = null;
        for (Pattern pattern : DATES) {
            Matcher matcher = pattern.matcher(rest);
            if (matcher.lookingAt()) {
                date = date(matcher, today);
                rest = rest.substring(matcher.end());
                break;
            }
        }
        rest = WEEKDAY.matcher(rest).replaceFirst(" ").strip();
        if (rest.startsWith(",") || rest.startsWith("，")) {
            rest = rest.substring(1).strip();
        }
        if (rest.isEmpty()) {
            return date == null ? Optional.empty() : Optional.of(new WrittenTime(date, null, null, null));
        }
        List<LocalTime> times = times(rest);
        if (times.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new WrittenTime(date, times.getFirst(), times.size() > 1 ? times.get(1) : null, null));
    }

    private static LocalDate date(MatchResult match, LocalDate today) {
        int month = Integer.parseInt(match.group("m"));
        int day = Integer.parseInt(match.group("d"));
        if (match.namedGroups().containsKey("y")) {
            return LocalDate.of(Integer.parseInt(match.group("y")), month, day);
        }
        LocalDate nearest = null;
        for (int year = today.getYear() - 1; year <= today.getYear() + 1; year++) {
            if (month != 2 || day != 29 || LocalDate.of(year, 1, 1).isLeapYear()) {
                LocalDate candidate = LocalDate.of(year, month, day);
                nearest =
                        nearest == null || distance(candidate, today) < distance(nearest, today) ? candidate : nearest;
            }
        }
        if (nearest == null) {
            throw new DateTimeException("no such day in these years");
        }
        return nearest;
    }

    private static long distance(LocalDate one, LocalDate other) {
        return Math.abs(one.toEpochDay() - other.toEpochDay());
    }

    /** One time or a range of two; empty where anything else stands beside them. */
    private static List<LocalTime> times(String text) {
        List<LocalTime> times = new ArrayList<>(2);
        Matcher clock = CLOCK.matcher(text);
        int position = 0;
        String half = null;
        while (times.size() < 2 && clock.find(position) && clock.start() == position) {
            String own = clock.group(1) == null ? clock.group(8) : clock.group(1);
            // In 下午3点-4点半 the half of the day counts for both.
            half = own == null ? half : own;
            times.add(time(clock, half, own == null && !times.isEmpty() ? times.getFirst() : null));
            Matcher sign = RANGE_SIGN.matcher(text);
            position = clock.end();
            if (position == text.length()) {
                return times;
            }
            if (!sign.find(position) || sign.start() != position) {
                return List.of();
            }
            position = sign.end();
        }
        return List.of();
    }

    private static LocalTime time(Matcher clock, @Nullable String half, @Nullable LocalTime after) {
        int hour = Integer.parseInt(clock.group(2));
        int minute = 0;
        if (clock.group(3) != null) {
            minute = Integer.parseInt(clock.group(3));
        } else if (clock.group(4) != null) {
            minute = 30;
        } else if (clock.group(5) != null || clock.group(6) != null) {
            minute = clock.group(5) != null ? 15 : 45;
        } else if (clock.group(7) != null) {
            minute = Integer.parseInt(clock.group(7));
        }
        LocalTime time = LocalTime.of(hour == 24 ? 0 : hourOfDay(hour, half), minute);
        boolean passedNoon = after != null && time.isBefore(after) && hour < 12;
        return passedNoon && half != null ? time.plusHours(12) : time;
    }

    private static int hourOfDay(int hour, @Nullable String half) {
        if (half == null || hour > 12) {
            return hour;
        }
        return switch (Character.toLowerCase(half.charAt(0))) {
            case '下', '午', '傍', '晚', '夜', 'p' -> hour == 12 ? 12 : hour + 12;
            case '中' -> hour < 3 ? hour + 12 : hour;
            case '凌', 'a' -> hour == 12 ? 0 : hour;
            default -> hour;
        };
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** Full-width digits, colons and the like as the plain ones; tabs and line breaks as spaces. */
    static String halfWidth(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '！' && c <= '～') {
                out.append((char) (c - 0xFEE0));
            } else {
                out.append(Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c);
            }
        }
        return out.toString();
    }

    /** The instant that is meant, in that zone where the text says none; a date alone means the start of the day. */
    public Optional<Instant> instant(ZoneId zone) {
        if (date == null) {
            return Optional.empty();
        }
        return Optional.of(date.atTime(time == null ? LocalTime.MIDNIGHT : time)
                .atZone(offset == null ? zone : offset)
                .toInstant());
    }

    /** RFC 3339 or any of the forms above, as an instant. */
    public static Optional<Instant> instant(String written, FeedWindow window) {
        try {
            return Optional.of(OffsetDateTime.parse(written.strip()).toInstant());
        } catch (DateTimeException e) {
            LocalDate today = window.now().atZone(window.zone()).toLocalDate();
            return parse(written, today).flatMap(time -> time.instant(window.zone()));
        }
    }
}
