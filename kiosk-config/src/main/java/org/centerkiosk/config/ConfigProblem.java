package org.centerkiosk.config;

import org.jspecify.annotations.Nullable;

/**
 * One mistake in the configuration, in English for staff.
 *
 * @param origin where it is
 * @param key the key as written; null where the whole source is meant
 * @param value the value as people may see it (secrets masked, long ones shortened); null where none is meant
 * @param what what is wrong
 * @param expected what would be right
 */
public record ConfigProblem(
        Origin origin, @Nullable String key, @Nullable String value, String what, String expected) {

    /** {@code kiosk.properties:12: loop.dwell = 9 sec: not a duration; expected …}. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder(origin.toString()).append(": ");
        if (key != null) {
            line.append(Shown.of(key));
            if (value != null) {
                line.append(" = ").append(value);
            }
            line.append(": ");
        }
        return line.append(what).append("; expected ").append(expected).toString();
    }
}
