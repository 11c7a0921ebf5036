package org.centerkiosk.core.media;

import com.twelvemonkeys.imageio.metadata.CompoundDirectory;
import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegment;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Which way up a photograph is (EXIF 2.32, 4.6.4, tag 0x0112).
 *
 * @param swapped whether rows become columns
 * @param fromRight whether the first column comes last
 * @param fromBottom whether the first row comes last
 */
record Orientation(boolean swapped, boolean fromRight, boolean fromBottom) {

    static final Orientation UPRIGHT = new Orientation(false, false, false);

    /** Where a point of the picture as stored lies in the upright one, as an index into its rows one after another. */
    int index(int x, int y, int width, int height) {
        int across = fromRight ? width - 1 - x : x;
        int down = fromBottom ? height - 1 - y : y;
        return swapped ? across * height + down : down * width + across;
    }

    static Orientation of(int exif) {
        return switch (exif) {
            case 2 -> new Orientation(false, true, false);
            case 3 -> new Orientation(false, true, true);
            case 4 -> new Orientation(false, false, true);
            case 5 -> new Orientation(true, false, false);
            case 6 -> new Orientation(true, false, true);
            case 7 -> new Orientation(true, true, true);
            case 8 -> new Orientation(true, true, false);
            default -> UPRIGHT;
        };
    }

    /** As the EXIF part of a JPEG says; upright where it has none or a broken one. */
    static Orientation ofJpeg(byte[] jpeg) {
        try (ImageInputStream in = new ByteArrayImageInputStream(jpeg)) {
            List<JPEGSegment> exif = JPEGSegmentUtil.readSegments(in, JPEG.APP1, "Exif");
            if (exif.isEmpty()) {
                return UPRIGHT;
            }
            InputStream data = exif.getFirst().data();
            // The name "Exif\0" ends with its zero; another one pads it to even length.
            data.read();
            try (ImageInputStream tiff = new MemoryCacheImageInputStream(data)) {
                return ofDirectory(new TIFFReader().read(tiff));
            }
        } catch (IOException | RuntimeException e) {
            // The library answers hostile metadata with all kinds of exceptions, and a picture the wrong way up still
            // shows.
            return UPRIGHT;
        }
    }

    private static Orientation ofDirectory(Directory directory) {
        Directory first = directory instanceof CompoundDirectory compound ? compound.getDirectory(0) : directory;
        Entry entry = first.getEntryById(TIFF.TAG_ORIENTATION);
        return entry != null && entry.getValue() instanceof Number number ? of(number.intValue()) : UPRIGHT;
    }
}
