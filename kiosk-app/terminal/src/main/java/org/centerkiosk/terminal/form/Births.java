package org.centerkiosk.terminal.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Dates of birth as they are typed: four digits of the year, two of the month, two of the day. */
public final class Births {

    /** Digits of a whole date. */
    public static final int DIGITS = 8;

    private Births() {}

    /** Empty while it is not whole, or where there is no such day. */
    public static Optional<LocalDate> read(String typed) {
        if (typed.length() != DIGITS) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(typed.substring(0, 4)),
                    Integer.parseInt(typed.substring(4, 6)),
                    Integer.parseInt(typed.substring(6))));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
