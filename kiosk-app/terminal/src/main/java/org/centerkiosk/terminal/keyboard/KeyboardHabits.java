package org.centerkiosk.terminal.keyboard;

/**
 * How this terminal's people type.
 *
 * @param chinese the keys with which Chinese begins: {@link KeyboardMode#PINYIN} or {@link KeyboardMode#NINE_KEY}
 * @param traditional whether candidates are written in traditional characters
 */
public record KeyboardHabits(KeyboardMode chinese, boolean traditional) {

    /** All letters, simplified characters. */
    public static final KeyboardHabits USUAL = new KeyboardHabits(KeyboardMode.PINYIN, false);

    public KeyboardHabits {
        if (!chinese.composes()) {
            throw new IllegalArgumentException("no Chinese is typed on " + chinese);
        }
    }
}
