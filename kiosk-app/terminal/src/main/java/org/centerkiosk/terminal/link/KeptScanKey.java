package org.centerkiosk.terminal.link;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.centerkiosk.core.hub.ScanKey;
import org.centerkiosk.core.hub.TerminalCredential;
import org.centerkiosk.core.trust.OwnerFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The key for links as the hub last told it, in a file that its owner alone may read.
 *
 * @param hub whose it is
 * @param terminal whom it was told
 */
record KeptScanKey(String hub, String terminal, ScanKey key) {

    private static final String FILE = "phone-links.json";

    static KeptScanKey of(TerminalCredential credential, ScanKey key) {
        return new KeptScanKey(credential.hub().url().toString(), credential.terminal(), key);
    }

    boolean isOf(TerminalCredential credential) {
        return equals(of(credential, key));
    }

    /** Nothing where there is none; what cannot be read is none, for the hub tells it again. */
    static Optional<KeptScanKey> read(Path storage) throws IOException {
        try {
            JsonNode json = JsonMapper.shared().readTree(Files.readAllBytes(storage.resolve(FILE)));
            return Optional.of(new KeptScanKey(
                    json.path("hub").asString(),
                    json.path("terminal").asString(),
                    new ScanKey(
                            URI.create(json.path("publicUrl").asString()),
                            json.path("key").asString())));
        } catch (NoSuchFileException | JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    void write(Path storage) throws IOException {
        OwnerFile.write(
                storage.resolve(FILE),
                JsonMapper.shared()
                        .writeValueAsBytes(JsonMapper.shared()
                                .createObjectNode()
                                .put("hub", hub)
                                .put("terminal", terminal)
                                .put("publicUrl", key.publicUrl().toString())
                                .put("key", key.key())));
    }

    static void delete(Path storage) throws IOException {
        Files.deleteIfExists(storage.resolve(FILE));
    }
}
