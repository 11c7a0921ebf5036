package org.centerkiosk.terminal.scan;

import java.time.Duration;
import java.util.Optional;

/**
 * Hears barcode scanners that type like a keyboard: letters faster than a person's, ended by Enter or Tab. What a person
 * types is nothing to it.
 */
public final class WedgeReader {

    /** Between two letters; the fastest typists need more, the slowest scanners less. */
    private static final Duration GAP = Duration.ofMillis(50);

    private static final int SHORTEST = 6;
    private static final int LONGEST = 2048;

    private final StringBuilder typed = new StringBuilder();
    private long lastKey;

    /**
     * A key that was typed.
     *
     * @param letters what it types; line feed, carriage return or tab where it ends an entry
     * @param nanos when, on a clock that does not go back
     * @return the text of a code, once it is complete
     */
    public Optional<String> key(String letters, long nanos) {
        if (nanos - lastKey > GAP.toNanos() || typed.length() > LONGEST) {
            typed.setLength(0);
        }
        lastKey = nanos;
        boolean isEnd = letters.equals("\r") || letters.equals("\n") || letters.equals("\t");
        if (!isEnd) {
            typed.append(letters);
            return Optional.empty();
        }
        String text = ScannedText.clean(typed.toString());
        typed.setLength(0);
        return text.length() < SHORTEST ? Optional.empty() : Optional.of(text);
    }

    /** Whether letters are coming in that a scanner may be typing: they are no entry into a form. */
    public boolean isReading(long nanos) {
        return typed.length() > 2 && nanos - lastKey <= GAP.toNanos();
    }
}
