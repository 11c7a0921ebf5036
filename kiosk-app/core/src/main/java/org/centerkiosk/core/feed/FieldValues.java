package org.centerkiosk.core.feed;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads numbers, instants and words out of details, and reports what is none. */
final class FieldValues {

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,9})(?:\\.0+)?\\s*[人个位名岁座席周]*");
    private static final Map<String, Boolean> YES_NO = Map.of(
            "true", true, "yes", true, "1", true, "是", true, "可", true, "开放", true, "false", false, "no", false, "0",
            false, "否", false);

    private final FeedWindow window;
    private final Report report;

    FieldValues(FeedWindow window, Report report) {
        this.window = window;
        this.report = report;
    }

    /** A whole number from {@code least}, also with a counting word such as 30人. */
    @Nullable
    Integer number(Details details, Field field, int least) {
        Details.Value value = details.first(field).orElse(null);
        if (value == null) {
            return null;
        }
        Matcher matcher = NUMBER.matcher(WrittenTime.halfWidth(value.text()).strip());
        if (matcher.matches()) {
            int number = Integer.parseInt(matcher.group(1));
            if (number >= least) {
                return number;
            }
        }
        notUnderstood(value, "no whole number from " + least, "write a number such as 30");
        return null;
    }

    @Nullable
    Instant instant(Details details, Field field) {
        Details.Value value = details.first(field).orElse(null);
        if (value == null) {
            return null;
        }
        Optional<Instant> instant = WrittenTime.instant(value.text(), window);
        if (instant.isEmpty()) {
            notUnderstood(value, "no date and time", "write it like 2026-11-28 15:00");
        }
        return instant.orElse(null);
    }

    @Nullable
    Boolean yesNo(Details details, Field field) {
        Details.Value value = details.first(field).orElse(null);
        if (value == null) {
            return null;
        }
        Boolean answer = YES_NO.get(value.text().strip().toLowerCase(Locale.ROOT));
        if (answer == null) {
            notUnderstood(value, "neither yes nor no", "write yes or no (是, 否)");
        }
        return answer;
    }

    /** One of some words, compared without case, hyphens and spaces. */
    <T> @Nullable T word(Details details, Field field, Map<String, T> words, String remedy) {
        Details.Value value = details.first(field).orElse(null);
        if (value == null) {
            return null;
        }
        String word = value.text().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
        T found = words.get(word);
        if (found == null) {
            notUnderstood(value, "unknown", remedy);
        }
        return found;
    }

    private void notUnderstood(Details.Value value, String why, String remedy) {
        report.warning(
                value.where(), value.name(), Report.quote(value.text()) + " is " + why + ", it is left out", remedy);
    }
}
