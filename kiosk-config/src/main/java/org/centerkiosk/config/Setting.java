package org.centerkiosk.config;

/**
 * One key with its value as written.
 *
 * @param value without white space around it
 */
record Setting(String key, String value, Origin origin) {

    Setting {
        value = value.strip();
    }

    /** Whether the value unsets the key. */
    boolean isUnset() {
        return value.isEmpty();
    }
}
