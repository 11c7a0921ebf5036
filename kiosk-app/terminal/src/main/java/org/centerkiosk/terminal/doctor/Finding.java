package org.centerkiosk.terminal.doctor;

/**
 * One thing that was looked at.
 *
 * @param check what was looked at: display, touch, lock …
 * @param what was found
 * @param remedy how to mend it; empty where there is nothing to mend
 */
public record Finding(String check, Level level, String what, String remedy) {

    /** From well to worse. */
    public enum Level {
        OK,
        /** It works, but not all of it, or not for long. */
        WARNING,
        /** Visitors miss something, or could do something. */
        WRONG
    }

    public Finding {
        if ((level == Level.OK) != remedy.isEmpty()) {
            throw new IllegalArgumentException("what is not well has a remedy, and nothing else: " + what);
        }
    }

    static Finding ok(String check, String what) {
        return new Finding(check, Level.OK, what, "");
    }

    static Finding warning(String check, String what, String remedy) {
        return new Finding(check, Level.WARNING, what, remedy);
    }

    static Finding wrong(String check, String what, String remedy) {
        return new Finding(check, Level.WRONG, what, remedy);
    }
}
