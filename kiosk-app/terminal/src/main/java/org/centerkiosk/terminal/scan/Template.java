package org.centerkiosk.terminal.scan;

import com.google.zxing.qrcode.decoder.Version;
import java.util.Arrays;

/**
 * The modules of a version that are the same in every symbol: finders, separators, timing and alignment patterns.
 * Places are middles of modules, counted from the symbol's upper left corner.
 */
final class Template {

    static final byte UNKNOWN = 0;
    static final byte DARK = -1;
    static final byte LIGHT = 1;

    private final int dimension;
    private final byte[] known;
    private final float[] us;
    private final float[] vs;
    private final float[] weights;
    private final int coarse;

    private Template(int dimension, byte[] known) {
        this.dimension = dimension;
        this.known = known;
        int count = 0;
        for (byte module : known) {
            count += module == UNKNOWN ? 0 : 1;
        }
        us = new float[count];
        vs = new float[count];
        weights = new float[count];
        coarse = fill(0, false);
        fill(coarse, true);
    }

    static Template of(Version version) {
        int dimension = version.getDimensionForVersion();
        byte[] known = new byte[dimension * dimension];
        for (int i = 8; i < dimension - 8; i++) {
            byte module = i % 2 == 0 ? DARK : LIGHT;
            known[6 * dimension + i] = module;
            known[i * dimension + 6] = module;
        }
        int[] centres = version.getAlignmentPatternCenters();
        for (int y : centres) {
            for (int x : centres) {
                boolean isFinder = x == 6 && (y == 6 || y == dimension - 7) || y == 6 && x == dimension - 7;
                if (!isFinder) {
                    squares(known, dimension, x, y, 2);
                }
            }
        }
        squares(known, dimension, 3, 3, 4);
        squares(known, dimension, dimension - 4, 3, 4);
        squares(known, dimension, 3, dimension - 4, 4);
        return new Template(dimension, known);
    }

    /** Squares in each other: dark in the middle and at 2, in a finder also at 1 and 3 but not at 2. */
    private static void squares(byte[] known, int dimension, int x, int y, int reach) {
        for (int dy = -reach; dy <= reach; dy++) {
            for (int dx = -reach; dx <= reach; dx++) {
                int px = x + dx;
                int py = y + dy;
                if (px >= 0 && py >= 0 && px < dimension && py < dimension) {
                    int ring = Math.max(Math.abs(dx), Math.abs(dy));
                    boolean dark = reach == 2 ? ring != 1 : ring != 2 && ring != 4;
                    known[py * dimension + px] = dark ? DARK : LIGHT;
                }
            }
        }
    }

    /** The finders last: where they lie is known before the rest is. */
    private int fill(int from, boolean finders) {
        int at = from;
        for (int i = 0; i < known.length; i++) {
            int x = i % dimension;
            int y = i / dimension;
            boolean inFinder = x < 8 && y < 8 || x < 8 && y >= dimension - 8 || x >= dimension - 8 && y < 8;
            if (known[i] != UNKNOWN && inFinder == finders) {
                us[at] = x + 0.5f;
                vs[at] = y + 0.5f;
                weights[at] = known[i] * (finders ? 1f : 1.5f);
                at++;
            }
        }
        return at;
    }

    int dimension() {
        return dimension;
    }

    /** What a module is in every symbol of this version, row after row. */
    byte[] known() {
        return known;
    }

    /** How well the plane agrees with a grid: about 1 where it does, 0 where it says nothing. */
    double score(Plane plane, Grid grid, boolean all) {
        int count = all ? us.length : coarse;
        double sum = 0;
        double most = 0;
        for (int i = 0; i < count; i++) {
            double w = grid.depth(us[i], vs[i]);
            sum += weights[i] * plane.normAt(grid.x(us[i], vs[i], w), grid.y(us[i], vs[i], w));
            most += Math.abs(weights[i]);
        }
        return sum / most;
    }

    @Override
    public String toString() {
        return dimension + " modules, " + us.length + " known " + Arrays.hashCode(known);
    }
}
