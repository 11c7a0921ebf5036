package org.centerkiosk.config;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the word that a mistyped one probably means. */
final class NearestWord {

    private static final int LONGEST = 80;

    private NearestWord() {}

    /** The only one that ends with it after a dot, or the one with the fewest typing mistakes, if few enough. */
    static Optional<String> among(Collection<String> words, String written) {
        if (written.isEmpty() || written.length() > LONGEST) {
            return Optional.empty();
        }
        List<String> ends =
                words.stream().filter(word -> word.endsWith("." + written)).toList();
        if (ends.size() == 1) {
            return Optional.of(ends.getFirst());
        }
        String lower = written.toLowerCase(Locale.ROOT);
        // A third of the letters wrong is a guess; more is none.
        int fewest = Math.max(1, written.length() / 3) + 1;
        String nearest = null;
        for (String word : words) {
            int mistakes = new LevenshteinDistance(fewest - 1).apply(lower, word.toLowerCase(Locale.ROOT));
            if (mistakes >= 0 && mistakes < fewest) {
                fewest = mistakes;
                nearest = word;
            }
            if (fewest == 0) {
                break;
            }
        }
        return Optional.ofNullable(nearest);
    }
}
