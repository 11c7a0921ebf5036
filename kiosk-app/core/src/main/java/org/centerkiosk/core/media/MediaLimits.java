package org.centerkiosk.core.media;

import java.time.Duration;
import org.centerkiosk.core.fetch.FetchLimits;

/**
 * What pictures may cost.
 *
 * @param longerSide of the screen in pixels; no picture is kept larger
 * @param webpPixels that a WebP may have, whose decoder takes some 30 bytes of heap for each
 * @param folderBytes of all pictures together
 * @param grace how long a picture stays that the programme no longer wants
 * @param recheck how long a picture's address is left alone once it was had
 * @param budget of time for the pictures of one round; the rest comes in the next
 * @param fetch of one picture
 */
public record MediaLimits(
        int longerSide,
        long webpPixels,
        long folderBytes,
        Duration grace,
        Duration recheck,
        Duration budget,
        FetchLimits fetch) {

    /** More are refused before they are decoded; the best cameras of telephones have as many. */
    static final long PIXELS = 50_000_000;

    /** A progressive JPEG is held whole by the decoder, outside the heap, in up to 6 bytes for each pixel. */
    static final long PROGRESSIVE_PIXELS = 25_000_000;

    /** Subsampled to no more than this while decoding: 36 MB of heap, and still more than a 4K screen has. */
    static final long DECODED_PIXELS = 9_000_000;

    private static final long WEBP_BYTES_PER_PIXEL = 30;

    /** For a screen of that size and a program with that much heap. */
    public static MediaLimits standard(int longerSide, long maxHeapBytes) {
        return new MediaLimits(
                longerSide,
                Math.clamp(maxHeapBytes / 2 / WEBP_BYTES_PER_PIXEL, 1_000_000L, 16_000_000L),
                512L << 20,
                Duration.ofDays(7),
                Duration.ofHours(6),
                Duration.ofSeconds(30),
                FetchLimits.PICTURE);
    }

    long pixels(PictureFormat format, boolean progressive) {
        return switch (format) {
            case PNG, GIF -> PIXELS;
            case JPEG -> progressive ? PROGRESSIVE_PIXELS : PIXELS;
            case WEBP -> webpPixels;
        };
    }
}
