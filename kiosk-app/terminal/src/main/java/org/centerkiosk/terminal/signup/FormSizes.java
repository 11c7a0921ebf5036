package org.centerkiosk.terminal.signup;

import java.util.List;
import org.centerkiosk.terminal.control.FittedText;
import org.centerkiosk.terminal.control.FittedText.Step;

/**
 * Heights of the form's parts in design pixels, and the letters in them.
 *
 * @param columns of fields beside each other
 * @param top above heading and ring
 * @param head of heading and ring
 * @param label above a box
 * @param box to type into
 * @param message below a box
 */
record FormSizes(int columns, double top, double head, double label, double box, double message, Type type) {

    /** Styles of the letters. */
    record Type(
            List<Step> heading,
            List<Step> line,
            List<Step> label,
            String field,
            String hint,
            List<Step> message,
            List<Step> sentence,
            String button) {}

    private static final Type USUAL = new Type(
            List.of(new Step("type-section", 1), new Step("type-action", 1), new Step("type-button", 2)),
            List.of(new Step("type-body", 1), new Step("type-detail", 1), new Step("type-caption", 2)),
            List.of(new Step("type-body-bold", 1), new Step("type-detail-bold", 1)),
            "type-day",
            "type-lead",
            List.of(new Step("type-detail", 1), new Step("type-caption", 2)),
            List.of(new Step("type-note", 2), new Step("type-detail", 3), new Step("type-caption", 4)),
            "type-body-bold");

    private static final Type COMPACT = new Type(
            List.of(new Step("type-action", 1), new Step("type-button", 1), new Step("type-detail-bold", 2)),
            List.of(new Step("type-detail", 1), new Step("type-caption", 2)),
            List.of(new Step("type-detail-bold", 1)),
            "type-day",
            "type-lead",
            List.of(new Step("type-caption", 1)),
            List.of(new Step("type-note", 2), new Step("type-detail", 3), new Step("type-caption", 4)),
            "type-body-bold");

    private static final Type ELDER = new Type(
            List.of(new Step("type-elder-title", 1), new Step("type-elder-button", 2)),
            List.of(new Step("type-elder-detail", 1), new Step("type-elder-note", 2)),
            List.of(new Step("type-elder-detail-bold", 1), new Step("type-elder-note-bold", 2)),
            "type-elder-sub",
            "type-elder-detail",
            List.of(new Step("type-elder-detail", 1), new Step("type-elder-note", 2)),
            List.of(new Step("type-elder-detail", 3), new Step("type-elder-note", 4)),
            "type-elder-button");

    static FormSizes of(boolean compact, boolean elder) {
        if (elder) {
            return compact
                    ? new FormSizes(1, 8, 128, 0, 108, 96, ELDER)
                    : new FormSizes(1, 32, 136, 0, 128, 104, ELDER);
        }
        return compact ? new FormSizes(2, 12, 104, 34, 84, 30, COMPACT) : new FormSizes(2, 24, 104, 44, 96, 56, USUAL);
    }

    boolean isElder() {
        return columns == 1;
    }

    double row() {
        return label + box + message + 8;
    }

    FittedText text(String words, List<Step> steps, String... styleClasses) {
        return new FittedText(words, steps, styleClasses);
    }
}
