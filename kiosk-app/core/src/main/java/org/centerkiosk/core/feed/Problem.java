package org.centerkiosk.core.feed;

import org.jspecify.annotations.Nullable;

/**
 * One line of a feed's report, in English for staff and logs.
 *
 * @param severity whether something was lost
 * @param source the feed's name
 * @param where line, row, sheet and cell, or JSON pointer, such as {@code line 120} or {@code Sheet1!C7}; null where the
 *     whole document is meant
 * @param field the property, column or key, such as {@code RRULE}; null where none is meant
 * @param what what is wrong, with the value found, shortened where long
 * @param remedy what to do about it
 */
public record Problem(
        Severity severity,
        String source,
        @Nullable String where,
        @Nullable String field,
        String what,
        String remedy) {

    /** How much a problem costs. */
    public enum Severity {
        /** The whole document cannot be used. */
        FATAL,
        /** An event or session is left out. */
        ERROR,
        /** Everything is listed, something was assumed or shortened. */
        WARNING
    }

    /** {@code error: library, line 120, RRULE: … – remedy}. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder(severity.name().toLowerCase(java.util.Locale.ROOT));
        line.append(": ").append(source);
        if (where != null) {
            line.append(", ").append(where);
        }
        if (field != null) {
            line.append(", ").append(field);
        }
        return line.append(": ").append(what).append(" – ").append(remedy).toString();
    }
}
