package org.centerkiosk.terminal.scan;

import com.google.zxing.common.BitMatrix;

/**
 * Format and version of a symbol (ISO/IEC 18004, 7.9 and 7.10). All 32 formats are known beforehand, so the one that
 * agrees best with both copies, measured in greys, stands where single bits would be read wrongly.
 */
final class FormatBits {

    private static final int FORMATS = 32;
    private static final int BITS = 15;

    private final int[] codes = new int[FORMATS];

    FormatBits() {
        for (int format = 0; format < FORMATS; format++) {
            codes[format] = (format << 10 | remainder(format << 10, 0x537, 10)) ^ 0x5412;
        }
    }

    private static int remainder(int value, int generator, int degree) {
        int rest = value;
        for (int bit = 31; bit >= degree; bit--) {
            if ((rest >>> bit & 1) != 0) {
                rest ^= generator << bit - degree;
            }
        }
        return rest;
    }

    /** Writes the likeliest format, and the version where the symbol has one, over what was read. */
    void write(BitMatrix bits, ModuleGrid values, ModuleGrid limits) {
        int dimension = bits.getWidth();
        int code = likeliest(values, limits);
        for (int i = 0; i < BITS; i++) {
            boolean dark = (code >>> BITS - 1 - i & 1) != 0;
            set(bits, firstX(i), firstY(i), dark);
            set(bits, secondX(i, dimension), secondY(i, dimension), dark);
        }
        int version = (dimension - 17) / 4;
        if (version >= 7) {
            writeVersion(bits, version << 12 | remainder(version << 12, 0x1F25, 12));
        }
    }

    private static void writeVersion(BitMatrix bits, int code) {
        int dimension = bits.getWidth();
        for (int i = 0; i < 18; i++) {
            boolean dark = (code >>> i & 1) != 0;
            int along = i / 3;
            int beside = dimension - 11 + i % 3;
            set(bits, beside, along, dark);
            set(bits, along, beside, dark);
        }
    }

    private int likeliest(ModuleGrid values, ModuleGrid limits) {
        int best = 0;
        double bestScore = Double.NEGATIVE_INFINITY;
        int dimension = values.dimension();
        for (int code : codes) {
            double score = 0;
            for (int i = 0; i < BITS; i++) {
                int first = values.index(firstX(i), firstY(i));
                int second = values.index(secondX(i, dimension), secondY(i, dimension));
                double darkness = limits.values()[first]
                        - values.values()[first]
                        + limits.values()[second]
                        - values.values()[second];
                score += (code >>> BITS - 1 - i & 1) != 0 ? darkness : -darkness;
            }
            if (score > bestScore) {
                bestScore = score;
                best = code;
            }
        }
        return best;
    }

    private static int firstX(int i) {
        return i < 6 ? i : i < 8 ? i + 1 : 8;
    }

    private static int firstY(int i) {
        return i < 8 ? 8 : i == 8 ? 7 : BITS - 1 - i;
    }

    private static int secondX(int i, int dimension) {
        return i < 7 ? 8 : dimension - BITS + i;
    }

    private static int secondY(int i, int dimension) {
        return i < 7 ? dimension - 1 - i : 8;
    }

    private static void set(BitMatrix bits, int x, int y, boolean dark) {
        if (dark) {
            bits.set(x, y);
        } else {
            bits.unset(x, y);
        }
    }
}
