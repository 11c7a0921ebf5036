package org.centerkiosk.terminal.takeover;

import java.util.Optional;

/** What a staff PIN must be: digits alone, as the pad has no others, and none that is guessed first. */
public final class PinRule {

    public static final int SHORTEST = 6;
    public static final int LONGEST = 12;

    private PinRule() {}

    /** Why it may not be one; empty where it may. */
    public static Optional<String> fault(char[] pin) {
        for (char digit : pin) {
            if (digit < '0' || digit > '9') {
                return Optional.of("a PIN has digits alone: the pad on the screen has no other keys");
            }
        }
        if (pin.length < SHORTEST || pin.length > LONGEST) {
            return Optional.of("a PIN has " + SHORTEST + " to " + LONGEST + " digits");
        }
        return isRow(pin) || repeats(pin)
                ? Optional.of("this PIN is among the first that anyone tries; choose another")
                : Optional.empty();
    }

    /** 111111, 123456 or 654321. */
    private static boolean isRow(char[] pin) {
        int step = pin[1] - pin[0];
        if (Math.abs(step) > 1) {
            return false;
        }
        for (int place = 1; place < pin.length; place++) {
            if (pin[place] - pin[place - 1] != step) {
                return false;
            }
        }
        return true;
    }

    /** 121212 or 123123. */
    private static boolean repeats(char[] pin) {
        for (int length = 1; length <= pin.length / 2; length++) {
            boolean all = pin.length % length == 0;
            for (int place = length; all && place < pin.length; place++) {
                all = pin[place] == pin[place - length];
            }
            if (all) {
                return true;
            }
        }
        return false;
    }
}
