package org.centerkiosk.core.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Bytes as text, whatever encoding they are in: Unicode with or without a mark, else GB18030, in which Excel saves CSV
 * files on a Chinese Windows, else windows-1252, which takes any bytes.
 *
 * @param text without byte order mark
 * @param charset the encoding that was found
 * @param damaged how many bytes were no text in that encoding and became U+FFFD
 */
public record DecodedText(String text, Charset charset, int damaged) {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset WESTERN = Charset.forName("windows-1252");

    public static DecodedText of(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return lossy(Arrays.copyOfRange(bytes, 3, bytes.length), StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return lossy(Arrays.copyOfRange(bytes, 2, bytes.length), StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return lossy(Arrays.copyOfRange(bytes, 2, bytes.length), StandardCharsets.UTF_16BE);
        }
        try {
            return new DecodedText(strict(bytes, StandardCharsets.UTF_8), StandardCharsets.UTF_8, 0);
        } catch (CharacterCodingException e) {
            return notUtf8(bytes);
        }
    }

    /** A few bad bytes in UTF-8 are damage; many mean another encoding. */
    private static DecodedText notUtf8(byte[] bytes) {
        DecodedText utf8 = lossy(bytes, StandardCharsets.UTF_8);
        long beyondAscii = utf8.text.chars().filter(c -> c > 0x7F).count();
        if (utf8.damaged < beyondAscii - utf8.damaged) {
            return utf8;
        }
        Charset charset = isMostlyAlone(bytes) ? WESTERN : GB18030;
        try {
            return new DecodedText(strict(bytes, charset), charset, 0);
        } catch (CharacterCodingException e) {
            return charset == WESTERN ? utf8 : lossy(bytes, WESTERN);
        }
    }

    /** Accented letters stand between plain ones, whereas Chinese characters are pairs of high bytes. */
    private static boolean isMostlyAlone(byte[] bytes) {
        int high = 0;
        int alone = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                high++;
                boolean before = i > 0 && bytes[i - 1] < 0;
                boolean after = i + 1 < bytes.length && bytes[i + 1] < 0;
                alone += before || after ? 0 : 1;
            }
        }
        return alone * 2 > high;
    }

    private static String strict(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static DecodedText lossy(byte[] bytes, Charset charset) {
        String text = new String(bytes, charset);
        return new DecodedText(
                text, charset, (int) text.chars().filter(c -> c == 0xFFFD).count());
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
