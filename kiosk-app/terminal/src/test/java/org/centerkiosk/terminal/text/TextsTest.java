package org.centerkiosk.terminal.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Language;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Path SOURCES = Path.of("src/main/java");
    /** A dotted key in quotes; a key that ends in a dot is the beginning of several. */
    private static final Pattern KEY =
            Pattern.compile("\"([a-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9]+)+\\.?|[a-z][A-Za-z]*\\.)\"");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(Texts.of(Language.EN).keys()).isEqualTo(Texts.of(Language.ZH).keys());
    }

    @Test
    void everyMessageIsWellFormedAndTakesTheSameArguments() {
        for (String key : Texts.of(Language.ZH).keys()) {
            if (key.startsWith("date.") && !key.equals("date.range")) {
                continue;
            }
            assertThat(arguments(Language.EN, key)).as(key).isEqualTo(arguments(Language.ZH, key));
        }
    }

    @Test
    void everyKeyIsUsed() throws IOException {
        Set<String> used = keysInSources();
        Set<String> unused = new TreeSet<>(Texts.of(Language.ZH).keys());
        unused.removeIf(key ->
                used.contains(key) || used.stream().anyMatch(prefix -> prefix.endsWith(".") && key.startsWith(prefix)));
        // Built from parts in the code: seat counts of a while ago, and the English line under a Chinese heading.
        unused.removeIf(key -> Stream.of("About", "English")
                .anyMatch(suffix ->
                        key.endsWith(suffix) && used.contains(key.substring(0, key.length() - suffix.length()))));
        assertThat(unused).isEmpty();
    }

    @Test
    void everyUsedKeyHasWords() throws IOException {
        Set<String> known = Texts.of(Language.ZH).keys();
        Set<String> groups = known.stream()
                .map(key -> key.substring(0, key.indexOf('.') + 1))
                .collect(Collectors.toSet());
        Set<String> missing = keysInSources().stream()
                .filter(key -> !key.endsWith("."))
                .filter(key -> groups.contains(key.substring(0, key.indexOf('.') + 1)))
                .filter(key -> !known.contains(key))
                .collect(Collectors.toCollection(TreeSet::new));
        // Configuration keys look alike and share no group with words.
        missing.removeIf(key -> key.startsWith("display.") || key.startsWith("venue."));
        assertThat(missing).isEmpty();
    }

    @Test
    void everyCategoryHasAWord() {
        for (Language language : Language.values()) {
            Wording wording = new Wording(language, java.time.ZoneOffset.UTC);
            for (Category category : Category.values()) {
                assertThat(wording.category(category)).isNotBlank();
            }
        }
    }

    @Test
    void englishCountsOneAndMany() {
        Texts english = Texts.of(Language.EN);
        assertThat(english.format("seat.free", 1)).isEqualTo("1 seat");
        assertThat(english.format("seat.free", 11)).isEqualTo("11 seats");
        assertThat(Texts.of(Language.ZH).format("seat.free", 11)).isEqualTo("余 11 席");
    }

    private static Set<Object> arguments(Language language, String key) {
        MessageFormat format = new MessageFormat(Texts.of(language).get(key), language.locale());
        return new java.util.HashSet<>(format.getArgumentNames());
    }

    private static Set<String> keysInSources() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = KEY.matcher(Files.readString(file));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            }
        }
        return keys;
    }
}
