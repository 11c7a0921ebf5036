package org.centerkiosk.terminal.keyboard;

/** Which keys are shown. */
public enum KeyboardMode {
    /** A letter a key; what is typed is read as pinyin. */
    PINYIN,
    /** Pinyin on the telephone's keys. */
    NINE_KEY,
    /** A letter a key; each stands for itself. */
    ENGLISH,
    /** Digits and marks beside the letters. */
    SYMBOLS,
    /** Ten digits, for fields that take nothing else. */
    PAD;

    /** Whether what is typed is composed before it is text. */
    public boolean composes() {
        return this == PINYIN || this == NINE_KEY;
    }
}
