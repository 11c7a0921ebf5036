package org.centerkiosk.terminal.browse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.event.SeatState;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.terminal.control.StageContent;
import org.jspecify.annotations.Nullable;

/**
 * All that the list of a day shows, in words.
 *
 * @param shown what is on the stage; null where nothing is ahead at all
 * @param days the day tiles
 * @param chips all categories, after the chip for all of them
 * @param rows of this page
 * @param empty what is said instead of rows; null where there are rows
 * @param staleSince when the numbers were true; null where they are of now
 */
record BrowseModel(
        Language language,
        Instant now,
        @Nullable Shown shown,
        Heading heading,
        List<Day> days,
        List<Chip> chips,
        List<Row> rows,
        Pages pages,
        @Nullable Empty empty,
        @Nullable Instant staleSince) {

    BrowseModel {
        days = List.copyOf(days);
        chips = List.copyOf(chips);
        rows = List.copyOf(rows);
    }

    /**
     * The session on the stage.
     *
     * @param time when it begins, or 全天
     * @param place where; empty where the schedule does not say
     */
    record Shown(SessionId id, StageContent stage, String time, String place) {}

    /**
     * @param day 今天, 明天, 星期四
     * @param date 11月24日 周二
     * @param total 11 场
     * @param open 6 场可报名; null where none is
     */
    record Heading(
            String day, String date, String total, @Nullable String open) {}

    /**
     * @param count how many it has, in words; a dash where it has none
     */
    record Day(LocalDate date, String weekday, String number, String count, boolean chosen, String spoken) {}

    /**
     * @param category null for all
     * @param empty whether the day has none of it
     */
    record Chip(@Nullable Category category, String word, boolean chosen, boolean empty) {}

    /** What the second line is about. */
    enum Tone {
        /** Takes place as planned: category, then the detail. */
        PLAIN,
        /** Takes place at another time than planned. */
        MOVED,
        /** Does not take place. */
        ALARM
    }

    /**
     * @param start 15:00, or 全天
     * @param end 16:30; empty where there is none
     * @param categoryWord set before a plain detail
     * @param place without teacher, for large letters
     * @param pill null where there is nothing to say
     * @param selected whether it is the one on the stage
     */
    record Row(
            SessionId id,
            Event event,
            String start,
            String end,
            String title,
            String categoryWord,
            String detail,
            String place,
            Tone tone,
            SeatState state,
            @Nullable String pill,
            boolean selected,
            String spoken) {

        boolean isStruck() {
            return tone == Tone.ALARM;
        }
    }

    /**
     * @param page from 0
     * @param count 1 or more
     * @param words 第 1–6 场，共 11 场; empty where there are no rows
     */
    record Pages(int page, int count, String words) {

        boolean hasPrevious() {
            return page > 0;
        }

        boolean hasNext() {
            return page < count - 1;
        }
    }

    /**
     * A day without rows.
     *
     * @param next the next day that has something; null where there is none
     * @param action words of the button
     */
    record Empty(String words, @Nullable LocalDate next, String action) {}
}
