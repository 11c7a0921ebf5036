package org.centerkiosk.core.event;

import org.jspecify.annotations.Nullable;

/**
 * Where a session takes place, as the schedule says it.
 *
 * @param name what is written on the screen, such as 二楼 203 琴室
 * @param url a page about the place, if any
 */
public record Place(LocalText name, @Nullable String url) {

    public static Place of(String name) {
        return new Place(LocalText.of(name), null);
    }
}
