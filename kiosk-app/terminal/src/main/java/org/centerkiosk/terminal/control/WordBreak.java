package org.centerkiosk.terminal.control;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Divides a few large words into lines of about the same length, 请立即 / 离开大楼 and not 请立即离 / 开大楼. */
final class WordBreak {

    /** How wide a letter or digit is beside an ideograph. */
    private static final double NARROW = 0.55;

    private WordBreak() {}

    /** The text with line feeds at the best places for that many lines; fewer where it has too few words. */
    static String into(int lines, String text) {
        int[] cuts = cuts(text);
        int parts = cuts.length - 1;
        if (lines < 2 || parts < 2) {
            return text;
        }
        List<String> found = best(text, cuts, Math.min(lines, parts));
        return String.join("\n", found);
    }

    /** Where both a word ends and a line may; the beginning and the end of the text too. */
    private static int[] cuts(String text) {
        BreakIterator words = BreakIterator.getWordInstance(ULocale.CHINA);
        BreakIterator lines = BreakIterator.getLineInstance(ULocale.CHINA);
        words.setText(text);
        lines.setText(text);
        List<Integer> cuts = new ArrayList<>();
        for (int at = words.first(); at != BreakIterator.DONE; at = words.next()) {
            if (at == 0 || at == text.length() || lines.isBoundary(at)) {
                cuts.add(at);
            }
        }
        return cuts.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Of all ways to divide it the one with the shortest longest line, then the most even one. */
    private static List<String> best(String text, int[] cuts, int lines) {
        int parts = cuts.length - 1;
        double[][] cost = new double[lines + 1][parts + 1];
        int[][] from = new int[lines + 1][parts + 1];
        for (double[] row : cost) {
            Arrays.fill(row, Double.MAX_VALUE);
        }
        cost[0][0] = 0;
        for (int line = 1; line <= lines; line++) {
            for (int end = line; end <= parts; end++) {
                for (int start = line - 1; start < end; start++) {
                    double width = width(text.substring(cuts[start], cuts[end]).strip());
                    double sum = cost[line - 1][start] + width * width * width * width;
                    if (cost[line - 1][start] < Double.MAX_VALUE && sum < cost[line][end]) {
                        cost[line][end] = sum;
                        from[line][end] = start;
                    }
                }
            }
        }
        List<String> found = new ArrayList<>();
        int end = parts;
        for (int line = lines; line > 0; line--) {
            int start = from[line][end];
            found.addFirst(text.substring(cuts[start], cuts[end]).strip());
            end = start;
        }
        return found;
    }

    private static double width(String line) {
        return line.codePoints()
                .mapToDouble(point -> point > 0x2E7F ? 1 : NARROW)
                .sum();
    }
}
