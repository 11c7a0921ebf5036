package org.centerkiosk.terminal.control;

import javafx.scene.text.Font;

/** Where a Chinese text of two lines is best divided: after a mark, as 纸上山河： / 剪纸艺术展. On the JavaFX thread. */
final class SenseBreak {

    private static final String MARKS = "：，、。；！？》）”’·—";

    /** A line shorter than this part of the other looks like a mistake. */
    private static final double SHORTEST = 0.3;

    private SenseBreak() {}

    /** The index of the second line's first character; 0 where no mark divides the text well within that width. */
    static int of(String text, Font font, double width) {
        int best = 0;
        double evenest = SHORTEST;
        for (int index = 1; index < text.length(); index++) {
            boolean mark = MARKS.indexOf(text.charAt(index - 1)) >= 0 && MARKS.indexOf(text.charAt(index)) < 0;
            if (!mark || text.codePoints().noneMatch(Character::isIdeographic)) {
                continue;
            }
            double first = Measure.width(text.substring(0, index), font);
            double second = Measure.width(text.substring(index), font);
            double evenness = Math.min(first, second) / Math.max(first, second);
            if (Math.max(first, second) <= width && evenness > evenest) {
                evenest = evenness;
                best = index;
            }
        }
        return best;
    }
}
