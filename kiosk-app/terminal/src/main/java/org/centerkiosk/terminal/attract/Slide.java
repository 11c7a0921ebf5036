package org.centerkiosk.terminal.attract;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.centerkiosk.core.event.Listing;
import org.centerkiosk.core.event.SeatState;
import org.jspecify.annotations.Nullable;

/**
 * What is said of the event on the stage.
 *
 * @param listing the session on show
 * @param title of the event
 * @param upright whether the title stands upright at the right edge
 * @param subtitle one line, or null
 * @param date on the leaf: the first day, or today where it has begun
 * @param day 今天, 明天, 4 天后
 * @param today whether it is on today
 * @param time 19:30 – 21:00, 全天, 正在展出
 * @param until the last day of what has begun and runs for days, else null
 * @param place or null
 * @param people who teach or perform, or null
 * @param category as a word
 * @param remark the lecture's number, what it costs, or why it was moved; null where there is nothing to say
 * @param moved whether the remark tells of a change
 * @param seats what is said of its seats, or null
 * @param link of the QR, or null
 */
record Slide(
        Listing listing,
        String title,
        boolean upright,
        @Nullable String subtitle,
        LocalDate date,
        String day,
        boolean today,
        String time,
        @Nullable String until,
        @Nullable String place,
        @Nullable String people,
        String category,
        @Nullable String remark,
        boolean moved,
        @Nullable SeatLine seats,
        @Nullable Link link) {

    /** What a screen reader says of it. */
    String spoken() {
        return Stream.of(title, day, time, until, place, remark, seats == null ? null : seats.strong())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    /**
     * The seats of a session.
     *
     * @param state decides colour and icon
     * @param capacity for the bar, 0 where there is none
     * @param remaining for the bar
     * @param strong 还有 36 席
     * @param rest / 共 180 席, or null
     */
    record SeatLine(
            SeatState state,
            int capacity,
            int remaining,
            String strong,
            @Nullable String rest) {}

    /**
     * Where the QR leads.
     *
     * @param url as it is encoded
     * @param domain as it is printed
     * @param action 扫码报名
     * @param second the same in the other language, short, or null
     * @param opened whether a phone has just opened it, so that the action says so
     */
    record Link(
            String url,
            String domain,
            String action,
            @Nullable String second,
            boolean opened) {}
}
