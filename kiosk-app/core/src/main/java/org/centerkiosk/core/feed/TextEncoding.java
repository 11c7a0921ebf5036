package org.centerkiosk.core.feed;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * In which encoding some bytes are text: Unicode with or without a mark, else GB18030, in which Excel saves CSV files on
 * a Chinese Windows, else windows-1252, which takes nearly any bytes. Finding it out needs little memory.
 *
 * @param charset the encoding
 * @param mark how many bytes of byte order mark there are before the text
 * @param damaged how many places are no text in that encoding
 */
public record TextEncoding(Charset charset, int mark, int damaged) {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** What a decoder finds: characters beyond ASCII and places that are none. */
    private record Count(long beyondAscii, int damaged) {}

    /** The encoding of the first {@code length} bytes. */
    public static TextEncoding of(byte[] bytes, int length) {
        if (startsWith(bytes, length, 0xEF, 0xBB, 0xBF)) {
            return marked(bytes, length, StandardCharsets.UTF_8, 3);
        }
        if (startsWith(bytes, length, 0xFF, 0xFE)) {
            return marked(bytes, length, StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(bytes, length, 0xFE, 0xFF)) {
            return marked(bytes, length, StandardCharsets.UTF_16BE, 2);
        }
        Count utf8 = count(bytes, 0, length, StandardCharsets.UTF_8);
        // A few bad bytes in UTF-8 are damage; many mean another encoding.
        if (utf8.damaged == 0 || utf8.damaged < utf8.beyondAscii) {
            return new TextEncoding(StandardCharsets.UTF_8, 0, utf8.damaged);
        }
        boolean western = isMostlyAlone(bytes, length) || count(bytes, 0, length, GB18030).damaged > 0;
        Charset charset = western ? WESTERN : GB18030;
        return new TextEncoding(charset, 0, western ? count(bytes, 0, length, WESTERN).damaged : 0);
    }

    private static TextEncoding marked(byte[] bytes, int length, Charset charset, int mark) {
        return new TextEncoding(charset, mark, count(bytes, mark, length - mark, charset).damaged);
    }

    private static Count count(byte[] bytes, int from, int length, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, length);
        CharBuffer out = CharBuffer.allocate(1 << 13);
        long beyondAscii = 0;
        int damaged = 0;
        CoderResult result;
        do {
            result = decoder.decode(in, out, true);
            if (result.isError()) {
                damaged++;
                in.position(in.position() + result.length());
            }
            out.flip();
            while (out.hasRemaining()) {
                beyondAscii += out.get() > 0x7F ? 1 : 0;
            }
            out.clear();
        } while (!result.isUnderflow());
        return new Count(beyondAscii, damaged);
    }

    /** Accented letters stand between plain ones, whereas Chinese characters are pairs of high bytes. */
    private static boolean isMostlyAlone(byte[] bytes, int length) {
        int high = 0;
        int alone = 0;
        for (int i = 0; i < length; i++) {
            if (bytes[i] < 0) {
                high++;
                boolean before = i > 0 && bytes[i - 1] < 0;
                boolean after = i + 1 < length && bytes[i + 1] < 0;
                alone += before || after ? 0 : 1;
            }
        }
        return alone * 2 > high;
    }

    private static boolean startsWith(byte[] bytes, int length, int... mark) {
        if (length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** The text, without the mark; damaged places become U+FFFD. */
    public String decode(byte[] bytes) {
        return new String(bytes, mark, bytes.length - mark, charset);
    }
}
