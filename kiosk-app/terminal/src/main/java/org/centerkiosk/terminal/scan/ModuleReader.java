package org.centerkiosk.terminal.scan;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells dark modules from light ones in several ways, until ZXing's decoder finds the checks in order. */
final class ModuleReader {

    private static final float[] SHARPENINGS = {0, 0.7f, 1.6f, 3};
    private static final double[] BLURS = {0.5, 0.62, 0.74, 0.88};

    private final Decoder decoder = new Decoder();
    private final FormatBits format = new FormatBits();
    private final Deblur deblur = new Deblur();
    private final ModuleGrid greys = new ModuleGrid();
    private final ModuleGrid values = new ModuleGrid();
    private final ModuleGrid limits = new ModuleGrid();
    private final ModuleGrid others = new ModuleGrid();
    private final Set<BitMatrix> tried = new HashSet<>();

    /** The text of the symbol under a grid; null where none is found. */
    @Nullable
    String read(Plane plane, Grid grid, Template template) {
        tried.clear();
        greys.sample(plane, grid, template.dimension());
        for (float sharpening : SHARPENINGS) {
            values.sharpen(greys, sharpening);
            String text = readValues();
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** The same for the grid that was read last, after undoing blur. */
    @Nullable
    String readBlurred(Template template) {
        deblur.prepare(greys);
        limits.resize(template.dimension());
        for (double blur : BLURS) {
            deblur.sharpen(template, blur, values);
            java.util.Arrays.fill(limits.values(), 0, limits.size(), 0.5f);
            String text = decode();
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    private @Nullable String readValues() {
        limits.means(values, 4);
        String text = decode();
        if (text != null) {
            return text;
        }
        limits.extremes(values, 3, true);
        others.extremes(values, 3, false);
        for (int i = 0; i < limits.size(); i++) {
            limits.values()[i] = (limits.values()[i] + others.values()[i]) / 2;
        }
        text = decode();
        if (text != null) {
            return text;
        }
        limits.means(values, 2);
        return decode();
    }

    private @Nullable String decode() {
        int dimension = values.dimension();
        BitMatrix bits = new BitMatrix(dimension);
        for (int y = 0; y < dimension; y++) {
            for (int x = 0; x < dimension; x++) {
                int i = values.index(x, y);
                if (values.values()[i] < limits.values()[i]) {
                    bits.set(x, y);
                }
            }
        }
        format.write(bits, values, limits);
        if (!tried.add(bits)) {
            return null;
        }
        try {
            // The decoder works on the matrix: what is remembered must not change.
            return decoder.decode(bits.clone()).getText();
        } catch (ChecksumException | FormatException e) {
            return null;
        }
    }
}
