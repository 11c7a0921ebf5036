package org.centerkiosk.core.media;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** The kinds of picture that can be shown, told by their first bytes: names and media types lie. */
enum PictureFormat {
    PNG,
    JPEG,
    GIF,
    WEBP;

    private static final int HEAD = 512;
    private static final String SAVE_AS = "save it as JPEG or PNG";

    static PictureFormat of(byte[] bytes) throws PictureException {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u0089PNG\r\n\u001A\n")) {
            return PNG;
        }
        if (head.startsWith("\u00FF\u00D8\u00FF")) {
            return JPEG;
        }
        if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
            return GIF;
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return WEBP;
        }
        throw refusal(head);
    }

    private static PictureException refusal(String head) {
        String text = head.strip().toLowerCase(Locale.ROOT);
        if (head.isEmpty()) {
            return new PictureException("is empty", "put the picture there again");
        }
        if (text.contains("<svg")) {
            return new PictureException("is an SVG drawing, which is not shown", SAVE_AS);
        }
        if (text.startsWith("<")) {
            return new PictureException(
                    "is a web page and no picture (a log-in page?)", "give the address of the picture itself");
        }
        if (head.startsWith("ftyp", 4)) {
            boolean avif = Arrays.asList("avif", "avis").contains(head.substring(8, Math.min(12, head.length())));
            return new PictureException(
                    "is a picture in " + (avif ? "AVIF" : "HEIC or a film") + ", which is not shown", SAVE_AS);
        }
        if (head.startsWith("BM") || head.startsWith("II*") || head.startsWith("MM\0*")) {
            return new PictureException("is a picture in BMP or TIFF, which is not shown", SAVE_AS);
        }
        if (head.startsWith("%PDF")) {
            return new PictureException("is a PDF document and no picture", "export its page as JPEG or PNG");
        }
        return new PictureException("is no picture", "put a JPEG, PNG, GIF or WebP picture there");
    }
}
