package org.centerkiosk.core.trust;

/** How much of a screen a takeover takes. */
public enum Level {
    /** A band beside what is shown. */
    NOTICE,
    /** The whole screen. */
    TAKEOVER
}
