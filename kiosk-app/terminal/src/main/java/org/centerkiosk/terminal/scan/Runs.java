package org.centerkiosk.terminal.scan;

/** Whether five neighbouring runs may be those of a finder, blurred, tilted and noisy as they are. */
final class Runs {

    private Runs() {}

    static boolean fit(double a, double b, double c, double d, double e) {
        double module = (a + b + c + d + e) / 7;
        return inside(a, 0.3 * module, 1.9 * module)
                && inside(e, 0.3 * module, 1.9 * module)
                && inside(b, 0.22 * module, 1.8 * module)
                && inside(d, 0.22 * module, 1.8 * module)
                && inside(c, 1.7 * module, 4.4 * module);
    }

    /**
     * The edge between two runs: where the values pass the middle of both peaks, not 0. So a thin run that blur has
     * flattened, or that lies before a light ground, keeps its width.
     *
     * @param at the first run's last value; the next one has the other sign
     */
    static float edge(float[] values, int at, float peak, float nextPeak) {
        float middle = (peak + nextPeak) / 2;
        int i = at;
        if (middle > 0 == peak > 0) {
            while (Math.abs(values[i]) < Math.abs(middle)) {
                i--;
            }
        } else {
            while (Math.abs(values[i + 1]) < Math.abs(middle)) {
                i++;
            }
        }
        float step = values[i] - values[i + 1];
        return step == 0 ? i : i + (values[i] - middle) / step;
    }

    private static boolean inside(double run, double least, double most) {
        return run >= least && run <= most;
    }
}
