package org.centerkiosk.terminal.scan;

/** Looks for finders along the rows of a plane, light on dark as well as dark on light. */
final class FinderSearch {

    /** The lift that a run must reach, in grey levels: less is what a sensor makes of an even wall. */
    private static final float LEAST_LIFT = 1.5f;

    /** Modules below this many pixels are not told from noise. */
    private static final double LEAST_MODULE = 0.75;

    private final Profile across = new Profile();
    private final Profile down = new Profile();
    private final Profile falling = new Profile();
    private final Profile rising = new Profile();
    private float[] edges = new float[0];
    private float[] peaks = new float[0];
    private int firstSign;

    /** Every finder of the plane goes to the pool, in the frame's coordinates. */
    void search(Plane plane, int rowStep, FinderPool pool) {
        if (edges.length < plane.width() + 2) {
            edges = new float[plane.width() + 2];
            peaks = new float[plane.width() + 2];
        }
        for (int y = 1; y < plane.height() - 1; y += rowStep) {
            int found = readRow(plane, y);
            for (int i = 0; i + 5 < found; i++) {
                if (isFinder(i)) {
                    confirm(plane, i, y, pool);
                }
            }
        }
    }

    /** Fills the edges of a row; run i lies between edge i and edge i + 1 and has peak i. */
    private int readRow(Plane plane, int y) {
        float[] lift = plane.lift();
        int from = y * plane.width();
        int found = 0;
        int lastChange = -1;
        float last = lift[from];
        float peak = last;
        float before = 0;
        for (int x = 1; x < plane.width(); x++) {
            float next = lift[from + x];
            if (last > 0 != next > 0) {
                if (lastChange >= 0) {
                    peaks[found] = Math.abs(peak);
                    edges[found++] = Runs.edge(lift, from + lastChange, before, peak) - from;
                } else {
                    firstSign = next > 0 ? 1 : -1;
                }
                lastChange = x - 1;
                before = peak;
                peak = next;
            } else if (Math.abs(next) > Math.abs(peak)) {
                peak = next;
            }
            last = next;
        }
        return found;
    }

    private boolean isFinder(int i) {
        float whole = edges[i + 5] - edges[i];
        if (whole < 7 * LEAST_MODULE
                || peaks[i] < LEAST_LIFT
                || peaks[i + 1] < LEAST_LIFT
                || peaks[i + 2] < LEAST_LIFT
                || peaks[i + 3] < LEAST_LIFT
                || peaks[i + 4] < LEAST_LIFT) {
            return false;
        }
        return Runs.fit(
                edges[i + 1] - edges[i],
                edges[i + 2] - edges[i + 1],
                edges[i + 3] - edges[i + 2],
                edges[i + 4] - edges[i + 3],
                edges[i + 5] - edges[i + 4]);
    }

    private void confirm(Plane plane, int i, int row, FinderPool pool) {
        int sign = (i & 1) == 0 ? firstSign : -firstSign;
        double x = (edges[i + 2] + edges[i + 3]) / 2;
        Profile.Expected expected = new Profile.Expected((edges[i + 5] - edges[i]) / 7, sign);
        if (!down.measure(plane, x, row, 0, 1, expected)) {
            return;
        }
        double y = row + down.shift();
        if (!across.measure(plane, x, y, 1, 0, expected)) {
            return;
        }
        x += across.shift();
        double half = Math.sqrt(0.5);
        if (!isEven(across.module(), down.module())
                || !falling.measure(plane, x, y, half, half, expected)
                || !rising.measure(plane, x, y, half, -half, expected)
                || !isEven(falling.module(), rising.module())) {
            return;
        }
        // Through a corner a line is √2 longer: the shorter pair is nearer to the sides.
        double straight = Math.sqrt(across.module() * down.module());
        double slanted = Math.sqrt(falling.module() * rising.module());
        double module = Math.min(straight, slanted);
        pool.add(new Finder(
                plane.frameX(x), plane.frameY(y), module * plane.factor(), 1 / Math.max(module, 1), sign > 0));
    }

    private static boolean isEven(double one, double other) {
        return one < 2.6 * other && other < 2.6 * one;
    }
}
