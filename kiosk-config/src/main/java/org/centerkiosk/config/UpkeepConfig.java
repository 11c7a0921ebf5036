package org.centerkiosk.config;

import org.jspecify.annotations.Nullable;

/**
 * When a terminal that a service manager watches over starts anew by itself, nobody being there.
 *
 * @param restart the part of the night in which it does so once; null for never
 * @param memoryBytes that it may have before it starts anew
 */
public record UpkeepConfig(@Nullable TimeRange restart, long memoryBytes) {

    static UpkeepConfig read(Section in) {
        return new UpkeepConfig(
                in.optional("restart", HoursFormat.one()), in.value("memory", Formats.bytes("256MB", "16384MB")));
    }
}
