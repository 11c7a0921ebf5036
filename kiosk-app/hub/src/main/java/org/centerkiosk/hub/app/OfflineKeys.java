package org.centerkiosk.hub.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.centerkiosk.core.trust.KeyFile;
import org.centerkiosk.core.trust.SigningKey;
import org.centerkiosk.core.trust.TrustException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The offline keys that a command is given. */
final class OfflineKeys {

    @Option(
            names = "--key-file",
            required = true,
            paramLabel = "FILE",
            description = "an offline key; again for each that is needed")
    private List<Path> files = List.of();

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description =
                    "a line for each key with its passphrase; - for standard input. Without it, they are asked for")
    private @Nullable Path passphrases;

    List<SigningKey> open() throws HubException {
        Secrets secrets = new Secrets();
        List<SigningKey> keys = new ArrayList<>();
        for (Path file : files) {
            try {
                KeyFile sealed = KeyFile.read(file);
                keys.add(sealed.unlock(
                        secrets.known("passphrase of " + sealed.signer().person() + " for " + file, passphrases)));
            } catch (TrustException e) {
                throw new HubException(e.getMessage() + "; " + e.remedy(), e);
            }
        }
        return keys;
    }
}
