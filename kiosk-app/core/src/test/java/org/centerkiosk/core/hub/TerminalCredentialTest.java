package org.centerkiosk.core.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.centerkiosk.core.trust.SigningKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerminalCredentialTest {

    @TempDir
    private Path folder;

    private Path file;
    private final TerminalCredential credential = new TerminalCredential(
            new HubAddress(URI.create("https://hub.example.org"), "0c".repeat(32)), "t1", SigningKey.generate());

    @BeforeEach
    void place() {
        file = folder.resolve("state/credential.json");
    }

    @Test
    void fileIsReadBackAndSignsAlike() throws IOException {
        credential.write(file);
        TerminalCredential read = TerminalCredential.read(file);
        assertThat(read.hub()).isEqualTo(credential.hub());
        assertThat(read.terminal()).isEqualTo("t1");
        byte[] message = {7};
        assertThat(credential.key().publicKey().verifies(message, read.key().sign(message)))
                .isTrue();
    }

    @Test
    void ownerAloneMayReadIt() throws IOException {
        credential.write(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(file.getParent()).isDirectoryContaining(path -> path.equals(file));
    }

    @Test
    void writingAgainReplacesItWhole() throws IOException {
        credential.write(file);
        new TerminalCredential(credential.hub(), "t2", SigningKey.generate()).write(file);
        assertThat(TerminalCredential.read(file).terminal()).isEqualTo("t2");
    }

    @Test
    void damagedFileNamesItselfAndTheRemedy() throws IOException {
        credential.write(file);
        String text = Files.readString(file);
        String other = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(SigningKey.generate().publicKey().x());
        String own = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(credential.key().publicKey().x());
        for (String damaged : new String[] {"", "{}", text.substring(0, text.length() / 2), text.replace(own, other)}) {
            Files.writeString(file, damaged);
            assertThatThrownBy(() -> TerminalCredential.read(file))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(file.toString())
                    .hasMessageContaining("enrol again");
        }
    }

    @Test
    void keySignsAsTheStandardDoes() {
        // RFC 9421, B.1.4 and B.2.6.
        byte[] seed = Base64.getDecoder().decode("n4Ni+HpISpVObnQMW0wOhCKROaIKqKtW/2ZYb2p9KcU=");
        String base = """
                "date": Tue, 20 Apr 2021 02:07:55 GMT
                "@method": POST
                "@path": /foo
                "@authority": example.com
                "content-type": application/json
                "content-length": 18
                "@signature-params": ("date" "@method" "@path" "@authority" "content-type" "content-length")\
                ;created=1618884473;keyid="test-key-ed25519\"""";
        byte[] signature = SigningKey.of(seed).sign(base.getBytes(StandardCharsets.UTF_8));
        assertThat(Base64.getEncoder().encodeToString(signature))
                .isEqualTo("wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==");
    }
}
