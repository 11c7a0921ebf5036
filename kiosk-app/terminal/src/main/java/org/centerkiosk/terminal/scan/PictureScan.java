package org.centerkiosk.terminal.scan;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Reads the codes in picture files as the camera reads its frames, with more time for each. */
public final class PictureScan {

    /** The ladder ends by itself long before, also where a cold program runs beside others. */
    private static final Duration TIME = Duration.ofSeconds(10);

    private static final long MOST_BYTES = 64L << 20;

    /** A photograph of the best telephones has as many; more are refused before anything is decoded. */
    private static final long MOST_PIXELS = 120_000_000;

    /** A larger side is read in steps: what a camera could show has modules enough even so. */
    private static final int MOST_SIDE = 2560;

    private final QrReader reader = new QrReader(System::nanoTime);
    private final FrameBytes bytes = new FrameBytes();

    /** The texts in a picture; an IOException says why the file is none that can be read. */
    public List<String> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(Files.exists(file) ? "is no file" : "does not exist");
        }
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException("is larger than " + (MOST_BYTES >> 20) + " MB");
        }
        reader.restart();
        return reader.read(bytes.of(decode(file)), TIME);
    }

    private static BufferedImage decode(Path file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("is no picture of a known kind (PNG, JPEG, GIF, BMP, TIFF, WebP)");
            }
            ImageReader decoder = readers.next();
            try {
                decoder.setInput(in, true, true);
                return decode(decoder);
            } finally {
                decoder.dispose();
            }
        } catch (RuntimeException e) {
            // Decoders answer damaged files with whatever they trip over, not with IOException alone.
            throw new IOException("is damaged: " + e, e);
        }
    }

    private static BufferedImage decode(ImageReader decoder) throws IOException {
        int width = decoder.getWidth(0);
        int height = decoder.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            throw new IOException(
                    "has " + width + " × " + height + " pixels, more than " + MOST_PIXELS / 1_000_000 + " million");
        }
        int step = Math.max((Math.max(width, height) + MOST_SIDE - 1) / MOST_SIDE, 1);
        ImageReadParam part = decoder.getDefaultReadParam();
        part.setSourceSubsampling(step, step, 0, 0);
        return decoder.read(0, part);
    }
}
