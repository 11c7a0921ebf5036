package org.centerkiosk.core.signup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One who comes.
 *
 * @param name null where it was not asked
 * @param born null where it was not asked
 */
public record Attendee(@Nullable String name, @Nullable LocalDate born) {

    public Attendee {
        if (name != null) {
            name = name.strip();
        }
    }

    /** Somebody of whom nothing is known but that he comes. */
    public static Attendee unnamed() {
        return new Attendee(null, null);
    }

    /** Without the person, so that no log holds it. */
    @Override
    public String toString() {
        return "Attendee[]";
    }
}
