package org.centerkiosk.terminal.keyboard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the keyboard shows. Personal: it shows nothing of itself to a log.
 *
 * @param shifted whether letters are capitals
 * @param panel what lies over the keys
 * @param from the first candidate in sight
 * @param changing the character that is being changed; null where the panel is another one
 */
record KeyboardState(
        KeyboardMode mode,
        boolean shifted,
        Panel panel,
        Composition composition,
        int from,
        @Nullable Changing changing) {

    /** What lies over the keys. */
    enum Panel {
        /** Nothing. */
        KEYS,
        /** All candidates. */
        CANDIDATES,
        /** The characters of the first candidate, and what one of them may be instead. */
        CHARACTERS,
        /** The place to write by hand. */
        HAND
    }

    /**
     * One character of the first candidate.
     *
     * @param place which one, from 0
     * @param others what it may be instead, itself included
     */
    record Changing(int place, List<String> others) {

        Changing {
            others = List.copyOf(others);
        }

        @Override
        public String toString() {
            return "Changing";
        }
    }

    static KeyboardState of(KeyboardMode mode, boolean shifted) {
        return new KeyboardState(mode, shifted, Panel.KEYS, Composition.NONE, 0, null);
    }

    /** Other keys or another meaning: what was paged or opened belonged to what was there before. */
    KeyboardState with(Composition next) {
        return new KeyboardState(mode, shifted, panel == Panel.HAND ? panel : Panel.KEYS, next, 0, null);
    }

    KeyboardState shifted(boolean next) {
        return new KeyboardState(mode, next, panel, composition, from, changing);
    }

    KeyboardState from(int first) {
        int last = Math.max(0, listed() - 1);
        return new KeyboardState(mode, shifted, panel, composition, Math.clamp(first, 0, last), changing);
    }

    KeyboardState panel(Panel next) {
        return new KeyboardState(mode, shifted, next, composition, 0, null);
    }

    KeyboardState changing(Composition changed, int place, List<String> others) {
        return new KeyboardState(mode, shifted, Panel.CHARACTERS, changed, 0, new Changing(place, others));
    }

    boolean isComposing() {
        return !composition.isEmpty();
    }

    private int listed() {
        return changing != null
                ? changing.others().size()
                : composition.candidates().size();
    }

    @Override
    public String toString() {
        return "KeyboardState[" + mode + ", " + panel + "]";
    }
}
