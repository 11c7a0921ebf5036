package org.centerkiosk.terminal.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MjpegPartsTest {

    /** Two bytes of a picture within a picture, as cameras put a small one into the large one. */
    private static final String PICTURE = "\u00FF\u00D8 one \u00FF\u00D8 two \u00FF\u00D9";

    @Test
    void takesPicturesByTheirLength() throws IOException {
        String nested = "\u00FF\u00D8 \u00FF\u00D9 rest \u00FF\u00D9";
        MjpegParts parts = parts("--b\r\nContent-Type: image/jpeg\r\nContent-Length: " + nested.length() + "\r\n\r\n"
                + nested + "\r\n--b\r\nCONTENT-LENGTH:" + PICTURE.length() + "\r\n\r\n" + PICTURE);
        assertThat(text(parts.next())).isEqualTo(nested);
        assertThat(text(parts.next())).isEqualTo(PICTURE);
        assertThatIOException().isThrownBy(parts::next);
    }

    @Test
    void takesPicturesWithoutLengthByTheirEnd() throws IOException {
        MjpegParts parts =
                parts("--b\nContent-Type: image/jpeg\n\n" + PICTURE + "\n--b\nContent-Type: image/jpeg\n\n" + PICTURE);
        assertThat(text(parts.next())).isEqualTo(PICTURE);
        assertThat(text(parts.next())).isEqualTo(PICTURE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--b\r\nContent-Length: 99999999\r\n\r\n",
                "--b\r\nContent-Length: -1\r\n\r\n",
                "--b\r\nContent-Length: 50\r\n\r\n\u00FF\u00D8 cut",
                "--b\r\n\r\n\u00FF\u00D8 without an end"
            })
    void endsWithWhatIsNoStreamOfPictures(String stream) {
        assertThatIOException().isThrownBy(parts(stream)::next);
        assertThatIOException().isThrownBy(parts("x".repeat(5000))::next);
    }

    private static MjpegParts parts(String stream) {
        return new MjpegParts(new ByteArrayInputStream(stream.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
