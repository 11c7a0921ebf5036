package org.centerkiosk.core.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

    private static final char[] PASSPHRASE = "平安里的银杏黄了又黄".toCharArray();

    @TempDir
    Path folder;

    private final SigningKey key = SigningKey.generate();
    private Path path;

    @BeforeEach
    void write() throws IOException {
        path = folder.resolve("li.key");
        KeyFile.write(path, key, "李老师", PASSPHRASE);
    }

    private Refusal refusal(char... passphrase) {
        try {
            KeyFile.open(path, passphrase);
            throw new AssertionError("opened");
        } catch (TrustException e) {
            assertThat(e.getMessage()).contains("li.key");
            return e.refusal();
        }
    }

    @Test
    void opensWithItsPassphrase() throws TrustException {
        assertThat(KeyFile.open(path, PASSPHRASE).publicKey()).isEqualTo(key.publicKey());
        assertThat(KeyFile.read(path).signer().person()).isEqualTo("李老师");
    }

    @Test
    void theSecretIsNotInTheFile() throws IOException {
        assertThat(Files.readString(path)).doesNotContain(Base64Url.encode(key.seed()));
        assertThat(Files.list(folder)).containsExactly(path);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
    }

    @Test
    void aWrongPassphraseIsRefused() {
        assertThat(refusal("平安里的银杏黄了又红".toCharArray())).isEqualTo(Refusal.WRONG_PASSPHRASE);
    }

    @Test
    void anotherPersonsNameCannotBePutIn() throws IOException {
        Files.writeString(path, Files.readString(path).replace("李老师", "王老师"));
        assertThat(refusal(PASSPHRASE)).isEqualTo(Refusal.WRONG_PASSPHRASE);
    }

    @Test
    void aFileThatOthersMayReadIsRefused() throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r-----"));
        assertThat(refusal(PASSPHRASE)).isEqualTo(Refusal.EXPOSED_KEY_FILE);
    }

    @Test
    void aKeyIsNeverWrittenOver() {
        assertThatThrownBy(() -> KeyFile.write(path, SigningKey.generate(), "李老师", PASSPHRASE))
                .isInstanceOf(FileAlreadyExistsException.class);
    }
}
