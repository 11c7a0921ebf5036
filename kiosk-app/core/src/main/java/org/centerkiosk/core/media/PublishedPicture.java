package org.centerkiosk.core.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.centerkiosk.core.store.StoredDocument;

/**
 * A picture as an edition names it: upright, no larger than any screen, PNG or JPEG, and its file holds pixels and
 * nothing else, no place, camera, name, preview or rest. The hash names these bytes and is signed, so whoever publishes
 * makes them, before signing, with {@link #of}; the hub cannot change them any more and looks at them with
 * {@link #check}. Both are this class, so what one makes the other takes.
 *
 * @param sha256 of the bytes, in hexadecimal
 * @param type media type
 * @param bytes the file; not modified
 */
public record PublishedPicture(String sha256, String type, byte[] bytes) {

    /** Of the longer side, in pixels: a 4K screen has as many. */
    public static final int LONGER_SIDE = 3840;

    /** Of the file. A photograph of that size is 2 to 5 MB. */
    public static final int MOST_BYTES = 10 << 20;

    private static final String SMALLER = "save it as JPEG, at the size of the screen, about 1080 × 1920";

    /** Makes the file to publish from any picture that can be shown; one that is fit already stays as it is. */
    public static PublishedPicture of(byte[] original) throws PictureException {
        PictureFormat format = PictureFormat.of(original);
        if (isFit(original, format)) {
            return check(original);
        }
        BufferedImage image = reader().read(original, format);
        try {
            PictureWriter.Encoded encoded = PictureWriter.encode(image, format);
            return check(encoded.bytes());
        } catch (IOException e) {
            throw new PictureException("cannot be encoded: " + e.getMessage(), SMALLER);
        }
    }

    /** Sees that a file from outside is such a picture, and decodes it to be sure. */
    public static PublishedPicture check(byte[] bytes) throws PictureException {
        PictureFormat format = PictureFormat.of(bytes);
        PlainFile plain = plain(bytes, format);
        if (bytes.length > MOST_BYTES) {
            throw new PictureException("has " + bytes.length + " bytes, more than " + MOST_BYTES, SMALLER);
        }
        if (Math.max(plain.width(), plain.height()) > LONGER_SIDE) {
            throw new PictureException(
                    "has " + plain.width() + " × " + plain.height() + " pixels, more than " + LONGER_SIDE + " a side",
                    SMALLER);
        }
        reader().read(bytes, format);
        return new PublishedPicture(StoredDocument.digest(bytes), plain.type(), bytes);
    }

    private static boolean isFit(byte[] bytes, PictureFormat format) {
        try {
            PlainFile plain = plain(bytes, format);
            return bytes.length <= MOST_BYTES && Math.max(plain.width(), plain.height()) <= LONGER_SIDE;
        } catch (PictureException notYet) {
            return false;
        }
    }

    private static PlainFile plain(byte[] bytes, PictureFormat format) throws PictureException {
        return switch (format) {
            case PNG -> PlainFile.png(bytes);
            case JPEG -> PlainFile.jpeg(bytes);
            case GIF, WEBP ->
                throw new PictureException(
                        "is a " + format + ", and only PNG and JPEG are published",
                        "publish it with kiosk publish, which converts it");
        };
    }

    private static PictureReader reader() {
        return new PictureReader(
                MediaLimits.standard(LONGER_SIDE, Runtime.getRuntime().maxMemory()));
    }

    @Override
    public String toString() {
        return "PublishedPicture[" + sha256 + ", " + type + ", " + bytes.length + " bytes]";
    }
}
