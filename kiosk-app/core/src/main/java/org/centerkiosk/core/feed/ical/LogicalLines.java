package org.centerkiosk.core.feed.ical;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.centerkiosk.core.feed.DecodedText;

/**
 * The unfolded lines of a calendar with their numbers. Lines are unfolded before they are decoded, because a writer may
 * fold in the middle of a character (RFC 5545, 3.1); CRLF, LF and a lone CR all end a line.
 */
record LogicalLines(List<String> lines, int[] numbers, DecodedText decoded) {

    static LogicalLines of(byte[] body) {
        byte[] bytes = isUtf16(body) ? DecodedText.of(body).text().getBytes(StandardCharsets.UTF_8) : body;
        ByteArrayOutputStream unfolded = new ByteArrayOutputStream(bytes.length);
        IntStream.Builder numbers = IntStream.builder();
        int number = 1;
        int i = 0;
        while (i < bytes.length) {
            numbers.add(number);
            boolean folded = true;
            while (folded && i < bytes.length) {
                int end = endOfLine(bytes, i);
                unfolded.write(bytes, i, end - i);
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
            unfolded.write('\n');
        }
        return split(DecodedText.of(unfolded.toByteArray()), numbers.build().toArray());
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

    private static LogicalLines split(DecodedText decoded, int[] numbers) {
        List<String> lines = new ArrayList<>(numbers.length);
        String text = decoded.text();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            lines.add(text.substring(from, end));
            from = end + 1;
        }
        return new LogicalLines(lines, numbers, decoded);
    }

    private static boolean isUtf16(byte[] body) {
        return body.length > 1
                && ((body[0] == (byte) 0xFF && body[1] == (byte) 0xFE)
                        || (body[0] == (byte) 0xFE && body[1] == (byte) 0xFF));
    }

    int number(int index) {
        return numbers[index];
    }
}
