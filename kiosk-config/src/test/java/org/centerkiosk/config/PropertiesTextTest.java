package org.centerkiosk.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PropertiesTextTest {

    private static final Path FILE = Path.of("f");

    @Test
    void lineOfAKeyIsTheLineOnWhichItBegins() {
        Layer layer = read("""
                # a comment

                a = 1
                b = 2\\
                    3\\
                    4
                ! another
                c = 5
                """);
        assertThat(layer.settings())
                .containsExactly(setting("a", "1", 3), setting("b", "234", 4), setting("c", "5", 8));
        assertThat(layer.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyKindOfLineEndIsOne(String end) {
        Layer layer = read("a = 1" + end + end + "b = 2");
        assertThat(layer.settings()).containsExactly(setting("a", "1", 1), setting("b", "2", 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=1", "a = 1", "a:1", "a 1", "  a\t=\t1  ", "a = \\u0031"})
    void everyWayToWriteALineIsUnderstood(String line) {
        assertThat(read(line).settings()).containsExactly(setting("a", "1", 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a = 1, 2, 3           | 1, 2, 3
            a = ${sys:user.home}  | ${sys:user.home}
            a = ${b}              | ${b}
            a = x=y#z             | x=y#z
            a = C:/kiosk          | C:/kiosk
            """)
    void valueIsWhatStandsInTheFile(String line, String value) {
        assertThat(read(line).settings()).extracting(Setting::value).containsExactly(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"include", "Include", "includeoptional"})
    void includeIsAKeyLikeAnyOtherAndReadsNothing(String key) {
        assertThat(read(key + " = /etc/passwd").settings()).containsExactly(setting(key, "/etc/passwd", 1));
    }

    @Test
    void keyWithoutAValueIsUnset() {
        assertThat(read("a =\nb").settings()).allMatch(Setting::isUnset).hasSize(2);
    }

    @Test
    void keyGivenTwiceIsReportedWithBothLines() {
        Layer layer = read("a = 1\nb = 2\na = 3\na = 1");
        assertThat(layer.problems())
                .extracting(ConfigProblem::toString)
                .containsExactly(
                        "f:3: a: is given twice, first at f:1; expected it once",
                        "f:4: a: is given twice, first at f:1; expected it once");
    }

    @Test
    void backslashAtTheVeryEndIsReportedAndNotDropped() {
        assertThat(read("a = 1\nb = 2\\\n").problems())
                .extracting(ConfigProblem::toString)
                .containsExactly("f:2: ends with a backslash; expected another line after it");
        assertThat(read("a = 1\nb = 2\\").problems()).hasSize(1);
    }

    @Test
    void lineWithoutAKeyIsReported() {
        assertThat(read("= 1").problems())
                .extracting(ConfigProblem::toString)
                .containsExactly("f:1: has no key before the sign; expected key = value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a = C:\\users", "a = \\u12", "a = \\u12G4", "a = \\u+123", "\\uXYZ = 1", "a = \\\\\\u1"})
    void brokenEscapeIsReportedAndTheRestIsRead(String line) {
        Layer layer = read(line + "\nb = 2");
        assertThat(layer.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.origin()).isEqualTo(new Origin.InFile(FILE, 1));
            assertThat(problem.what()).contains("backslash and u");
        });
        assertThat(layer.settings()).containsExactly(setting("b", "2", 2));
    }

    @Test
    void escapedBackslashBeforeUIsNoEscape() {
        assertThat(read("a = C:\\\\users").settings()).containsExactly(setting("a", "C:\\users", 1));
    }

    @Test
    void lineOfAMegabyteIsReportedAndTheRestIsRead() {
        Layer layer = read("x".repeat(1 << 20) + "\na = " + "y".repeat(1 << 20) + "\nb = 2");
        assertThat(layer.problems())
                .extracting(ConfigProblem::toString)
                .containsExactly(
                        "f:1: is too long: 1048576 characters, at most 2000; expected key = value, a backslash written twice",
                        "f:2: is too long: 1048580 characters, at most 2000; expected key = value, a backslash written twice");
        assertThat(layer.settings()).containsExactly(setting("b", "2", 3));
    }

    @Test
    void manyContinuedLinesAreTooLongTogether() {
        assertThat(read("a = 1\\\n" + "222\\\n".repeat(100_000) + "3\nb = 2").settings())
                .containsExactly(setting("b", "2", 100_003));
    }

    @Test
    void readingStopsAfterAHundredMistakes() {
        String text = IntStream.range(0, 100_000).mapToObj(i -> "= x").collect(Collectors.joining("\n"));
        assertThat(read(text).problems()).hasSize(PropertiesText.MOST_PROBLEMS);
    }

    private static Layer read(String text) {
        return PropertiesText.read(text, line -> new Origin.InFile(FILE, line));
    }

    private static Setting setting(String key, String value, int line) {
        return new Setting(key, value, new Origin.InFile(FILE, line));
    }
}
