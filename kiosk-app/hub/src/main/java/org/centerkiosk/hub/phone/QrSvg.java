package org.centerkiosk.hub.phone;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR symbol as an SVG path, one unit a module, with its quiet zone.
 *
 * @param size modules of a side, the quiet zone included
 * @param path what is dark
 * @param version of the symbol (ISO/IEC 18004)
 */
record QrSvg(int size, String path, int version) {

    private static final int QUIET = 4;

    static QrSvg of(String text) {
        try {
            var code = Encoder.encode(text, ErrorCorrectionLevel.M);
            ByteMatrix modules = code.getMatrix();
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < modules.getHeight(); y++) {
                row(modules, y, path);
            }
            return new QrSvg(
                    modules.getWidth() + 2 * QUIET,
                    path.toString(),
                    code.getVersion().getVersionNumber());
        } catch (WriterException e) {
            throw new IllegalArgumentException("a text of " + text.length() + " characters fits no QR symbol", e);
        }
    }

    /** Runs of dark modules, which keeps the page small. */
    private static void row(ByteMatrix modules, int y, StringBuilder path) {
        int x = 0;
        while (x < modules.getWidth()) {
            int end = x;
            while (end < modules.getWidth() && modules.get(end, y) == 1) {
                end++;
            }
            if (end > x) {
                path.append('M')
                        .append(x + QUIET)
                        .append(' ')
                        .append(y + QUIET)
                        .append('h')
                        .append(end - x);
                path.append("v1h-").append(end - x).append('z');
            }
            x = end + 1;
        }
    }
}
