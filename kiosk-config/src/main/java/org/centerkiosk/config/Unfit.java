package org.centerkiosk.config;

import java.io.Serial;

/** A value that is not what its key takes: what is wrong with it and what would be right. */
final class Unfit extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String expected;

    Unfit(String what, String expected) {
        // A report needs no stack trace.
        super(what, null, false, false);
        this.expected = expected;
    }

    String what() {
        return String.valueOf(getMessage());
    }

    String expected() {
        return expected;
    }
}
