package org.centerkiosk.core.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Encodes a picture for the cache, without anything that came with it but its pixels. */
final class PictureWriter {

    /** Beyond this an opaque picture is no drawing, and better off as JPEG. */
    private static final int LARGE_PNG = 2 << 20;

    private static final float QUALITY = 0.9f;

    private PictureWriter() {}

    /**
     * A picture in one of the two formats that every toolkit reads.
     *
     * @param ending of its file's name, png or jpg
     */
    record Encoded(String ending, byte[] bytes) {}

    static Encoded encode(BufferedImage image, PictureFormat original) throws IOException {
        boolean opaque = !image.getColorModel().hasAlpha();
        if (opaque && original == PictureFormat.JPEG) {
            return new Encoded("jpg", jpeg(image));
        }
        byte[] png = png(image);
        return opaque && png.length > LARGE_PNG ? new Encoded("jpg", jpeg(image)) : new Encoded("png", png);
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        }
        return bytes.toByteArray();
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
