package org.centerkiosk.terminal.scan;

/**
 * A part of a frame at one scale, and how far each pixel is lighter than its surroundings. The buffers grow to the
 * largest part that was loaded and are used again.
 */
final class Plane {

    /** How far a pixel may stand out: a lamp counts no more than a module. */
    private static final float CLAMP = 1.6f;

    private int width;
    private int height;
    private int left;
    private int top;
    private int factor = 1;
    private int unit = 1;
    private int[] sums = new int[0];
    private int[] spare = new int[0];
    private int[] columns = new int[0];
    private float[] columnLifts = new float[0];
    private float[] lift = new float[0];
    private float[] norm = new float[0];

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int factor() {
        return factor;
    }

    /** Lighter (above 0) or darker than the mean around it, in grey levels. */
    float[] lift() {
        return lift;
    }

    /** From this plane's columns to the frame's. */
    double frameX(double x) {
        return left + (x + 0.5) * factor - 0.5;
    }

    double frameY(double y) {
        return top + (y + 0.5) * factor - 0.5;
    }

    double planeX(double x) {
        return (x - left + 0.5) / factor - 0.5;
    }

    double planeY(double y) {
        return (y - top + 0.5) / factor - 0.5;
    }

    /** Loads the whole frame, each pixel the mean of factor × factor. */
    void load(Luminance frame, int scale) {
        load(frame, scale, 0, 0, frame.width(), frame.height());
    }

    /** Loads a rectangle of the frame, which is cut to what there is of it. */
    void load(Luminance frame, int scale, int x0, int y0, int x1, int y1) {
        left = Math.clamp(x0, 0, frame.width() - 1);
        top = Math.clamp(y0, 0, frame.height() - 1);
        factor = scale;
        unit = scale * scale;
        width = Math.max((Math.min(x1, frame.width()) - left) / scale, 0);
        height = Math.max((Math.min(y1, frame.height()) - top) / scale, 0);
        grow();
        for (int y = 0; y < height; y++) {
            int from = (top + y * scale) * frame.stride() + left;
            Downscale.row(frame, from, scale, sums, y * width, width);
        }
    }

    private void grow() {
        int size = width * height;
        if (sums.length < size) {
            sums = new int[size];
            lift = new float[size];
        }
        if (columns.length < width) {
            columns = new int[width];
            columnLifts = new float[width];
        }
    }

    /** Smooths by 1-2-1 in both directions; the outermost pixels stay. */
    void smooth() {
        int size = width * height;
        if (spare.length < size) {
            spare = new int[size];
        }
        for (int i = 0; i < size; i++) {
            int x = i % width;
            int before = x == 0 ? i : i - 1;
            int after = x == width - 1 ? i : i + 1;
            spare[i] = sums[before] + 2 * sums[i] + sums[after];
        }
        for (int i = 0; i < size; i++) {
            int above = i < width ? i : i - width;
            int below = i >= size - width ? i : i + width;
            sums[i] = spare[above] + 2 * spare[i] + spare[below];
        }
        unit *= 16;
    }

    /** Makes light of dark, for symbols that are light on dark. */
    void invert() {
        int white = 255 * unit;
        for (int i = 0; i < width * height; i++) {
            sums[i] = white - sums[i];
        }
    }

    /** Takes the mean of the square around each pixel from it. */
    void flatten(int radius) {
        java.util.Arrays.fill(columns, 0, width, 0);
        for (int y = 0; y < Math.min(radius, height); y++) {
            addRow(y, 1);
        }
        for (int y = 0; y < height; y++) {
            if (y + radius < height) {
                addRow(y + radius, 1);
            }
            if (y - radius - 1 >= 0) {
                addRow(y - radius - 1, -1);
            }
            int rows = Math.min(y + radius, height - 1) - Math.max(y - radius, 0) + 1;
            flattenRow(y * width, radius, rows);
        }
    }

    private void addRow(int y, int sign) {
        int from = y * width;
        for (int x = 0; x < width; x++) {
            columns[x] += sign * sums[from + x];
        }
    }

    private void flattenRow(int from, int radius, int rows) {
        long sum = 0;
        for (int x = 0; x < Math.min(radius, width); x++) {
            sum += columns[x];
        }
        float toGrey = 1f / unit;
        float inside = toGrey / ((2 * radius + 1) * rows);
        for (int x = 0; x < width; x++) {
            if (x + radius < width) {
                sum += columns[x + radius];
            }
            if (x - radius - 1 >= 0) {
                sum -= columns[x - radius - 1];
            }
            boolean cut = x < radius || x + radius >= width;
            int across = Math.min(x + radius, width - 1) - Math.max(x - radius, 0) + 1;
            float share = cut ? toGrey / (across * rows) : inside;
            lift[from + x] = sums[from + x] * toGrey - sum * share;
        }
    }

    /** After flattening: measures each pixel's lift by what is usual around it. */
    void normalise(int radius) {
        if (norm.length < width * height) {
            norm = new float[width * height];
        }
        java.util.Arrays.fill(columnLifts, 0, width, 0);
        for (int y = 0; y < Math.min(radius, height); y++) {
            addLifts(y, 1);
        }
        for (int y = 0; y < height; y++) {
            if (y + radius < height) {
                addLifts(y + radius, 1);
            }
            if (y - radius - 1 >= 0) {
                addLifts(y - radius - 1, -1);
            }
            int rows = Math.min(y + radius, height - 1) - Math.max(y - radius, 0) + 1;
            normaliseRow(y * width, radius, rows);
        }
    }

    private void addLifts(int y, int sign) {
        int from = y * width;
        for (int x = 0; x < width; x++) {
            columnLifts[x] += sign * Math.abs(lift[from + x]);
        }
    }

    private void normaliseRow(int from, int radius, int rows) {
        double sum = 0;
        for (int x = 0; x < Math.min(radius, width); x++) {
            sum += columnLifts[x];
        }
        for (int x = 0; x < width; x++) {
            if (x + radius < width) {
                sum += columnLifts[x + radius];
            }
            if (x - radius - 1 >= 0) {
                sum -= columnLifts[x - radius - 1];
            }
            int across = Math.min(x + radius, width - 1) - Math.max(x - radius, 0) + 1;
            float usual = (float) (sum / (across * rows)) + 1;
            norm[from + x] = Math.clamp(lift[from + x] / usual, -CLAMP, CLAMP);
        }
    }

    /** The lift between pixels; NaN outside. */
    float liftAt(double x, double y) {
        int ix = (int) x;
        int iy = (int) y;
        if (x < 0 || y < 0 || ix >= width - 1 || iy >= height - 1) {
            return Float.NaN;
        }
        return between(lift, iy * width + ix, (float) (x - ix), (float) (y - iy));
    }

    /** The measured lift between pixels; 0, which says nothing, outside. */
    float normAt(double x, double y) {
        int ix = (int) x;
        int iy = (int) y;
        if (x < 0 || y < 0 || ix >= width - 1 || iy >= height - 1) {
            return 0;
        }
        return between(norm, iy * width + ix, (float) (x - ix), (float) (y - iy));
    }

    private float between(float[] values, int at, float dx, float dy) {
        float upper = values[at] + dx * (values[at + 1] - values[at]);
        float lower = values[at + width] + dx * (values[at + width + 1] - values[at + width]);
        return upper + dy * (lower - upper);
    }

    /** The grey between pixels, 0 to 255; the nearest pixel's outside. */
    float greyAt(double x, double y) {
        double cx = Math.clamp(x, 0, width - 1.001);
        double cy = Math.clamp(y, 0, height - 1.001);
        int at = (int) cy * width + (int) cx;
        float dx = (float) (cx - (int) cx);
        float dy = (float) (cy - (int) cy);
        float upper = sums[at] + dx * (sums[at + 1] - sums[at]);
        float lower = sums[at + width] + dx * (sums[at + width + 1] - sums[at + width]);
        return (upper + dy * (lower - upper)) / unit;
    }
}
