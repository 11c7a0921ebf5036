package org.centerkiosk.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ConfigFileTest {

    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    @TempDir
    Path folder;

    @Test
    void chineseIsReadAsUtf8() throws IOException {
        assertThat(read(utf8("venue.name.zh = 文明实践中心 🎎")).settings())
                .extracting(Setting::value)
                .containsExactly("文明实践中心 🎎");
    }

    @Test
    void byteOrderMarkDoesNoHarm() throws IOException {
        assertThat(read(BOM, utf8("a = 1\r\nb = 2\r\n")).settings())
                .extracting(Setting::key)
                .containsExactly("a", "b");
    }

    @Test
    void emptyFileSaysNothing() throws IOException {
        assertThat(read(new byte[0])).isEqualTo(Layer.empty());
        assertThat(read(BOM)).isEqualTo(Layer.empty());
    }

    @Test
    void gb18030IsRecognisedWithItsLine() throws IOException {
        assertThat(problem(utf8("# ascii\r\na = 1\r\n"), "b = 文明实践中心".getBytes(Charset.forName("GB18030"))))
                .isEqualTo("F:3: is not UTF-8: it looks like GB18030, which Chinese Windows calls ANSI; "
                        + "expected a text file in UTF-8");
    }

    @Test
    void otherBytesAreReportedWithTheirLine() throws IOException {
        assertThat(problem(utf8("a = 1\nb = 中\nc = "), new byte[] {(byte) 0xFF, '\n'}, utf8("d = 4")))
                .isEqualTo("F:3: is not UTF-8; expected a text file in UTF-8");
    }

    @Test
    void characterCutOffAtTheEndIsReported() throws IOException {
        assertThat(problem(utf8("a = 1\nb = "), new byte[] {(byte) 0xE4, (byte) 0xB8}))
                .startsWith("F:2: is not UTF-8");
    }

    @Test
    void utf16IsReported() throws IOException {
        assertThat(problem("a = 1".getBytes(StandardCharsets.UTF_16)))
                .isEqualTo("F: is UTF-16; expected a text file in UTF-8");
        assertThat(problem(new byte[] {(byte) 0xFF, (byte) 0xFE}, "a".getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo("F: is UTF-16; expected a text file in UTF-8");
    }

    @Test
    void binaryFileIsReportedAsSuch() throws IOException {
        assertThat(problem(utf8("\u007fELF\n"), new byte[] {2, 1, 0, 0, (byte) 0x90}))
                .isEqualTo("F:2: is binary; expected a text file in UTF-8");
    }

    @Test
    void fileOfOneMegabyteIsReadAndALargerOneIsNot() throws IOException {
        byte[] line = utf8("a = 1\n");
        byte[] comment = utf8("#".repeat(ConfigFile.LARGEST - line.length - 1) + "\n");
        assertThat(read(comment, line).settings()).hasSize(1);
        assertThat(problem(comment, utf8(" "), line))
                .isEqualTo("F: is larger than 1 MB; expected a file of at most 1 MB");
    }

    @Test
    void missingFileMattersOnlyWhereItMustExist() {
        Path file = folder.resolve("none.properties");
        assertThat(ConfigFile.read(file, false)).isEqualTo(Layer.empty());
        assertThat(ConfigFile.read(file, true).problems())
                .extracting(ConfigProblem::toString)
                .containsExactly(file + ": does not exist; expected a readable file");
    }

    @Test
    void folderIsNoFile() {
        assertThat(ConfigFile.read(folder, false).problems())
                .extracting(ConfigProblem::what)
                .containsExactly("is no file");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void deviceThatNeverEndsIsNoFile() {
        assertThat(ConfigFile.read(Path.of("/dev/zero"), true).problems())
                .extracting(ConfigProblem::what)
                .containsExactly("is no file");
    }

    private Layer read(byte[]... parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.write(part);
        }
        return ConfigFile.read(Files.write(folder.resolve("F"), bytes.toByteArray()), true);
    }

    private String problem(byte[]... parts) throws IOException {
        Layer layer = read(parts);
        assertThat(layer.settings()).isEmpty();
        assertThat(layer.problems()).hasSize(1);
        return layer.problems()
                .getFirst()
                .toString()
                .replace(folder.resolve("F").toString(), "F");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
