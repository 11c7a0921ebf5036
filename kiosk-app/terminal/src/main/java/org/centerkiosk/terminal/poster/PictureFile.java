package org.centerkiosk.terminal.poster;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads pictures of the media cache, no larger than a slot needs them. */
final class PictureFile {
    /** Smaller ones would be a stamp or a blur on a stage: 160 × 160 or as much in another shape. */
    private static final long FEWEST_PIXELS = 160 * 160;

    /** What a transparent picture lies on. */
    private static final Color PAPER = new Color(0xFFFCF5);

    private static final Logger LOG = LoggerFactory.getLogger(PictureFile.class);

    private PictureFile() {}

    /** The picture, opaque; empty where the file is no picture or one too small to show. */
    static Optional<BufferedImage> read(Path file, PosterSlot slot) {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                LOG.warn("Not a picture: {}", file);
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return read(reader, slot);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // Decoders answer damaged files with whatever they trip over, not with IOException alone.
            LOG.warn("Cannot read picture {}: {}", file, e.toString());
            return Optional.empty();
        }
    }

    private static Optional<BufferedImage> read(ImageReader reader, PosterSlot slot) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height < FEWEST_PIXELS) {
            return Optional.empty();
        }
        int step = Math.clamp(Math.min(width / (2 * slot.width()), height / (2 * slot.height())), 1, 64);
        ImageReadParam part = reader.getDefaultReadParam();
        part.setSourceSubsampling(step, step, 0, 0);
        return Optional.of(flat(reader.read(0, part)));
    }

    private static BufferedImage flat(BufferedImage picture) {
        BufferedImage flat = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = flat.createGraphics();
        g.drawImage(picture, 0, 0, PAPER, null);
        g.dispose();
        return flat;
    }
}
