package org.centerkiosk.terminal.venue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the venue card says at a moment.
 *
 * @param open whether the venue is open now
 * @param headline 现在开放, 今天闭馆
 * @param change when that changes, or why it is closed; null where nothing is known
 * @param today the hours of today
 * @param notice what to do where no programme is known, else null
 * @param week today and the six days after it
 * @param closures ahead, the next first
 * @param address or null
 * @param phone or null
 * @param desk where to ask
 * @param rooms and the way to each
 */
record VenueModel(
        boolean open,
        String headline,
        @Nullable String change,
        String today,
        @Nullable String notice,
        List<Day> week,
        List<Closed> closures,
        @Nullable String address,
        @Nullable String phone,
        String desk,
        List<Way> rooms) {

    VenueModel {
        week = List.copyOf(week);
        closures = List.copyOf(closures);
        rooms = List.copyOf(rooms);
    }

    /**
     * The hours of one day.
     *
     * @param name 今天, 周三
     * @param hours 09:00–12:00, 14:00–17:30 or 闭馆
     * @param today whether it is today
     */
    record Day(String name, String hours, boolean today) {}

    /**
     * Days without opening.
     *
     * @param days 2月5日–2月11日
     * @param reason 春节放假
     */
    record Closed(String days, String reason) {}

    /**
     * The way to a room.
     *
     * @param room its name
     * @param floor or null
     * @param way how to get there, or null
     */
    record Way(
            String room, @Nullable String floor, @Nullable String way) {}
}
