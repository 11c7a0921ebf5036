package org.centerkiosk.config;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The hours of one day: {@code 09:00-12:00, 14:00-17:30}, {@code always} or {@code closed}. */
final class HoursFormat implements Format<List<TimeRange>> {

    private static final String EXPECTED =
            "times in order and apart from each other, such as 09:00-12:00, 14:00-17:30, or always, or closed";
    // Chinese keyboards give full-width colons, commas and long dashes: they mean the same.
    private static final Pattern COMMA = Pattern.compile("[,，、]");
    private static final Pattern RANGE =
            Pattern.compile("\\s*([0-9]{1,2})[:：]([0-9]{2})\\s*[-–—~～至]\\s*([0-9]{1,2})[:：]([0-9]{2})\\s*");

    @Override
    public List<TimeRange> parse(Setting setting) throws Unfit {
        return switch (setting.value()) {
            case "closed" -> List.of();
            case "always" -> List.of(new TimeRange(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
            default -> ranges(setting.value());
        };
    }

    /** One range a day: {@code 08:30-20:00}. */
    static Format<TimeRange> one() {
        return setting -> {
            List<TimeRange> ranges = ranges(setting.value());
            if (ranges.size() > 1) {
                throw new Unfit("has " + ranges.size() + " ranges", "one, such as 08:30-20:00");
            }
            return ranges.getFirst();
        };
    }

    private static List<TimeRange> ranges(String text) throws Unfit {
        List<TimeRange> ranges = new ArrayList<>();
        for (String part : COMMA.split(text, -1)) {
            TimeRange range = range(part);
            if (!ranges.isEmpty()) {
                checkAfter(ranges.getLast(), range);
            }
            ranges.add(range);
        }
        return ranges;
    }

    private static TimeRange range(String part) throws Unfit {
        if (part.isBlank()) {
            throw new Unfit("has an empty entry", EXPECTED);
        }
        Matcher matcher = RANGE.matcher(part);
        if (!matcher.matches()) {
            throw new Unfit("has " + Shown.of(part.strip()) + ", which is no time from one to another", EXPECTED);
        }
        int from = minute(matcher.group(1), matcher.group(2), part);
        int to = minute(matcher.group(3), matcher.group(4), part);
        if (to <= from) {
            throw new Unfit(
                    "has " + part.strip() + ", which ends before it starts",
                    EXPECTED + "; what lasts past midnight is 18:00-24:00 and 00:00-02:00 on the next day");
        }
        return new TimeRange(time(from), time(to));
    }

    private static void checkAfter(TimeRange before, TimeRange range) throws Unfit {
        if (before.endsDay() || range.from().isBefore(before.to())) {
            throw new Unfit("has " + before + " and " + range + ", which overlap or are out of order", EXPECTED);
        }
    }

    private static int minute(String hour, String minute, String part) throws Unfit {
        int minutes = Integer.parseInt(hour) * 60 + Integer.parseInt(minute);
        if (Integer.parseInt(minute) > 59 || minutes > 24 * 60) {
            throw new Unfit("has " + part.strip() + ", which is no time of a day", EXPECTED);
        }
        return minutes;
    }

    private static LocalTime time(int minute) {
        return LocalTime.ofSecondOfDay(minute * 60L % 86_400);
    }
}
