package org.centerkiosk.core.pinyin;

import java.util.List;

/**
 * A Chinese surname with its own readings, the usual one first: toneless pinyin, ü as ü, syllables separated by a space.
 *
 * @param perMillion how many people of a million bear it, roughly
 */
public record Surname(String text, List<String> readings, int perMillion) {

    public Surname {
        readings = List.copyOf(readings);
        if (text.isEmpty() || readings.isEmpty() || perMillion < 1) {
            throw new IllegalArgumentException("a surname needs a text, a reading and a share: " + text);
        }
    }

    /** Whether it is of two characters or more, such as 欧阳. */
    public boolean isCompound() {
        return text.codePointCount(0, text.length()) > 1;
    }

    /** The reading that most bearers use. */
    public String reading() {
        return readings.getFirst();
    }
}
