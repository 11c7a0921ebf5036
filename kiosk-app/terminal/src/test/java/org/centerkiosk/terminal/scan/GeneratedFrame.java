package org.centerkiosk.terminal.scan;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;
import java.util.Random;

/**
 * A frame that no camera took: a telephone's screen with a symbol before a lobby, as a lens and a sensor would see it.
 *
 * @param text of the symbol
 * @param version of the symbol
 * @param frame 1280 × 720
 */
public record GeneratedFrame(String text, int version, Luminance frame) {

    static final int WIDTH = 1280;
    static final int HEIGHT = 720;
    private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    /** The same frame for the same seed. */
    static GeneratedFrame of(Hardship hardship, long seed) {
        Random random = new Random(seed * 31 + hardship.ordinal());
        int version = 2 + random.nextInt(7);
        ErrorCorrectionLevel level = ErrorCorrectionLevel.values()[random.nextInt(4)];
        Symbol symbol = symbol(random, version, level);
        Shot shot = Shot.of(hardship, random);
        return new GeneratedFrame(symbol.text, version, new FramePainter(random, shot, symbol.modules).paint());
    }

    /** A frame with the lobby and no symbol. */
    public static Luminance empty(long seed) {
        Random random = new Random(seed);
        return new FramePainter(random, Shot.of(Hardship.ROTATION, random), new ByteMatrix(0, 0)).paint();
    }

    /** A telephone that shows that text, turned a little. */
    public static Luminance showing(String text, long seed) {
        Random random = new Random(seed);
        try {
            ByteMatrix modules =
                    Encoder.encode(text, ErrorCorrectionLevel.M, Map.of()).getMatrix();
            return new FramePainter(random, Shot.of(Hardship.LOW_CONTRAST, random), modules).paint();
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Symbol symbol(Random random, int version, ErrorCorrectionLevel level) {
        for (int length = 40 * version; length > 0; length--) {
            StringBuilder text = new StringBuilder("CK:");
            for (int i = 0; i < length; i++) {
                text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            try {
                ByteMatrix modules = Encoder.encode(text.toString(), level, Map.of(EncodeHintType.QR_VERSION, version))
                        .getMatrix();
                return new Symbol(text.toString(), modules);
            } catch (WriterException e) {
                // Too long for this version: a shorter one.
            }
        }
        throw new IllegalStateException("no text fits in version " + version);
    }

    private record Symbol(String text, ByteMatrix modules) {}
}
