package org.centerkiosk.hub.phone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Event;
import org.jspecify.annotations.Nullable;

/** Which poster an event wears: by a word of its title, else by a keyword, else by its category, as on the screens. */
final class Motifs {

    static final List<String> ALL = List.of(
            "bamboo",
            "book",
            "bookshelf",
            "bowl",
            "calligraphy",
            "gallery",
            "guitar",
            "guzheng",
            "kite",
            "lotus",
            "mountains",
            "taiji");

    private final List<Word> words = new ArrayList<>();

    private record Word(String motif, Pattern pattern, int weight) {}

    Motifs() {
        String table = new String(read("motifs.txt"), StandardCharsets.UTF_8);
        table.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::add);
        // Stable: of two words of the same length the upper line stays first.
        words.sort(Comparator.comparingInt(Word::weight).reversed());
    }

    static byte[] read(String name) {
        try (InputStream in = Motifs.class.getResourceAsStream("poster/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private void add(String line) {
        String[] fields = line.split(" ");
        for (int i = 1; i < fields.length; i++) {
            String text = fields[i].replace('_', ' ');
            boolean han = text.codePoints().anyMatch(Character::isIdeographic);
            String rule = han ? Pattern.quote(text) : "\\b" + Pattern.quote(text) + "(?:s|es)?\\b";
            words.add(new Word(
                    fields[0].toLowerCase(Locale.ROOT),
                    Pattern.compile(rule, Pattern.CASE_INSENSITIVE),
                    text.length() * (han ? 3 : 1)));
        }
    }

    String of(Event event) {
        return Stream.concat(Stream.of(event.title().zh(), event.title().en()), event.keywords().stream())
                .filter(Objects::nonNull)
                .map(this::find)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> of(event.category()));
    }

    private @Nullable String find(String text) {
        return words.stream()
                .filter(word -> word.pattern().matcher(text).find())
                .map(Word::motif)
                .findFirst()
                .orElse(null);
    }

    private static String of(Category category) {
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
}
