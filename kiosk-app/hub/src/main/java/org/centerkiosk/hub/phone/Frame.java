package org.centerkiosk.hub.phone;

import org.centerkiosk.core.event.Language;

/**
 * What every page has around it.
 *
 * @param large whether in larger text
 * @param address of this page, for the two switches; where it cannot be asked for again, of one that can
 * @param centre the centre's name
 * @param style where the style sheet is
 */
record Frame(PhoneWords words, boolean large, String address, String centre, String style) {

    String lang() {
        return words.language() == Language.ZH ? "zh-CN" : "en";
    }

    String get(String key) {
        return words.get(key);
    }

    String format(String key, Object... arguments) {
        return words.format(key, arguments);
    }

    /** The centre's first character, as its seal. */
    String seal() {
        return centre.substring(0, centre.offsetByCodePoints(0, 1));
    }

    String otherSize() {
        return with(large ? "size=normal" : "size=large");
    }

    String otherLanguage() {
        return with(words.language() == Language.ZH ? "lang=en" : "lang=zh");
    }

    private String with(String parameter) {
        return address + (address.contains("?") ? "&" : "?") + parameter;
    }
}
