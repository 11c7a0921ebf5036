package org.centerkiosk.terminal.signup;

import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import org.centerkiosk.terminal.control.FittedText;
import org.centerkiosk.terminal.control.IdleRing;
import org.centerkiosk.terminal.control.TextLine;

/** What this step asks, and at the right the seconds that are left. */
final class FormHead extends Region {

    private static final double RING = 104;
    private static final double GAP = 16;
    private static final double WORDS = 108;

    private final FormSizes sizes;
    private final FittedText heading;
    private final FittedText line;
    private final TextLine ringWords;
    private final IdleRing ring = new IdleRing();

    FormHead(FormSizes sizes) {
        this.sizes = sizes;
        heading = sizes.text("", sizes.type().heading());
        line = sizes.text("", sizes.type().line(), "form-line");
        ringWords = TextLine.wrapped("", 2, "type-detail", "ring-words").aligned(Pos.TOP_RIGHT);
        ringWords.setVisible(!sizes.isElder());
        ring.getStyleClass().add("on-paper");
        getStyleClass().add("form-head");
        getChildren().addAll(heading, line, ringWords, ring);
    }

    void show(String words, String below, SignUpModel.Wait wait, String idle) {
        heading.setText(words);
        line.setText(below);
        ringWords.setText(idle);
        ring.show(wait.left(), wait.of(), wait.spoken());
        ring.pulse(wait.urgent() && wait.left() % 2 == 1);
    }

    void wipe() {
        heading.setText("");
        line.setText("");
    }

    @Override
    protected double computePrefHeight(double width) {
        return sizes.head();
    }

    @Override
    protected void layoutChildren() {
        double right = getWidth() - RING;
        ring.resizeRelocate(right, 0, RING, RING);
        double words = ringWords.isVisible() ? WORDS : 0;
        ringWords.resizeRelocate(right - GAP - words, (RING - 64) / 2, words, 64);
        double room = right - GAP - words - GAP;
        double top = Math.ceil(heading.prefHeight(room));
        double below = Math.ceil(line.prefHeight(room));
        double y = Math.max(0, (sizes.head() - top - below) / 2);
        heading.resizeRelocate(0, y, room, top);
        line.resizeRelocate(0, y + top, room, below);
    }
}
