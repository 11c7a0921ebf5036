package org.centerkiosk.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefaultsFileTest {

    private static final Pattern ENTRY = Pattern.compile("(#?)([a-z][A-Za-z0-9.]*) =.*");

    private final KeyCatalogue catalogue = new ConfigLoader(ConfigSources.none()).catalogue();

    @Test
    void everyKeyThatIsReadIsDocumentedAndTheOtherWayRound() {
        assertThat(documentedKeys().keySet()).isEqualTo(new TreeSet<>(catalogue.patterns()));
    }

    @Test
    void everyKeyOutsideAListHasALineOfItsOwn() {
        assertThat(DefaultsFile.settings().keySet())
                .containsExactlyInAnyOrderElementsOf(catalogue.patterns().stream()
                        .filter(pattern -> !pattern.contains("#"))
                        .toList());
    }

    @Test
    void restartIsMarkedWhereItIsNeededAndNowhereElse() {
        documentedKeys()
                .forEach((key, comment) -> assertThat(comment.contains("[restart]"))
                        .as(key)
                        .isEqualTo(catalogue.needsRestart(key.replace("#", "1"))));
    }

    @Test
    void secretsAreDocumentedAsSuch() {
        assertThat(catalogue.patterns().stream().filter(pattern -> catalogue.isSecret(pattern.replace("#", "1"))))
                .containsExactlyInAnyOrder(
                        "feeds.#.authorization", "hub.database.password", "message.webhook.secret", "staff.pin");
        assertThat(documentedKeys().get("feeds.#.authorization")).contains("secret", "masks");
        assertThat(documentedKeys().get("staff.pin")).contains("secret", "masks");
    }

    @Test
    void everyKeyStandsUnderAComment() {
        documentedKeys().forEach((key, comment) -> assertThat(comment).as(key).isNotBlank());
    }

    @Test
    void examplesOfListsAreGoodOnceTheirSignIsTakenAway(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("kiosk.properties");
        Files.writeString(file, DefaultsFile.text().replaceAll("(?m)^#(?=[a-z])", ""));
        KioskConfig config = new TestSources(folder).configFile(file).loaded().config();
        assertThat(config.feeds().sources()).hasSize(1);
        assertThat(config.venue().rooms()).hasSize(1);
        assertThat(config.venue().closures()).hasSize(1);
        assertThat(config.venue().closures().getFirst().reason().zh()).isEqualTo("春节放假");
    }

    @Test
    void linesFitAScreen() {
        assertThat(DefaultsFile.text().lines()).allMatch(line -> line.length() <= 120);
    }

    /** Each documented key as a pattern, with the comment of its paragraph. */
    private static Map<String, String> documentedKeys() {
        Map<String, String> keys = new TreeMap<>();
        List<String> comment = new ArrayList<>();
        for (String line : DefaultsFile.text().lines().toList()) {
            Matcher entry = ENTRY.matcher(line);
            if (entry.matches()) {
                keys.put(KeyCatalogue.patternOf(entry.group(2)), String.join(" ", comment));
            } else if (line.isBlank()) {
                comment.clear();
            } else {
                comment.add(line.substring(1));
            }
        }
        return keys;
    }
}
