package org.centerkiosk.core.frontdesk;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * The last that was seen of somebody.
 *
 * @param at by the clock of the device that saw it
 */
public record Presence(Kind kind, Instant at) {

    /** What was seen; each may be followed by any other. */
    public enum Kind {
        IN,
        OUT,
        NO_SHOW;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Kind> of(String word) {
            for (Kind kind : values()) {
                if (kind.word().equals(word)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    public boolean isIn() {
        return kind == Kind.IN;
    }
}
