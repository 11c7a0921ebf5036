package org.centerkiosk.terminal.venue;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/** Two columns of the same width. */
final class Halves extends Region {

    private static final double GAP = 40;

    private final Region left;
    private final Region right;

    Halves(Region left, Region right) {
        this.left = left;
        this.right = right;
        getChildren().addAll(left, right);
    }

    private static double half(double width) {
        return Math.floor((width - GAP) / 2);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double half = half(Math.max(width, GAP + 2));
        return Math.max(left.prefHeight(half), right.prefHeight(half));
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
        double half = half(getWidth());
        left.resizeRelocate(0, 0, half, left.prefHeight(half));
        right.resizeRelocate(getWidth() - half, 0, half, right.prefHeight(half));
    }
}
