package org.centerkiosk.terminal.control;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import org.centerkiosk.terminal.control.FittedText.Step;

/**
 * A few words as large as they fit into a width and a height, on lines that divide no word where that is possible at
 * all. The smallest style shows them whole, however high that is.
 */
public final class Headline extends Region {

    private final List<Step> styles;
    private final List<TextLine> lines = new ArrayList<>();
    private String text = "";
    private double room = Double.MAX_VALUE;

    /** The style chosen for a width, and the words as they stand in it. */
    private record Choice(int step, String words, double height) {}

    /**
     * @param styles to try, the largest first
     * @param styleClasses of the text in each of them
     */
    public Headline(List<Step> styles, String... styleClasses) {
        this.styles = List.copyOf(styles);
        getStyleClass().add("headline-text");
        for (Step style : styles) {
            TextLine line = TextLine.wrapped("", Integer.MAX_VALUE, style.styleClass());
            line.getStyleClass().addAll(styleClasses);
            line.setOpacity(0);
            lines.add(line);
        }
        getChildren().addAll(lines);
    }

    public void setText(String words) {
        if (!words.equals(text)) {
            text = words;
            requestLayout();
        }
    }

    public String getText() {
        return text;
    }

    /** How high it may be; a style that needs more is not chosen. */
    public void setRoom(double height) {
        if (height != room) {
            room = height;
            requestLayout();
        }
    }

    private Choice choose(double width) {
        for (int step = 0; step < styles.size(); step++) {
            TextLine line = lines.get(step);
            double one = line.prefHeight(-1);
            for (int count = 1; count <= styles.get(step).maxLines() && count * one <= room; count++) {
                String words = WordBreak.into(count, text);
                if (fits(line, words, width)) {
                    return new Choice(step, words, words.lines().count() * one);
                }
            }
        }
        TextLine last = lines.getLast();
        return new Choice(styles.size() - 1, text, last.lines(text, width) * last.prefHeight(-1));
    }

    private static boolean fits(TextLine line, String words, double width) {
        return words.lines().allMatch(part -> line.lines(part, width) == 1 && line.widestPart(part) <= width);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        if (text.isEmpty()) {
            return 0;
        }
        return choose(width < 0 ? Double.MAX_VALUE : width).height;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        Choice choice = choose(width);
        for (int step = 0; step < lines.size(); step++) {
            // Not made invisible: style sheets pass by what is invisible, and its size must be known beforehand.
            lines.get(step).setOpacity(step == choice.step ? 1 : 0);
        }
        TextLine line = lines.get(choice.step);
        line.setText(choice.words);
        line.resizeRelocate(0, 0, width, choice.height);
    }
}
