package org.centerkiosk.core.search;

import java.time.LocalDate;
import org.centerkiosk.core.event.Category;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor looks for; a condition that is not set admits all.
 *
 * @param text words of the title, of who teaches or performs, of the place, as characters, pinyin or initials; each of
 *     those that blanks separate must be met
 * @param category of this kind
 * @param day with a session on this day
 * @param age open to some of this group
 * @param free with a seat to be had
 */
public record EventQuery(
        String text,
        @Nullable Category category,
        @Nullable LocalDate day,
        @Nullable AgeGroup age,
        boolean free) {

    /** Everything. */
    public static final EventQuery ALL = new EventQuery("", null, null, null, false);

    /** What is typed by hand is not longer; the rest is left out. */
    private static final int LONGEST = 60;

    public EventQuery {
        if (text.length() > LONGEST) {
            text = text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST)));
        }
    }

    public EventQuery withText(String other) {
        return new EventQuery(other, category, day, age, free);
    }

    public EventQuery withCategory(@Nullable Category other) {
        return new EventQuery(text, other, day, age, free);
    }

    public EventQuery withDay(@Nullable LocalDate other) {
        return new EventQuery(text, category, other, age, free);
    }

    public EventQuery withAge(@Nullable AgeGroup other) {
        return new EventQuery(text, category, day, other, free);
    }

    public EventQuery withFree(boolean only) {
        return new EventQuery(text, category, day, age, only);
    }

    /** Without what was typed. */
    @Override
    public String toString() {
        return "EventQuery[category=" + category + ", day=" + day + ", age=" + age + ", free=" + free + "]";
    }
}
