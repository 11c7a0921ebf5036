package org.centerkiosk.core.feed.ical;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.centerkiosk.core.feed.TextEncoding;

/**
 * The unfolded lines of a calendar with their numbers. Lines are unfolded before they are decoded, because a writer may
 * fold in the middle of a character (RFC 5545, 3.1); CRLF, LF and a lone CR all end a line. The text is held once, as
 * bytes.
 */
final class LogicalLines {

    private final byte[] unfolded;
    private final int length;
    private final int[] numbers;
    private final TextEncoding encoding;

    /** Takes one line. */
    @FunctionalInterface
    interface Taker {
        void take(String text, int number);
    }

    private LogicalLines(byte[] unfolded, int length, int[] numbers, TextEncoding encoding) {
        this.unfolded = unfolded;
        this.length = length;
        this.numbers = numbers;
        this.encoding = encoding;
    }

    static LogicalLines of(byte[] body) {
        TextEncoding encoding = TextEncoding.of(body, body.length);
        boolean wide = encoding.charset().name().startsWith("UTF-16");
        byte[] bytes = wide ? encoding.decode(body).getBytes(StandardCharsets.UTF_8) : body;
        byte[] unfolded = new byte[bytes.length + 1];
        IntStream.Builder numbers = IntStream.builder();
        int length = 0;
        int number = 1;
        int i = wide ? 0 : encoding.mark();
        while (i < bytes.length) {
            numbers.add(number);
            boolean folded = true;
            while (folded && i < bytes.length) {
                int end = endOfLine(bytes, i);
                System.arraycopy(bytes, i, unfolded, length, end - i);
                length += end - i;
                // Some writers leave blank lines within a folded one, so all line ends in a row count together.
                i = end;
                while (i < bytes.length && isLineEnd(bytes[i])) {
                    boolean pair = bytes[i] == '\r' && i + 1 < bytes.length && bytes[i + 1] == '\n';
                    number += pair ? 0 : 1;
                    i++;
                }
                folded = i < bytes.length && (bytes[i] == ' ' || bytes[i] == '\t');
                i += folded ? 1 : 0;
            }
            unfolded[length++] = '\n';
        }
        // Folded characters are whole only now.
        return new LogicalLines(
                unfolded, length, numbers.build().toArray(), wide ? encoding : TextEncoding.of(unfolded, length));
    }

    private static int endOfLine(byte[] bytes, int from) {
        int end = from;
        while (end < bytes.length && !isLineEnd(bytes[end])) {
            end++;
        }
        return end;
    }

    private static boolean isLineEnd(byte b) {
        return b == '\n' || b == '\r';
    }

    TextEncoding encoding() {
        return encoding;
    }

    void forEach(Taker taker) {
        boolean wide = encoding.charset().name().startsWith("UTF-16");
        int from = 0;
        for (int number : numbers) {
            int end = from;
            while (end < length && unfolded[end] != '\n') {
                end++;
            }
            taker.take(
                    new String(unfolded, from, end - from, wide ? StandardCharsets.UTF_8 : encoding.charset()), number);
            from = end + 1;
        }
    }
}
