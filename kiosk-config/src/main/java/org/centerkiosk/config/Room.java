package org.centerkiosk.config;

import org.jspecify.annotations.Nullable;

/**
 * A room and the way to it.
 *
 * @param name as schedules write it in their location, such as 203 琴室
 * @param floor such as 二楼 / 2nd floor
 * @param way how to get there from the terminal
 */
public record Room(
        String name, @Nullable Bilingual floor, @Nullable Bilingual way) {

    static @Nullable Room read(Section in) {
        String name = in.required("name", Formats.text(60));
        Bilingual floor = in.optionalBilingual("floor", 60);
        Bilingual way = in.optionalBilingual("way", 120);
        return name == null ? null : new Room(name, floor, way);
    }
}
