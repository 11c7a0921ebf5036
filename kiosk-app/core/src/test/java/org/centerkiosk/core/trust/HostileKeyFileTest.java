package org.centerkiosk.core.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Key files that are damaged, or made to cost whoever opens them. */
class HostileKeyFileTest {

    private static final char[] PASSPHRASE = "correct horse".toCharArray();

    @TempDir
    static Path folder;

    private static Path good() throws IOException {
        Path path = folder.resolve("good.key");
        if (!Files.exists(path)) {
            KeyFile.write(path, TestCentre.key(1), "李老师", PASSPHRASE);
        }
        return path;
    }

    private static Path changed(String text) throws IOException {
        Path path = folder.resolve("changed.key");
        Files.deleteIfExists(path);
        Files.copy(good(), path, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        return Files.writeString(path, text);
    }

    private static Refusal refusal(Path path) {
        try {
            KeyFile.open(path, PASSPHRASE);
        } catch (TrustException e) {
            assertThat(e.getMessage()).contains(path.getFileName().toString());
            return e.refusal();
        }
        throw new AssertionError("opened");
    }

    @ParameterizedTest
    @CsvSource({
        "memoryKib, 104857600",
        "memoryKib, 2147483647",
        "memoryKib, 99999999999999",
        "memoryKib, 262145",
        "memoryKib, 0",
        "memoryKib, -1",
        "memoryKib, 1e9",
        "passes, 1000000",
        "passes, 0",
        "lanes, 1000000",
        "lanes, 0",
        "format, 0.5",
    })
    void whatItMayCostIsBounded(String member, String value) throws IOException {
        String text = Files.readString(good()).replaceFirst("\"" + member + "\":\\d+", "\"" + member + "\":" + value);
        assertThat(refusal(changed(text))).isEqualTo(Refusal.BAD_KEY_FILE);
    }

    @Test
    void aFileOfALaterFormatIsNamedAsSuch() throws IOException {
        String text = Files.readString(good()).replace("\"format\":1", "\"format\":2");
        assertThat(refusal(changed(text))).isEqualTo(Refusal.UNSUPPORTED);
    }

    @Test
    void aFileThatWasCutOffIsRefused() throws IOException {
        String text = Files.readString(good());
        for (int length = 0; length < text.length(); length++) {
            assertThat(refusal(changed(text.substring(0, length)))).isEqualTo(Refusal.BAD_KEY_FILE);
        }
    }

    @Test
    void whateverIsChangedInItIsNoticed() throws IOException {
        String text = Files.readString(good());
        List<String> changes = new ArrayList<>();
        for (String member : List.of("salt", "nonce", "sealed")) {
            int at = text.indexOf("\"" + member + "\":\"") + member.length() + 5;
            char other = text.charAt(at) == 'A' ? 'B' : 'A';
            changes.add(text.substring(0, at) + other + text.substring(at + 1));
        }
        changes.add(text.replace("\"passes\":3", "\"passes\":1"));
        String key = StrictJson.tree(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .get("key")
                .toString();
        changes.add(text.replace(key, TestCentre.key(2).publicKey().toJwk().toString()));
        for (String change : changes) {
            assertThat(change).isNotEqualTo(text);
            assertThat(refusal(changed(change))).isEqualTo(Refusal.WRONG_PASSPHRASE);
        }
    }

    @Test
    void whatIsNoKeyFileIsRefused() throws IOException {
        assertThat(refusal(folder.resolve("none.key"))).isEqualTo(Refusal.BAD_KEY_FILE);
        assertThat(refusal(changed("-----BEGIN PRIVATE KEY-----"))).isEqualTo(Refusal.BAD_KEY_FILE);
        assertThat(refusal(changed("{}"))).isEqualTo(Refusal.BAD_KEY_FILE);
        assertThat(refusal(changed(" ".repeat(1 << 20)))).isEqualTo(Refusal.BAD_KEY_FILE);
    }

    @Test
    void aPassphraseIsNotShort() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        KeyFile.write(folder.resolve("x.key"), TestCentre.key(1), "李老师", "123456789".toCharArray()))
                .withMessageContaining("10 characters");
        assertThat(folder.resolve("x.key")).doesNotExist();
    }
}
