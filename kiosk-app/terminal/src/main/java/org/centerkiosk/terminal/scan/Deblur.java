package org.centerkiosk.terminal.scan;

import java.util.Arrays;

/**
 * Undoes blur on the grid of modules: looks for the modules, each between dark and light, that give what was seen when
 * they are blurred by a Gaussian (FISTA: Beck and Teboulle, 2009). Modules that every symbol has are held.
 */
final class Deblur {

    private static final int STEPS = 30;
    private static final int REACH = 3;

    private final float[] kernel = new float[2 * REACH + 1];
    private float[] seen = new float[0];
    private float[] found = new float[0];
    private float[] ahead = new float[0];
    private float[] blurred = new float[0];
    private float[] spare = new float[0];
    private final ModuleGrid low = new ModuleGrid();
    private final ModuleGrid high = new ModuleGrid();
    private final ModuleGrid means = new ModuleGrid();

    /** Brings what was seen to 0 for dark and 1 for light, by what is darkest and lightest near each module. */
    void prepare(ModuleGrid from) {
        int size = from.size();
        if (seen.length < size) {
            seen = new float[size];
            found = new float[size];
            ahead = new float[size];
            blurred = new float[size];
            spare = new float[size];
        }
        means.extremes(from, 4, false);
        low.means(means, 3);
        means.extremes(from, 4, true);
        high.means(means, 3);
        for (int i = 0; i < size; i++) {
            float dark = low.values()[i];
            float range = Math.max(high.values()[i] - dark, 1);
            seen[i] = Math.clamp((from.values()[i] - dark) / range, 0f, 1f);
        }
    }

    /** The modules, 0 dark to 1 light, as they were before a blur of so many modules. */
    void sharpen(Template template, double sigma, ModuleGrid into) {
        into.resize(template.dimension());
        int size = into.size();
        setKernel(sigma);
        System.arraycopy(seen, 0, found, 0, size);
        System.arraycopy(seen, 0, ahead, 0, size);
        double t = 1;
        for (int step = 0; step < STEPS; step++) {
            blur(ahead, blurred, into.side());
            for (int i = 0; i < size; i++) {
                blurred[i] -= seen[i];
            }
            blur(blurred, blurred, into.side());
            double next = (1 + Math.sqrt(1 + 4 * t * t)) / 2;
            float momentum = (float) ((t - 1) / next);
            t = next;
            for (int i = 0; i < size; i++) {
                float value = Math.clamp(ahead[i] - blurred[i], 0f, 1f);
                ahead[i] = value + momentum * (value - found[i]);
                found[i] = value;
            }
            hold(template, into);
        }
        System.arraycopy(found, 0, into.values(), 0, size);
    }

    private void hold(Template template, ModuleGrid shape) {
        int side = shape.side();
        int dimension = template.dimension();
        byte[] known = template.known();
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int u = x - ModuleGrid.MARGIN;
                int v = y - ModuleGrid.MARGIN;
                boolean quiet = u < 0 || v < 0 || u >= dimension || v >= dimension;
                byte module = quiet ? Template.LIGHT : known[v * dimension + u];
                if (module != Template.UNKNOWN) {
                    ahead[y * side + x] = module == Template.LIGHT ? 1 : 0;
                }
            }
        }
    }

    private void setKernel(double sigma) {
        float sum = 0;
        for (int i = -REACH; i <= REACH; i++) {
            kernel[i + REACH] = (float) Math.exp(-i * i / (2 * sigma * sigma));
            sum += kernel[i + REACH];
        }
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] /= sum;
        }
    }

    private void blur(float[] from, float[] to, int side) {
        int size = side * side;
        Arrays.fill(spare, 0, size, 0);
        for (int k = -REACH; k <= REACH; k++) {
            float part = kernel[k + REACH];
            for (int y = 0; y < side; y++) {
                int source = Math.clamp(y + k, 0, side - 1) * side;
                int target = y * side;
                for (int x = 0; x < side; x++) {
                    spare[target + x] += part * from[source + x];
                }
            }
        }
        for (int y = 0; y < side; y++) {
            blurRow(to, y * side, side);
        }
    }

    private void blurRow(float[] to, int row, int side) {
        for (int x = 0; x < side; x++) {
            float sum = 0;
            if (x >= REACH && x < side - REACH) {
                int at = row + x - REACH;
                for (int k = 0; k < 2 * REACH + 1; k++) {
                    sum += kernel[k] * spare[at + k];
                }
            } else {
                for (int k = -REACH; k <= REACH; k++) {
                    sum += kernel[k + REACH] * spare[row + Math.clamp(x + k, 0, side - 1)];
                }
            }
            to[row + x] = sum;
        }
    }
}
