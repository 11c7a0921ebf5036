package org.centerkiosk.terminal.keyboard;

import org.centerkiosk.core.event.Language;

/** What a field is for; it decides which keys come first and how what is typed on them is read. */
public enum Purpose {
    /** A person's name: surname and given name come before words. */
    NAME,
    /** Any text. */
    WORDS,
    /** Text in Latin letters alone, such as an address in the net. */
    LATIN,
    /** A short code of capital letters and digits. */
    CODE,
    /** Digits alone, such as a date. */
    DIGITS,
    /** A telephone number: digits, and a plus in front. */
    PHONE;

    /** Whether Chinese may be typed into it. */
    public boolean takesChinese() {
        return this == NAME || this == WORDS;
    }

    /** Whether it takes no letters. */
    public boolean isNumeric() {
        return this == DIGITS || this == PHONE;
    }

    /** The keys with which a field of this purpose begins for those who read that language. */
    KeyboardMode begins(Language language, KeyboardMode chinese) {
        return switch (this) {
            case NAME, WORDS -> language == Language.ZH ? chinese : KeyboardMode.ENGLISH;
            case LATIN, CODE -> KeyboardMode.ENGLISH;
            case DIGITS, PHONE -> KeyboardMode.PAD;
        };
    }
}
