package org.centerkiosk.terminal.poster;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words that call for a motif, read from {@code motifs.txt}, which also says how they match. */
final class MotifWords {
    private final List<Word> words;

    private MotifWords(List<Word> words) {
        this.words = words;
    }

    static MotifWords load() {
        try (InputStream in = MotifWords.class.getResourceAsStream("motifs.txt")) {
            String table = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return new MotifWords(table.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .flatMap(MotifWords::words)
                    // Stable: of two words of the same length the upper line stays first.
                    .sorted(Comparator.comparingInt(Word::weight).reversed())
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The motif of the longest word in that text. */
    Optional<Motif> find(String text) {
        return words.stream()
                .filter(word -> word.pattern().matcher(text).find())
                .map(Word::motif)
                .findFirst();
    }

    List<Word> words() {
        return words;
    }

    private static Stream<Word> words(String line) {
        String[] fields = line.split(" ");
        Motif motif = Motif.valueOf(fields[0]);
        return Arrays.stream(fields).skip(1).map(word -> Word.of(motif, word));
    }

    /**
     * @param weight its length; a Chinese character says about as much as three letters
     */
    record Word(Motif motif, String text, Pattern pattern, int weight) {

        static Word of(Motif motif, String field) {
            String text = field.replace('_', ' ');
            boolean han = text.codePoints().anyMatch(Character::isIdeographic);
            String quoted = Pattern.quote(text);
            String rule = han ? quoted : "\\b" + quoted + "(?:s|es)?\\b";
            return new Word(
                    motif, text, Pattern.compile(rule, Pattern.CASE_INSENSITIVE), text.length() * (han ? 3 : 1));
        }
    }
}
