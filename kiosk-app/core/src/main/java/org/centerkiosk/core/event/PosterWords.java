package org.centerkiosk.core.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which poster an event wears, on screens and phones alike: by a word of its title, else by a keyword, else by its
 * category. The words are in {@code motifs.txt}, which also says how they match.
 */
public final class PosterWords {

    private final List<Word> words;

    private PosterWords(List<Word> words) {
        this.words = words;
    }

    public static PosterWords load() {
        try (InputStream in = PosterWords.class.getResourceAsStream("motifs.txt")) {
            String table = new String(
                    Objects.requireNonNull(in, "the program lacks motifs.txt").readAllBytes(), StandardCharsets.UTF_8);
            return new PosterWords(table.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .flatMap(PosterWords::words)
                    // Stable: of two words of the same length the upper line stays first.
                    .sorted(Comparator.comparingInt(Word::weight).reversed())
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("motifs.txt", e);
        }
    }

    /** The motif's name, such as guzheng. */
    public String of(Event event) {
        return Stream.concat(Stream.of(event.title().zh(), event.title().en()), event.keywords().stream())
                .filter(Objects::nonNull)
                .map(this::find)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> of(event.category()));
    }

    /** The motif of events of which no word says more. */
    public static String of(Category category) {
        return switch (category) {
            case PERFORMANCE -> "bamboo";
            case LECTURE -> "book";
            case EXHIBITION -> "gallery";
            case COURSE -> "guzheng";
            case VOLUNTEERING -> "lotus";
            case FAMILY -> "kite";
            case HEALTH -> "taiji";
        };
    }

    /** All of them, by name. */
    public SortedSet<String> motifs() {
        return words.stream().map(Word::motif).collect(Collectors.toCollection(TreeSet::new));
    }

    List<Word> words() {
        return words;
    }

    /** The motif of the longest word in that text. */
    private Optional<String> find(String text) {
        return words.stream()
                .filter(word -> word.pattern().matcher(text).find())
                .map(Word::motif)
                .findFirst();
    }

    private static Stream<Word> words(String line) {
        String[] fields = line.split(" ");
        String motif = fields[0].toLowerCase(Locale.ROOT);
        return Arrays.stream(fields).skip(1).map(word -> Word.of(motif, word));
    }

    /**
     * One word that calls for a motif.
     *
     * @param weight its length; a Chinese character says about as much as three letters
     */
    record Word(String motif, String text, Pattern pattern, int weight) {

        static Word of(String motif, String field) {
            String text = field.replace('_', ' ');
            boolean han = text.codePoints().anyMatch(Character::isIdeographic);
            String quoted = Pattern.quote(text);
            String rule = han ? quoted : "\\b" + quoted + "(?:s|es)?\\b";
            return new Word(
                    motif, text, Pattern.compile(rule, Pattern.CASE_INSENSITIVE), text.length() * (han ? 3 : 1));
        }
    }
}
