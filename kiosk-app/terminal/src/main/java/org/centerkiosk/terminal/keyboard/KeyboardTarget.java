package org.centerkiosk.terminal.keyboard;

/**
 * What a field offers the keyboard. The text lives behind it, in the visit; the keyboard keeps none of it. The caret is
 * always at the end. All calls come on the JavaFX thread.
 */
public interface KeyboardTarget {

    Purpose purpose();

    /** The field's text as it stands; asked when it is needed, never kept. */
    String text();

    /** Text that was chosen or typed; what the field does not take it leaves out. */
    void insert(String text);

    /** Takes the last character away, one that is written with two units as a whole. */
    void backspace();

    /** Takes all of the field's text away. */
    void clear();

    /**
     * What is being composed now, to be shown underlined behind the text and never kept elsewhere.
     *
     * @param shown the syllables as they are read, such as {@code wang xiu lan}; empty where nothing is composed
     */
    void composition(String shown);

    /** The visitor is done with this field: the next one opens, or the keyboard goes. */
    void next();
}
