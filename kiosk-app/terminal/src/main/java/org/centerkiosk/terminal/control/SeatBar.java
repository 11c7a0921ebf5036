package org.centerkiosk.terminal.control;

import javafx.scene.layout.Region;

/** Twenty little seats, the free ones at the right end: how full it is, at a glance. The words beside it say the same. */
public final class SeatBar extends Region {

    private static final int SEATS = 20;
    private static final double SEAT_WIDTH = 16;
    private static final double SEAT_HEIGHT = 20;
    private static final double GAP = 4;

    public SeatBar() {
        getStyleClass().add("seat-bar");
        setMouseTransparent(true);
        for (int seat = 0; seat < SEATS; seat++) {
            Region shape = new Region();
            shape.getStyleClass().add("seat");
            getChildren().add(shape);
        }
    }

    /** @param capacity 1 or more */
    public void show(int capacity, int remaining) {
        int free = free(capacity, remaining);
        for (int seat = 0; seat < SEATS; seat++) {
            boolean open = seat >= SEATS - free;
            getChildren().get(seat).getStyleClass().setAll("seat", open ? "open" : "taken");
        }
    }

    /** None only where there is none, all only where all are free. */
    static int free(int capacity, int remaining) {
        if (remaining == 0 || remaining == capacity) {
            return remaining == 0 ? 0 : SEATS;
        }
        return Math.clamp(Math.round((double) SEATS * remaining / capacity), 1, SEATS - 1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return SEATS * (SEAT_WIDTH + GAP) - GAP;
    }

    @Override
    protected double computeMinWidth(double height) {
        return computePrefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return SEAT_HEIGHT;
    }

    @Override
    protected double computeMinHeight(double width) {
        return SEAT_HEIGHT;
    }

    @Override
    protected void layoutChildren() {
        for (int seat = 0; seat < SEATS; seat++) {
            getChildren().get(seat).resizeRelocate(seat * (SEAT_WIDTH + GAP), 0, SEAT_WIDTH, SEAT_HEIGHT);
        }
    }
}
