package org.centerkiosk.config;

/**
 * One value in force.
 *
 * @param key its key
 * @param value as written; for people use {@link #shown()}
 * @param origin where it came from
 * @param secret whether the value must not be shown
 * @param restart whether a change takes effect after a restart only
 */
public record EffectiveSetting(String key, String value, Origin origin, boolean secret, boolean restart) {

    /** Stands for a secret, whatever its length. */
    public static final String MASK = "•••••";

    /** The value as people may see it: secrets masked, on one line, shortened where long. */
    public String shown() {
        return secret && !value.isEmpty() ? MASK : Shown.of(value);
    }

    /** {@code loop.dwell = 9s  # default}. */
    @Override
    public String toString() {
        return key + " = " + shown() + "  # " + origin;
    }
}
