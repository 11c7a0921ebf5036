package org.centerkiosk.terminal.keyboard;

/** What the visitor does on the keyboard, by touch or on the machine's own keys. */
sealed interface Key {

    /**
     * A letter, a digit or a mark.
     *
     * @param exact whether its case is what the visitor meant, as on the machine's own keys
     */
    record Letter(String text, boolean exact) implements Key {

        /** As the key on the screen says it, before shift. */
        static Letter of(String text) {
            return new Letter(text, false);
        }

        @Override
        public String toString() {
            return "Letter";
        }
    }

    /** The candidate, or the character, that was touched; what its place holds a moment later may be another one. */
    record Choose(String text) implements Key {
        @Override
        public String toString() {
            return "Choose";
        }
    }

    /** The candidate, or the character, at that place of those in sight, from 0. */
    record Pick(int place) implements Key {}

    /** Those from that one on come in sight. */
    record Page(int from) implements Key {}

    /** The character of the first candidate that is to be another one, from 0. */
    record Part(int place) implements Key {}

    /** A key that has one meaning. */
    enum Command implements Key {
        /** Chooses the first candidate, or makes a space. */
        SPACE,
        BACKSPACE,
        /** Wipes what is composed, or the field where nothing is. */
        CLEAR,
        /** Chooses what is composed, and leaves the field. */
        NEXT,
        /** Takes what is composed as it was typed; leaves the field where nothing is. */
        ENTER,
        /** Leaves the panel, or wipes what is composed. */
        ESCAPE,
        SHIFT,
        /** Between Chinese and English. */
        LANGUAGE,
        /** Between all letters and the telephone's keys. */
        NINE,
        /** To digits and marks, and back. */
        SYMBOLS,
        /** All candidates over the keys, and away again. */
        ALL,
        /** A character of the first candidate is to be another one. */
        CHANGE,
        /** The place to write by hand over the keys, and away again. */
        HAND
    }
}
