package org.centerkiosk.core.hub;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import org.centerkiosk.core.trust.SigningKey;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What makes this machine a terminal of a hub: where the hub is, as whom it is known there and its key. Kept in a file
 * that its owner alone may read.
 *
 * @param terminal the id that the hub gave it
 */
public record TerminalCredential(HubAddress hub, String terminal, SigningKey key) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LARGEST = 1 << 14;

    /** Writes a temporary file, forces and moves it. */
    public void write(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path temporary = Files.createTempFile(folder, "credential-", ".tmp", ownerOnly(folder));
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(JSON.writeValueAsBytes(toJson()));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private ObjectNode toJson() {
        ObjectNode json = JSON.createObjectNode()
                .put("hub", hub.url().toString())
                .put("terminal", terminal)
                .put("x", base64(key.publicKey().x()))
                .put("d", base64(key.seed()));
        if (hub.certificateSha256() != null) {
            json.put("certificateSha256", hub.certificateSha256());
        }
        return json;
    }

    /** Reads what {@link #write} wrote; an {@link IOException} names the file and the remedy. */
    public static TerminalCredential read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw damaged(file, null);
        }
        try {
            JsonNode json = JSON.readTree(Files.readAllBytes(file));
            HubAddress hub = new HubAddress(
                    URI.create(json.path("hub").asString()),
                    json.path("certificateSha256").asStringOpt().orElse(null));
            String terminal = json.path("terminal").asString();
            if (terminal.isBlank()) {
                throw damaged(file, null);
            }
            SigningKey key = SigningKey.of(bytes(json, "d"));
            if (!Arrays.equals(key.publicKey().x(), bytes(json, "x"))) {
                throw damaged(file, null);
            }
            return new TerminalCredential(hub, terminal, key);
        } catch (JacksonException | IllegalArgumentException e) {
            throw damaged(file, e);
        }
    }

    private static byte[] bytes(JsonNode json, String member) {
        return Base64.getUrlDecoder().decode(json.path(member).asString());
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static IOException damaged(Path file, @Nullable Exception cause) {
        return new IOException(
                "the terminal's credential in " + file
                        + " cannot be read; enrol again under the same name with a new join code",
                cause);
    }

    @Override
    public String toString() {
        return "TerminalCredential[" + terminal + " at " + hub.url() + "]";
    }
}
