package org.centerkiosk.terminal.scanscreen;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.form.CodeForm;

/** Four boxes for four digits; the next one is marked. */
final class DigitBoxes extends Region {

    private static final PseudoClass NEXT = PseudoClass.getPseudoClass("next");
    private static final double BOX = 112;
    private static final double GAP = 24;

    private final List<TextLine> digits = new ArrayList<>();
    private final List<StackPane> boxes = new ArrayList<>();

    DigitBoxes() {
        getStyleClass().add("digit-boxes");
        for (int place = 0; place < CodeForm.LAST_FOUR; place++) {
            TextLine digit = TextLine.of("", "type-time").aligned(Pos.CENTER);
            StackPane box = new StackPane(digit);
            box.getStyleClass().add("digit-box");
            digits.add(digit);
            boxes.add(box);
        }
        getChildren().addAll(boxes);
    }

    void show(String typed) {
        for (int place = 0; place < boxes.size(); place++) {
            digits.get(place).setText(place < typed.length() ? typed.substring(place, place + 1) : "");
            boxes.get(place).pseudoClassStateChanged(NEXT, place == typed.length());
        }
    }

    double wholeWidth() {
        return boxes.size() * (BOX + GAP) - GAP;
    }

    @Override
    protected double computePrefHeight(double width) {
        return BOX;
    }

    @Override
    protected void layoutChildren() {
        for (int place = 0; place < boxes.size(); place++) {
            boxes.get(place).resizeRelocate(place * (BOX + GAP), 0, BOX, getHeight());
        }
    }
}
