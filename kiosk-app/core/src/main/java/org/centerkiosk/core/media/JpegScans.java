package org.centerkiosk.core.media;

import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.io.IOException;
import javax.imageio.stream.ImageInputStream;

/** How a JPEG is layered: each scan of a progressive one goes over the whole picture again. */
final class JpegScans {

    /** Encoders make about ten; a file of thousands is made to keep a decoder busy. */
    private static final int MOST = 100;

    private JpegScans() {}

    static boolean isProgressive(byte[] jpeg) throws IOException {
        try (ImageInputStream in = new ByteArrayImageInputStream(jpeg)) {
            return !JPEGSegmentUtil.readSegments(in, JPEG.SOF2, null).isEmpty();
        }
    }

    static void check(byte[] jpeg) throws PictureException {
        int scans = 0;
        for (int i = 1; i < jpeg.length; i++) {
            // Within picture data 0xFF is always followed by another byte than this one.
            if (jpeg[i - 1] == (byte) 0xFF && jpeg[i] == (byte) 0xDA) {
                scans++;
            }
        }
        if (scans > MOST) {
            throw new PictureException("is a JPEG of " + scans + " scans, more than " + MOST, "save it again");
        }
    }
}
