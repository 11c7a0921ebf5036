package org.centerkiosk.terminal.scan;

import java.util.regex.Pattern;

/** Takes away what scanners put around the text of a code. */
final class ScannedText {

    /** Names the kind of code (ISO/IEC 15424), such as ]Q1. */
    private static final Pattern KIND = Pattern.compile("^\\][A-Za-z][0-9A-Za-z]");

    /** An escape that names a character set (AIM ECI), such as \000026 for UTF-8. */
    private static final Pattern CHARACTER_SET = Pattern.compile("\\\\0000(?:0[0-9]|1[0-9]|2[0-9]|3[0-5])");

    /** A space at the end stays: in Base45 it is a digit. */
    private static final Pattern AROUND = Pattern.compile("^[\\p{Cc}\\p{Cf}\\s]+|[\\p{Cc}\\p{Cf}]+$");

    private ScannedText() {}

    static String clean(String typed) {
        String text = AROUND.matcher(typed).replaceAll("");
        text = KIND.matcher(text).replaceFirst("");
        text = CHARACTER_SET.matcher(text).replaceAll("");
        return AROUND.matcher(text).replaceAll("");
    }
}
