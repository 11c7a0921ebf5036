package org.centerkiosk.terminal.takeover;

import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.terminal.text.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Words in the screen's language, and the same in the other one for whoever does not read it.
 *
 * @param main in the screen's language
 * @param other in the other one; null where there is none
 */
record Said(String main, @Nullable String other) {

    static Said of(LocalText text, Wording wording, Wording foreign) {
        String main = wording.in(text);
        boolean both = text.en() != null && !main.equals(foreign.in(text));
        return new Said(main, both ? foreign.in(text) : null);
    }

    static Said of(String key, Wording wording, Wording foreign) {
        return new Said(wording.get(key), foreign.get(key));
    }

    /** Both in one line, 走楼梯 Use the stairs. */
    String inOneLine() {
        return other == null ? main : main + " " + other;
    }
}
