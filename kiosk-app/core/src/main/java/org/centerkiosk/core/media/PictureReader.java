package org.centerkiosk.core.media;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Decodes pictures of strangers: looks at the header first, then decodes no more than memory allows. */
final class PictureReader {

    /** How the decoder warns where it has filled up with grey. */
    private static final Pattern CUT_OFF = Pattern.compile("Missing EOI|premature end");

    private final MediaLimits limits;

    PictureReader(MediaLimits limits) {
        this.limits = limits;
    }

    /** The picture, upright and no larger than the screen. */
    BufferedImage read(byte[] bytes, PictureFormat format) throws PictureException {
        Orientation orientation = format == PictureFormat.JPEG ? Orientation.ofJpeg(bytes) : Orientation.UPRIGHT;
        try {
            return PictureScaler.scale(decode(bytes, format), orientation, limits.longerSide());
        } catch (IOException | RuntimeException e) {
            // Decoders answer damaged data with all kinds of unchecked exceptions; it costs the picture alone.
            throw new PictureException(
                    "is damaged (" + e.getMessage() + ")", "open it in a picture editor and save it again");
        } catch (OutOfMemoryError e) {
            // The limits are estimates; what was being decoded is free again when this is caught.
            throw new PictureException("needs more memory than there is", "save it smaller");
        }
    }

    private BufferedImage decode(byte[] bytes, PictureFormat format) throws IOException, PictureException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.name());
        if (!readers.hasNext()) {
            throw new IllegalStateException("no decoder for " + format + " is installed");
        }
        checkBytes(bytes, format);
        ImageReader reader = readers.next();
        try (ImageInputStream in = new ByteArrayImageInputStream(bytes)) {
            // Without metadata: compressed text and profiles in it inflate without a limit.
            reader.setInput(in, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            boolean progressive = format == PictureFormat.JPEG && JpegScans.isProgressive(bytes);
            checkSize(pixels, limits.pixels(format, progressive), reader, format);
            ImageReadParam param = reader.getDefaultReadParam();
            int step = (int) Math.ceil(Math.sqrt((double) pixels / MediaLimits.DECODED_PIXELS));
            param.setSourceSubsampling(step, step, 0, 0);
            List<String> warnings = new ArrayList<>();
            reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
            BufferedImage image = reader.read(0, param);
            if (warnings.stream().anyMatch(warning -> CUT_OFF.matcher(warning).find())) {
                throw cutOff();
            }
            return image;
        } finally {
            reader.dispose();
        }
    }

    private static void checkSize(long pixels, long most, ImageReader reader, PictureFormat format)
            throws IOException, PictureException {
        if (pixels > most) {
            throw new PictureException(
                    "has " + reader.getWidth(0) + " × " + reader.getHeight(0) + " pixels, more than the "
                            + most / 1_000_000 + " million that such a " + format + " may have",
                    "save it at the size of the screen, about 1080 × 1920");
        }
    }

    /** What can be told without a decoder, which might take its time over it. */
    private static void checkBytes(byte[] bytes, PictureFormat format) throws PictureException {
        switch (format) {
            case JPEG -> JpegScans.check(bytes);
            case WEBP -> {
                if (bytes.length < riffLength(bytes)) {
                    throw cutOff();
                }
            }
            // Their decoders fail where something is missing.
            case PNG, GIF -> {}
        }
    }

    private static PictureException cutOff() {
        return new PictureException("is cut off", "put the whole picture there again");
    }

    /** The container's own word on its length: 8 bytes of head, the length of the rest in bytes 4 to 7. */
    private static long riffLength(byte[] bytes) {
        return 8
                + Integer.toUnsignedLong(
                        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(4));
    }
}
