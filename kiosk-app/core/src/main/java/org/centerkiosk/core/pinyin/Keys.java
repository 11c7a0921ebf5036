package org.centerkiosk.core.pinyin;

/** What the visitor types on. */
public enum Keys {
    /** A letter a key. */
    FULL,
    /** The telephone's keys 2 to 9 with three or four letters each; 1 separates syllables. */
    NINE;

    private static final String DIGITS = "22233344455566677778889999";

    /** What the keys show when this spelling (a to z) is typed on them. */
    String image(String spelling) {
        if (this == FULL) {
            return spelling;
        }
        StringBuilder image = new StringBuilder(spelling.length());
        for (int i = 0; i < spelling.length(); i++) {
            image.append(DIGITS.charAt(spelling.charAt(i) - 'a'));
        }
        return image.toString();
    }

    /** Whether this key only says that a syllable ends here. */
    boolean isSeparator(char key) {
        return key == '\'' || key == '’' || key == ' ' || this == NINE && key == '1';
    }
}
