package org.centerkiosk.core.media;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** Pictures that come within the schedule itself (RFC 2397). */
final class DataUri {

    private DataUri() {}

    static boolean isOne(String uri) {
        return uri.regionMatches(true, 0, "data:", 0, 5);
    }

    static byte[] decode(String uri) throws PictureException {
        int comma = uri.indexOf(',');
        if (comma < 0) {
            throw broken();
        }
        String data = uri.substring(comma + 1);
        try {
            return uri.substring(0, comma).toLowerCase(Locale.ROOT).endsWith(";base64")
                    // Also tolerates the line breaks that calendars fold into it.
                    ? Base64.getMimeDecoder().decode(data)
                    : percentDecode(data);
        } catch (IllegalArgumentException e) {
            throw broken();
        }
    }

    private static byte[] percentDecode(String data) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(data.length());
        byte[] ascii = data.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < ascii.length; i++) {
            if (ascii[i] == '%' && i + 2 < ascii.length) {
                bytes.write(Integer.parseInt(data.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.write(ascii[i]);
            }
        }
        return bytes.toByteArray();
    }

    private static PictureException broken() {
        return new PictureException("is a data: URI that cannot be decoded", "put the picture into the schedule again");
    }
}
