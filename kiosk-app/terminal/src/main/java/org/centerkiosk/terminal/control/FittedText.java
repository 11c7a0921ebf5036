package org.centerkiosk.terminal.control;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;

/**
 * Text in the largest of several styles in which it fits its width. Where even the smallest is too large, it is
 * shortened there; two lines are divided after a mark or made about equally long.
 */
public final class FittedText extends Region {

    private static final double LITTLE = 8;
    private static final char DOT = '\u00B7';

    private final List<TextLine> steps = new ArrayList<>();
    private final List<Step> styles;
    private String text;
    private boolean centred;

    /**
     * One style to try.
     *
     * @param styleClass of the type scale
     * @param maxLines in which the text must fit to be set so
     */
    public record Step(String styleClass, int maxLines) {}

    /**
     * @param styles to try, the largest first
     * @param styleClasses of the text in each of them
     */
    public FittedText(String text, List<Step> styles, String... styleClasses) {
        this.text = text;
        this.styles = List.copyOf(styles);
        getStyleClass().add("fitted-text");
        for (Step style : styles) {
            TextLine line = TextLine.wrapped(text, style.maxLines(), style.styleClass());
            line.getStyleClass().addAll(styleClasses);
            line.setOpacity(0);
            steps.add(line);
        }
        steps.getLast().getStyleClass().add(TextLine.SHORTENS);
        getChildren().addAll(steps);
    }

    /** Its lines stand in the middle of its width. */
    public FittedText centred() {
        centred = true;
        steps.forEach(line -> line.aligned(Pos.TOP_CENTER));
        return this;
    }

    public void setText(String words) {
        if (!words.equals(text)) {
            text = words;
            steps.forEach(line -> line.setText(words));
            requestLayout();
        }
    }

    public void setStrikethrough(boolean struck) {
        steps.forEach(line -> line.setStrikethrough(struck));
    }

    public String getText() {
        return text;
    }

    /** How many lines it has at that width. */
    public int linesAt(double width) {
        int step = stepAt(width);
        return Math.min(steps.get(step).lines(text, width), styles.get(step).maxLines());
    }

    /** Whether it is whole at that width, in the smallest of its styles at least. */
    public boolean fitsIn(double width) {
        TextLine smallest = steps.getLast();
        return smallest.lines(text, width) <= styles.getLast().maxLines() && smallest.widestPart(text) <= width;
    }

    /** The style that it has at that width. */
    private int stepAt(double width) {
        for (int step = 0; step < steps.size() - 1; step++) {
            TextLine line = steps.get(step);
            if (line.lines(text, width) <= styles.get(step).maxLines()
                    && line.widestPart(text) <= width
                    && !line.dividesTime(text, width)) {
                return step;
            }
        }
        return steps.size() - 1;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.ceil(steps.getFirst().prefWidth(-1));
    }

    @Override
    protected double computePrefHeight(double width) {
        double given = width < 0 ? prefWidth(-1) : width;
        return steps.get(stepAt(given)).prefHeight(given);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        int chosen = stepAt(getWidth());
        for (int step = 0; step < steps.size(); step++) {
            // Not made invisible: style sheets pass by what is invisible, and its size must be known beforehand.
            steps.get(step).setOpacity(step == chosen ? 1 : 0);
        }
        TextLine line = steps.get(chosen);
        String parted = styles.get(chosen).maxLines() > 1 ? partedAtDot(line) : text;
        line.setText(parted);
        boolean whole = parted.equals(text);
        int sense = whole && linesAt(getWidth()) == 2 ? line.senseBreak(getWidth()) : 0;
        line.setBreak(sense);
        double width = whole && sense == 0 ? evenWidth(line) : Math.floor(getWidth());
        line.resizeRelocate(centred ? Math.floor((getWidth() - width) / 2) : 0, 0, width, line.prefHeight(width));
    }

    /** Two lines of parts with dots between them break after a dot, so that none begins with one. */
    private String partedAtDot(TextLine line) {
        double width = getWidth();
        if (text.indexOf(DOT) < 0 || line.lines(text, width) != 2) {
            return text;
        }
        String best = text;
        int least = Integer.MAX_VALUE;
        for (int dot = text.indexOf(DOT); dot >= 0; dot = text.indexOf(DOT, dot + 1)) {
            String parted = text.substring(0, dot + 1) + "\n" + text.substring(dot + 1);
            int uneven = Math.abs(text.length() - 2 * dot);
            if (uneven < least && line.lines(parted, width) == 2) {
                best = parted;
                least = uneven;
            }
        }
        return best;
    }

    /** The narrowest width that needs no more lines than the whole width does, and divides no word and no time. */
    private double evenWidth(TextLine line) {
        double wide = Math.floor(getWidth());
        int lines = line.lines(text, wide);
        if (lines < 2 || lines > styles.get(steps.indexOf(line)).maxLines()) {
            return wide;
        }
        double narrow = Math.min(wide, Math.max(wide / lines, Math.ceil(line.widestPart(text))));
        while (wide - narrow > 1) {
            double middle = Math.floor((wide + narrow) / 2);
            if (line.lines(text, middle) > lines) {
                narrow = middle;
            } else {
                wide = middle;
            }
        }
        while (wide < Math.floor(getWidth()) && line.dividesTime(text, wide)) {
            wide = Math.min(Math.floor(getWidth()), wide + LITTLE);
        }
        return wide;
    }
}
