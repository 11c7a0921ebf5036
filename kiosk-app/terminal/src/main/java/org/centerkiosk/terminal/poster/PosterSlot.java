package org.centerkiosk.terminal.poster;

import org.jspecify.annotations.Nullable;

/**
 * A place on a screen that a poster fills. The zones scale with the screen: the reference is 1080 wide, for
 * {@link PosterLayout#LANDSCAPE} 1080 high.
 *
 * @param width device pixels
 * @param height device pixels, including what a sheet will cover
 * @param radius of the rounded corners in device pixels, 0 for square ones
 */
public record PosterSlot(PosterLayout layout, int width, int height, int radius) {
    /** Where the block of a landscape stage begins, as a part of the height. */
    static final double BLOCK_TOP = 632.0 / 1080;

    private static final int LARGEST = 8192;
    private static final double NARROW = 840;

    public PosterSlot {
        if (width < 1 || height < 1 || width > LARGEST || height > LARGEST || radius < 0) {
            throw new IllegalArgumentException("no poster of %d × %d, radius %d".formatted(width, height, radius));
        }
    }

    public static PosterSlot of(PosterLayout layout, int width, int height) {
        return new PosterSlot(layout, width, height, 0);
    }

    /** A picture without text, its corners rounded. */
    public static PosterSlot thumb(int width, int height, int radius) {
        return new PosterSlot(PosterLayout.PLAIN, width, height, radius);
    }

    /** Where the name of the place stands. */
    public @Nullable Zone brand() {
        return layout == PosterLayout.PLAIN ? null : zone(56, 48, 500, 130);
    }

    /** Where clock and date stand; a landscape stage has them elsewhere. */
    public @Nullable Zone clock() {
        return switch (layout) {
            case PLAIN, LANDSCAPE -> null;
            case VERTICAL_TITLE, ONE_LINE_TITLE, TWO_LINE_TITLE, STAGE -> zone(836, 40, 1024, 140);
        };
    }

    /** Where title, subtitle and what belongs to them stand. */
    public @Nullable Zone title() {
        double bottom = height / scale();
        return switch (layout) {
            case PLAIN -> null;
            case VERTICAL_TITLE -> zone(770, 196, 1016, bottom - 88);
            case ONE_LINE_TITLE -> zone(56, 156, 1024, 364);
            case TWO_LINE_TITLE -> zone(56, 156, 1024, 500);
            case STAGE -> zone(56, 156, 690, Math.min(520, bottom - 96));
            case LANDSCAPE -> zone(56, bottom * BLOCK_TOP + 16, width / scale() - 56, bottom - 16);
        };
    }

    /** Where the segments of the loop stand; on a landscape stage they are part of the title's zone. */
    public @Nullable Zone foot() {
        double bottom = height / scale();
        return switch (layout) {
            case PLAIN, STAGE, LANDSCAPE -> null;
            case VERTICAL_TITLE, ONE_LINE_TITLE, TWO_LINE_TITLE -> zone(56, bottom - 82, 1024, bottom - 66);
        };
    }

    /** Where what matters in the picture goes. */
    Zone art() {
        double bottom = height / scale();
        return switch (layout) {
            case PLAIN -> new Zone(0, 0, width, height);
            case VERTICAL_TITLE -> zone(40, 156, 750, bottom - 84);
            case ONE_LINE_TITLE -> zone(320, 372, 1040, bottom - 84);
            case TWO_LINE_TITLE -> zone(400, 508, 1040, bottom - 84);
            case STAGE -> zone(696, 150, 1072, bottom - 56);
            case LANDSCAPE ->
                isNarrow()
                        ? zone(48, 160, width / scale() - 48, bottom * BLOCK_TOP - 8)
                        : zone(520, 60, width / scale() - 40, bottom * BLOCK_TOP - 8);
        };
    }

    /** A stage of a landscape screen with no room for a picture beside the brand has it below. */
    private boolean isNarrow() {
        return width / scale() < NARROW;
    }

    /** Device pixels for one pixel of the reference. */
    double scale() {
        return layout == PosterLayout.LANDSCAPE ? height / 1080.0 : width / 1080.0;
    }

    private Zone zone(double left, double top, double right, double bottom) {
        int x = (int) Math.floor(left * scale());
        int y = (int) Math.floor(top * scale());
        int x2 = (int) Math.ceil(right * scale());
        int y2 = (int) Math.ceil(bottom * scale());
        return new Zone(x, y, Math.max(1, x2 - x), Math.max(1, y2 - y)).within(width, height);
    }
}
