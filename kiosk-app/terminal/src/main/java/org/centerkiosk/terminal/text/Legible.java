package org.centerkiosk.terminal.text;

/** What of a text from a schedule the fonts can draw: everything but emoji, which would be boxes. */
final class Legible {

    private static final int EMOJI_STYLE = 0xFE0F;
    private static final int JOINER = 0x200D;
    private static final int FIRST_REGIONAL = 0x1F1E6;
    private static final int LAST_REGIONAL = 0x1F1FF;

    private Legible() {}

    /** The text without emoji, or as it is where nothing else is in it. */
    static String of(String text) {
        if (text.codePoints().noneMatch(Legible::isEmoji)) {
            return text;
        }
        String rest = text.codePoints()
                .filter(point -> !isEmoji(point) && point != EMOJI_STYLE && point != JOINER)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replaceAll(" {2,}", " ")
                .strip();
        return rest.isEmpty() ? text : rest;
    }

    private static boolean isEmoji(int point) {
        return Character.isEmojiPresentation(point)
                || Character.isEmojiModifier(point)
                || point >= FIRST_REGIONAL && point <= LAST_REGIONAL;
    }
}
