package org.centerkiosk.terminal.attract;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import org.centerkiosk.terminal.control.DateLeaf;
import org.centerkiosk.terminal.control.QrCode;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.text.Wording;
import org.jspecify.annotations.Nullable;

/** The facts of the event on a portrait stage: leaf, words and QR of one height, with a line under leaf and QR. */
final class HeroView extends Region {

    private static final double LEAF_WIDTH = 176;
    private static final double LEAF_HEIGHT = 288;
    private static final double GAP = 32;
    private static final double CAPTION_GAP = 8;

    private final double side;
    private final FactsView facts = new FactsView();
    private final TextLine day = TextLine.of("", "type-pill", "day").aligned(Pos.TOP_CENTER);
    private final TextLine domain =
            TextLine.of("", "type-caption", "domain", TextLine.SHORTENS).aligned(Pos.TOP_CENTER);
    private final ScanWords action = new ScanWords(Pos.CENTER);
    private @Nullable DateLeaf leaf;
    private @Nullable QrCode qr;

    /** @param side of the QR's card */
    HeroView(double side) {
        this.side = side;
        getStyleClass().add("hero");
        getChildren().addAll(facts, day, action, domain);
    }

    void show(Slide slide, Wording wording) {
        getChildren().removeAll(leaf, qr);
        leaf = new DateLeaf(slide.date(), wording, false);
        getChildren().add(leaf);
        qr = slide.link() == null
                ? null
                : QrCode.of(slide.link().url(), side, slide.link().action()).orElse(null);
        if (qr != null) {
            getChildren().add(qr);
        }
        action.show(slide.link());
        action.setVisible(qr != null);
        domain.setText(slide.link() == null ? "" : slide.link().domain());
        domain.setVisible(qr != null);
        day.setText(slide.day());
        pseudoClassStateChanged(PseudoClass.getPseudoClass("today"), slide.today());
        facts.show(slide);
        requestLayout();
    }

    /** The height with the two lines under the QR. */
    @Override
    protected double computePrefHeight(double width) {
        return side + CAPTION_GAP + 36 + 28;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double below = side + CAPTION_GAP;
        if (leaf != null) {
            leaf.resizeRelocate(0, 0, LEAF_WIDTH, LEAF_HEIGHT);
        }
        day.resizeRelocate(0, LEAF_HEIGHT + CAPTION_GAP, LEAF_WIDTH, day.prefHeight(-1));
        double x = LEAF_WIDTH + GAP;
        double right = qr == null ? width : width - side - GAP;
        facts.resizeRelocate(x, 0, right - x, getHeight());
        if (qr != null) {
            qr.resizeRelocate(width - side, 0, side, side);
            double actionHeight = action.prefHeight(-1);
            action.resizeRelocate(width - side, below, side, actionHeight);
            domain.resizeRelocate(width - side, below + actionHeight, side, domain.prefHeight(-1));
        }
    }
}
