package org.centerkiosk.terminal.scan;

/** Values of a symbol's modules with a margin of quiet zone around them, and what is usual near each. */
final class ModuleGrid {

    /** Modules of quiet zone on every side. */
    static final int MARGIN = 2;

    private static final int MOST = 61;

    private final float[] values = new float[MOST * MOST];
    private int dimension;
    private int side;

    float[] values() {
        return values;
    }

    /** Modules in a row with the margins. */
    int side() {
        return side;
    }

    int size() {
        return side * side;
    }

    void resize(int modules) {
        dimension = modules;
        side = modules + 2 * MARGIN;
    }

    int dimension() {
        return dimension;
    }

    /** Where a module of the symbol is among the values. */
    int index(int x, int y) {
        return (y + MARGIN) * side + x + MARGIN;
    }

    /** The mean grey of each module's middle. */
    void sample(Plane plane, Grid grid, int modules) {
        resize(modules);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                values[y * side + x] = mean(plane, grid, x - MARGIN + 0.5, y - MARGIN + 0.5);
            }
        }
    }

    private static float mean(Plane plane, Grid grid, double u, double v) {
        float sum = 0;
        for (int i = -1; i <= 1; i++) {
            for (int j = -1; j <= 1; j++) {
                double su = u + i * 0.27;
                double sv = v + j * 0.27;
                double w = grid.depth(su, sv);
                sum += plane.greyAt(grid.x(su, sv, w), grid.y(su, sv, w));
            }
        }
        return sum / 9;
    }

    /** Each value away from its eight neighbours by a part of the difference. */
    void sharpen(ModuleGrid from, float part) {
        resize(from.dimension);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                float here = from.values[y * side + x];
                values[y * side + x] = here + part * (here - from.mean(x, y, 1));
            }
        }
    }

    /** The mean of the values around each one. */
    void means(ModuleGrid from, int reach) {
        resize(from.dimension);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                values[y * side + x] = from.mean(x, y, reach);
            }
        }
    }

    private float mean(int x, int y, int reach) {
        int x0 = Math.max(x - reach, 0);
        int x1 = Math.min(x + reach, side - 1);
        int y0 = Math.max(y - reach, 0);
        int y1 = Math.min(y + reach, side - 1);
        float sum = 0;
        for (int py = y0; py <= y1; py++) {
            for (int px = x0; px <= x1; px++) {
                sum += values[py * side + px];
            }
        }
        return sum / ((x1 - x0 + 1) * (y1 - y0 + 1));
    }

    /** The least, or the greatest, of the values around each one. */
    void extremes(ModuleGrid from, int reach, boolean greatest) {
        resize(from.dimension);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                values[y * side + x] = from.extreme(x, y, reach, greatest);
            }
        }
    }

    private float extreme(int x, int y, int reach, boolean greatest) {
        float extreme = values[y * side + x];
        for (int py = Math.max(y - reach, 0); py <= Math.min(y + reach, side - 1); py++) {
            for (int px = Math.max(x - reach, 0); px <= Math.min(x + reach, side - 1); px++) {
                float value = values[py * side + px];
                extreme = greatest ? Math.max(extreme, value) : Math.min(extreme, value);
            }
        }
        return extreme;
    }
}
