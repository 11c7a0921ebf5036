package org.centerkiosk.core.feed.ical;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.centerkiosk.core.feed.DecodedText;

/**
 * The unfolded lines of a calendar with their numbers. Lines are unfolded before they are decoded, because a writer may
 * fold in the middle of a character (RFC 5545, 3.1); CRLF, LF and a lone CR all end a line.
 */
record LogicalLines(List<String> lines, int[] numbers, DecodedText decoded) {

    static LogicalLines of(byte[] body) {
        byte[] bytes = isUtf16(body) ? DecodedText.of(body).text().getBytes(StandardCharsets.UTF_8) : body;
        ByteArrayOutputStream unfolded = new ByteArrayOutputStream(bytes.length);
        int[] numbers = new int[64];
        int count = 0;
        int number = 1;
        boolean begins = true;
        for (int i = 0; i < bytes.length; i++) {
            byte b = bytes[i];
            if (begins) {
                numbers = count == numbers.length ? Arrays.copyOf(numbers, count * 2) : numbers;
                numbers[count++] = number;
                begins = false;
            }
            if (b != '\n' && b != '\r') {
                unfolded.write(b);
                continue;
            }
            // Some writers leave blank lines within a folded one, so all line ends in a row count together.
            int next = i;
            while (next < bytes.length && (bytes[next] == '\n' || bytes[next] == '\r')) {
                number += bytes[next] == '\n' || next + 1 == bytes.length || bytes[next + 1] != '\n' ? 1 : 0;
                next++;
            }
            i = next - 1;
            if (next < bytes.length && (bytes[next] == ' ' || bytes[next] == '\t')) {
                i++;
            } else {
                unfolded.write('\n');
                begins = true;
            }
        }
        return split(DecodedText.of(unfolded.toByteArray()), numbers, count);
    }

    private static LogicalLines split(DecodedText decoded, int[] numbers, int count) {
        List<String> lines = new ArrayList<>(count);
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
