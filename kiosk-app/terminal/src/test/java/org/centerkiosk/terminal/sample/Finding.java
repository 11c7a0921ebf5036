package org.centerkiosk.terminal.sample;

/**
 * One thing that is wrong on a laid-out screen.
 *
 * @param where the node, by its style classes and text
 * @param what measured facts
 */
public record Finding(Kind kind, String where, String what) {

    /** What can be wrong. */
    public enum Kind {
        /** Words were left out without the style class that declares it, or with no touch that leads to them. */
        SHORTENED,
        /** Letters reach out of their box or of a clip. */
        CLIPPED,
        /** Two texts, or two touch targets, lie on each other. */
        OVERLAPPING,
        /** Something opaque was painted on it later. */
        COVERED,
        /** It reaches out of its parent or of the screen. */
        OUTSIDE,
        /** A touch target is less than 60 wide or high. */
        SMALL_TARGET,
        /** Letters are smaller than the floor: 22, or 36 with the larger text. */
        SMALL_TEXT,
        /** Less than 4.5:1 against what is behind the letters. */
        LOW_CONTRAST,
        /** A screen reader has nothing to say of it. */
        SILENT
    }

    @Override
    public String toString() {
        return kind + " " + where + ": " + what;
    }
}
