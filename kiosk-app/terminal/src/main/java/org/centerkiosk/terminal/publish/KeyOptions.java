package org.centerkiosk.terminal.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.centerkiosk.core.trust.KeyFile;
import org.centerkiosk.core.trust.PublicKey;
import org.centerkiosk.core.trust.SigningKey;
import org.centerkiosk.core.trust.TrustException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The key that signs; its passphrase is asked for at each signature and kept nowhere. */
final class KeyOptions {

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "your key file (default: center-kiosk/NAME.key in your configuration folder)")
    private @Nullable Path key;

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "read the key's passphrase from the first line of this file, - is standard input")
    private @Nullable Path passphraseFile;

    Path file(String account) {
        if (key != null) {
            return key;
        }
        String folder = System.getenv("XDG_CONFIG_HOME");
        Path home = folder == null || folder.isBlank()
                ? Path.of(System.getProperty("user.home"), ".config")
                : Path.of(folder);
        return home.resolve("center-kiosk").resolve(account + ".key");
    }

    SigningKey open(String account, Dialogue dialogue) throws PublishException {
        Path file = file(account);
        if (!Files.exists(file)) {
            throw new PublishException(
                    "there is no key file " + file,
                    "name it with --key, or make one: kiosk publish key --as " + account);
        }
        char[] passphrase = dialogue.secret("passphrase of " + file, passphraseFile, "--passphrase-file");
        try {
            return KeyFile.open(file, passphrase);
        } catch (TrustException e) {
            throw PublishException.of(e);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    /** Makes a new key, or reads what is there in clear. */
    PublicKey makeOrRead(String account, Dialogue dialogue) throws PublishException {
        Path file = file(account);
        try {
            if (Files.exists(file)) {
                return KeyFile.read(file).signer().key();
            }
            char[] passphrase = dialogue.newSecret(
                    "new passphrase, " + KeyFile.SHORTEST_PASSPHRASE + " characters or more",
                    passphraseFile,
                    "--passphrase-file");
            try {
                if (file.getParent() != null) {
                    Files.createDirectories(file.getParent());
                }
                SigningKey made = SigningKey.generate();
                KeyFile.write(file, made, account, passphrase);
                dialogue.say(
                        "made " + file + "; keep a copy of it where only you can get it, and the passphrase elsewhere");
                return made.publicKey();
            } finally {
                Arrays.fill(passphrase, '\0');
            }
        } catch (TrustException e) {
            throw PublishException.of(e);
        } catch (IllegalArgumentException e) {
            throw new PublishException(String.valueOf(e.getMessage()), "choose a longer one");
        } catch (IOException e) {
            throw new PublishException(
                    "the key file " + file + " cannot be written: " + e, "choose another place: --key");
        }
    }
}
