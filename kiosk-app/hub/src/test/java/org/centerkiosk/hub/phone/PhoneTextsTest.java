package org.centerkiosk.hub.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.signup.Status;
import org.junit.jupiter.api.Test;

class PhoneTextsTest {

    private static final List<Path> SOURCES =
            List.of(Path.of("src/main/java/org/centerkiosk/hub/phone"), Path.of("src/main/jte"));
    /** A dotted key in quotes; a key that ends in a dot is the beginning of several. */
    private static final Pattern KEY = Pattern.compile("\"([a-z]+\\.(?:[a-z][A-Za-z]*)?)\"");

    private static final PhoneTexts ZH = PhoneTexts.of(Language.ZH);
    private static final PhoneTexts EN = PhoneTexts.of(Language.EN);

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(EN.keys()).isEqualTo(ZH.keys());
    }

    @Test
    void everyMessageIsWellFormedAndTakesTheSameArguments() {
        for (String key : ZH.keys()) {
            if (!key.startsWith("date.") || key.equals("date.until")) {
                assertThat(arguments(EN, key)).as(key).isEqualTo(arguments(ZH, key));
            }
        }
    }

    @Test
    void everyKeyIsUsed() throws IOException {
        Set<String> used = keys();
        Set<String> unused = new TreeSet<>(ZH.keys());
        unused.removeIf(key ->
                used.contains(key) || used.stream().anyMatch(prefix -> prefix.endsWith(".") && key.startsWith(prefix)));
        // The sentence below a title.
        unused.removeIf(key -> key.endsWith("Text") && used.contains(key.substring(0, key.length() - 4)));
        assertThat(unused).isEmpty();
    }

    @Test
    void everyUsedKeyHasWords() throws IOException {
        Set<String> groups = ZH.keys().stream()
                .map(key -> key.substring(0, key.indexOf('.') + 1))
                .collect(Collectors.toSet());
        Set<String> missing = keys().stream()
                .filter(key -> !key.endsWith("."))
                .filter(key -> groups.contains(key.substring(0, key.indexOf('.') + 1)))
                .filter(key -> !ZH.keys().contains(key))
                // Templates are named alike.
                .filter(key -> !key.endsWith(".jte"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).isEmpty();
    }

    @Test
    void everyStatusAndCategoryHasWords() {
        for (Status status : Status.values()) {
            String key = "state." + status.name().toLowerCase(Locale.ROOT);
            assertThat(ZH.keys()).contains(key, key + "Text");
        }
        for (Category category : Category.values()) {
            assertThat(ZH.keys()).contains("category." + category.name().toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void englishCountsOneAndMany() {
        assertThat(EN.format("seat.free", 1)).isEqualTo("1 seat free");
        assertThat(EN.format("seat.free", 11)).isEqualTo("11 seats free");
        assertThat(ZH.format("seat.free", 11)).isEqualTo("余 11 席");
    }

    private static Set<Object> arguments(PhoneTexts texts, String key) {
        return new HashSet<>(new MessageFormat(texts.get(key), texts.language().locale()).getArgumentNames());
    }

    private static Set<String> keys() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Path folder : SOURCES) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Matcher matcher = KEY.matcher(Files.readString(file));
                    while (matcher.find()) {
                        keys.add(matcher.group(1));
                    }
                }
            }
        }
        return keys;
    }
}
