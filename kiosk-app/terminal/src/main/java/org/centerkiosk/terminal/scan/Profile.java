package org.centerkiosk.terminal.scan;

/**
 * What a straight line through the middle of a finder crosses: five runs of 1, 1, 3, 1 and 1 modules, at any angle, for
 * the squares lie in each other. Lengths are measured between the places where the lift changes its sign, finer than a
 * pixel.
 */
final class Profile {

    private final double[] before = new double[3];
    private final double[] after = new double[3];
    private final int[] changes = new int[3];
    private final float[] peaks = new float[4];
    private float[] values = new float[0];
    private double module;
    private double shift;

    /** A seventh of the whole, in pixels of the plane along the line. */
    double module() {
        return module;
    }

    /** How far along the line the middle is from where the measuring began. */
    double shift() {
        return shift;
    }

    /** Whether a line through the place has the runs of a finder; its measures are kept where it has. */
    boolean measure(Plane plane, double x, double y, double dx, double dy, Expected expected) {
        if (!walk(plane, x, y, dx, dy, expected, after) || !walk(plane, x, y, -dx, -dy, expected, before)) {
            return false;
        }
        module = (before[2] + after[2]) / 7;
        shift = (after[0] - before[0] + after[1] - before[1] + after[2] - before[2]) / 6;
        return Runs.fit(
                before[2] - before[1],
                before[1] - before[0],
                before[0] + after[0],
                after[1] - after[0],
                after[2] - after[1]);
    }

    private boolean walk(Plane plane, double x, double y, double dx, double dy, Expected expected, double[] edges) {
        double limit = 8.5 * expected.module() + 2;
        double tail = 1.5 * expected.module() + 1;
        int sign = expected.sign();
        float last = plane.liftAt(x, y);
        if (!(sign * last > 0)) {
            return false;
        }
        prepare((int) (limit + tail) + 3);
        values[0] = last;
        peaks[0] = last;
        int found = 0;
        int t = 1;
        for (double end = limit; t <= end; t++) {
            float next = plane.liftAt(x + t * dx, y + t * dy);
            if (next != next) {
                break;
            }
            values[t] = next;
            if (next > 0 != last > 0) {
                if (found == 3) {
                    break;
                }
                changes[found++] = t - 1;
                peaks[found] = next;
                end = found == 3 ? t + tail : limit;
            } else if (Math.abs(next) > Math.abs(peaks[found])) {
                peaks[found] = next;
            }
            last = next;
        }
        if (found < 3) {
            return false;
        }
        for (int i = 0; i < 3; i++) {
            edges[i] = Runs.edge(values, changes[i], peaks[i], peaks[i + 1]);
        }
        return true;
    }

    private void prepare(int size) {
        if (values.length < size) {
            values = new float[size];
        }
    }

    /**
     * What is looked for.
     *
     * @param module the size of a module in pixels of the plane, about
     * @param sign of the lift in the middle of the finder: −1 where it is dark
     */
    record Expected(double module, int sign) {}
}
