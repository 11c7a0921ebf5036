package org.centerkiosk.terminal.control;

import javafx.scene.layout.Region;

/**
 * How far a round of slides has come: a bar for each slide, the one on show filling. A step redraws no more than that
 * bar.
 */
public final class Segments extends Region {

    private static final double HEIGHT = 8;
    private static final double GAP = 8;

    private final Region filling = new Region();
    private int count;
    private int current = -1;
    private double fraction;

    public Segments() {
        getStyleClass().addAll("segments", "passing");
        filling.getStyleClass().addAll("segment", "filling");
        setMouseTransparent(true);
    }

    /**
     * @param slides in the round
     * @param shown the one on show, from 0
     */
    public void show(int slides, int shown) {
        if (slides == count && shown == current) {
            return;
        }
        if (slides != count) {
            getChildren().clear();
            for (int slide = 0; slide < slides; slide++) {
                getChildren().add(new Region());
            }
            getChildren().add(filling);
            count = slides;
        }
        current = shown;
        fraction = 0;
        for (int slide = 0; slide < count; slide++) {
            getChildren().get(slide).getStyleClass().setAll("segment", slide < shown ? "seen" : "waiting");
        }
        setVisible(slides > 1);
        requestLayout();
    }

    /** @param share of its time that the slide on show has had, 0 to 1 */
    public void progress(double share) {
        if (share != fraction) {
            fraction = share;
            place();
        }
    }

    private double segmentWidth() {
        return count == 0 ? 0 : (getWidth() - (count - 1) * GAP) / count;
    }

    private void place() {
        // A bar shorter than it is high would look like a dot outside its track.
        double width = fraction == 0 ? 0 : Math.max(HEIGHT, segmentWidth() * fraction);
        filling.setVisible(width > 0);
        filling.resizeRelocate(current * (segmentWidth() + GAP), 0, width, HEIGHT);
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computeMinHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected void layoutChildren() {
        for (int slide = 0; slide < count; slide++) {
            getChildren().get(slide).resizeRelocate(slide * (segmentWidth() + GAP), 0, segmentWidth(), HEIGHT);
        }
        place();
    }
}
