package org.centerkiosk.config;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which the venue is closed, whatever its hours say.
 *
 * @param from first day
 * @param to last day, on or after {@code from}
 * @param reason what visitors are told
 */
public record Closure(LocalDate from, LocalDate to, Bilingual reason) {

    public Closure {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a closure from " + from + " to " + to + " is empty");
        }
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    static @Nullable Closure read(Section in) {
        LocalDate from = in.required("from", Formats.date());
        LocalDate to = in.optional("to", Formats.date());
        Bilingual reason = in.requiredBilingual("reason", 60);
        if (from == null || reason == null) {
            return null;
        }
        if (to != null && to.isBefore(from)) {
            in.reject("to", "is before the closure begins", from + " or later");
            return null;
        }
        return new Closure(from, to == null ? from : to, reason);
    }
}
