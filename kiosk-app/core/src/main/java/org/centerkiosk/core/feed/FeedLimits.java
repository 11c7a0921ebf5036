package org.centerkiosk.core.feed;

/**
 * What reading one document may cost. Beyond a limit the rest is left out and reported, so that a hostile or broken
 * schedule costs bounded time and memory.
 *
 * @param bytes largest document, already decompressed
 * @param events most events of one document, also those outside the window
 * @param sessions most sessions of one document within the window
 * @param sessionsPerEvent most sessions of one event within the window
 * @param countedSessions a series is counted up to here; a longer one reads as without end
 * @param stepsPerRule most instances that one event's recurrence rules may generate on the way to the window's end
 * @param stepsPerDocument most instances of all rules together; what comes after has {@code stepsWhenSpent} left
 * @param stepsWhenSpent instances that an event may generate once the document's are spent, so that a greedy rule does
 *     not cost the ordinary ones
 * @param titleLength longest one-line text in characters
 * @param textLength longest description in characters
 * @param rows most rows of one table, over all sheets
 * @param inflatedBytes most bytes that the parts of an XLSX file may have together when inflated
 * @param depth deepest nesting in JSON
 * @param problems most lines of a report
 */
public record FeedLimits(
        int bytes,
        int events,
        int sessions,
        int sessionsPerEvent,
        int countedSessions,
        int stepsPerRule,
        int stepsPerDocument,
        int stepsWhenSpent,
        int titleLength,
        int textLength,
        int rows,
        long inflatedBytes,
        int depth,
        int problems) {

    /** A city's month (10,000 events) fits twice, and what is largest still reads in a heap of 96 MB. */
    public static FeedLimits standard() {
        return new FeedLimits(
                8 << 20,
                50_000,
                100_000,
                5_000,
                5_000,
                50_000,
                1_000_000,
                500,
                1_000,
                20_000,
                20_000,
                256L << 20,
                64,
                300);
    }
}
