package org.centerkiosk.terminal.speech;

/**
 * What is said at a step. Never a name, a number or anything else that somebody typed.
 *
 * @param place where the visitor is, such as a field: at the same place only what presses is said
 * @param words in the language of the visit
 * @param presses whether it is said also where something was said before at the same place
 */
record Prompt(Object place, String words, boolean presses) {

    static Prompt of(Object place, String words) {
        return new Prompt(place, words, false);
    }

    static Prompt pressing(Object place, String words) {
        return new Prompt(place, words, true);
    }
}
