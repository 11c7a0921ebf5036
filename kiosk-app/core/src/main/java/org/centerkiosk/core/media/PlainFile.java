package org.centerkiosk.core.media;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A PNG or JPEG file that has nothing in it but what the pixels need. Told by walking over its parts, without a
 * decoder; every byte of the file belongs to a part that is looked at.
 */
record PlainFile(String type, int width, int height) {

    private static final int PNG_SIGNATURE = 8;
    private static final int PNG_AROUND_DATA = 12;
    private static final Set<String> PNG_PARTS = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int JFIF_LENGTH = 16;

    /** Baseline, extended and progressive frames, Huffman and quantisation tables, restart interval. */
    private static final Set<Integer> JPEG_FRAMES = Set.of(0xC0, 0xC1, 0xC2);

    private static final Set<Integer> JPEG_TABLES = Set.of(0xC4, 0xDB, 0xDD);

    private static final String REMEDY = "publish it with kiosk publish, which takes everything out but the pixels";

    static PlainFile png(byte[] bytes) throws PictureException {
        ByteBuffer in = ByteBuffer.wrap(bytes).position(PNG_SIGNATURE);
        int width = 0;
        int height = 0;
        String part = "";
        while (in.remaining() >= PNG_AROUND_DATA && !part.equals("IEND")) {
            int length = in.getInt();
            byte[] name = new byte[4];
            in.get(name);
            part = new String(name, StandardCharsets.ISO_8859_1);
            if (!PNG_PARTS.contains(part)) {
                throw more(part);
            }
            if (length < 0 || length > in.remaining() - 4) {
                throw cutOff();
            }
            if (part.equals("IHDR") && length >= 8) {
                width = in.getInt(in.position());
                height = in.getInt(in.position() + 4);
            }
            in.position(in.position() + length + 4);
        }
        return whole("image/png", width, height, part.equals("IEND"), in);
    }

    static PlainFile jpeg(byte[] bytes) throws PictureException {
        ByteBuffer in = ByteBuffer.wrap(bytes).position(2);
        int width = 0;
        int height = 0;
        int marker = SOI;
        while (in.remaining() >= 2 && marker != EOI) {
            marker = marker(in);
            if (marker == EOI) {
                break;
            }
            int start = in.position();
            int length = in.remaining() < 2 ? 0 : Short.toUnsignedInt(in.getShort(start));
            if (length < 2 || length > in.remaining()) {
                throw cutOff();
            }
            if (JPEG_FRAMES.contains(marker) && length >= 7) {
                height = Short.toUnsignedInt(in.getShort(start + 3));
                width = Short.toUnsignedInt(in.getShort(start + 5));
            } else if (marker != SOS && !JPEG_TABLES.contains(marker) && !isPlainJfif(in, marker, length)) {
                throw more("marker FF" + Integer.toHexString(marker).toUpperCase(java.util.Locale.ROOT));
            }
            in.position(start + length);
            if (marker == SOS) {
                skipPicture(in);
            }
        }
        return whole("image/jpeg", width, height, marker == EOI, in);
    }

    private static int marker(ByteBuffer in) throws PictureException {
        if ((in.get() & 0xFF) != 0xFF) {
            throw more("bytes between its parts");
        }
        return in.get() & 0xFF;
    }

    /** The header that most files begin with: version and density, and no preview picture. */
    private static boolean isPlainJfif(ByteBuffer in, int marker, int length) {
        return marker == APP0 && length == JFIF_LENGTH && in.get(in.position() + 2) == 'J';
    }

    /** Within picture data 0xFF is followed by zero or a restart marker. */
    private static void skipPicture(ByteBuffer in) {
        while (in.remaining() >= 2) {
            if (in.get(in.position()) == (byte) 0xFF) {
                int next = in.get(in.position() + 1) & 0xFF;
                if (next != 0 && (next < 0xD0 || next > 0xD7)) {
                    return;
                }
            }
            in.get();
        }
    }

    private static PlainFile whole(String type, int width, int height, boolean ended, ByteBuffer rest)
            throws PictureException {
        if (!ended || width < 1 || height < 1) {
            throw cutOff();
        }
        if (rest.hasRemaining()) {
            throw more(rest.remaining() + " bytes after its end");
        }
        return new PlainFile(type, width, height);
    }

    private static PictureException more(String part) {
        return new PictureException("holds more than its pixels (" + part + ")", REMEDY);
    }

    private static PictureException cutOff() {
        return new PictureException("is cut off or damaged", "put the whole picture there again");
    }
}
