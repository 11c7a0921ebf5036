package org.centerkiosk.core.sync;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.Optional;
import org.centerkiosk.core.hub.HubAddress;
import org.centerkiosk.core.trust.Sha256;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which hub a terminal follows, as it learnt it when it was enrolled. Holds no secret; the credential has a file of its
 * own.
 *
 * @param hub where it is; null where editions come by hand alone
 * @param name of the terminal, as people call it
 * @param venue id of the venue it stands in, null for the whole centre
 * @param root the envelope of the root document that was pinned, from which all trust begins; empty where the terminal
 *     was never enrolled
 */
public record HubLink(
        @Nullable HubAddress hub, String name, @Nullable String venue, byte[] root) {

    /** Its name within the terminal's storage. */
    public static final String FILE = "hub-link.json";

    private static final int LARGEST = 1 << 20;
    private static final int SHOWN_OF_HASH = 16;

    /** Of a hub that is configured, but whose signatures this terminal cannot judge. */
    public static HubLink unknown(@Nullable HubAddress hub) {
        return new HubLink(hub, "", null, new byte[0]);
    }

    /** The same at another address; a certificate that was pinned stays so. */
    public HubLink at(URI url) {
        return new HubLink(new HubAddress(url, hub == null ? null : hub.certificateSha256()), name, venue, root);
    }

    public boolean isEnrolled() {
        return root.length > 0;
    }

    /** Nothing where the terminal was never enrolled; an {@link IOException} names the file and the remedy. */
    public static Optional<HubLink> read(Path storage) throws IOException {
        Path file = storage.resolve(FILE);
        try {
            if (Files.size(file) > LARGEST) {
                throw damaged(file, null);
            }
            return Optional.of(read(JsonMapper.shared().readTree(Files.readAllBytes(file))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (JacksonException | IllegalArgumentException e) {
            throw damaged(file, e);
        }
    }

    private static HubLink read(JsonNode json) {
        String url = json.path("hub").asStringOpt().orElse(null);
        String certificate = json.path("certificateSha256").asStringOpt().orElse(null);
        return new HubLink(
                url == null ? null : new HubAddress(URI.create(url), certificate),
                json.path("name").asString(),
                json.path("venue").asStringOpt().orElse(null),
                Base64.getDecoder().decode(json.path("root").asString()));
    }

    /** Writes a temporary file, forces and moves it. */
    public void write(Path storage) throws IOException {
        Files.createDirectories(storage);
        Path temporary = Files.createTempFile(storage, "hub-link-", ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(JsonMapper.shared().writeValueAsBytes(toJson()));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(
                    temporary,
                    storage.resolve(FILE),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private ObjectNode toJson() {
        ObjectNode json = JsonMapper.shared()
                .createObjectNode()
                .put("name", name)
                .put("root", Base64.getEncoder().encodeToString(root));
        if (hub != null) {
            json.put("hub", hub.url().toString());
            if (hub.certificateSha256() != null) {
                json.put("certificateSha256", hub.certificateSha256());
            }
        }
        if (venue != null) {
            json.put("venue", venue);
        }
        return json;
    }

    /** By the beginning of its hash the root can be told from others. */
    @Override
    public String toString() {
        return "HubLink[" + (hub == null ? "by hand" : hub.url())
                + (name.isEmpty() ? "" : ", " + name)
                + (venue == null ? "" : " at " + venue)
                + (isEnrolled() ? ", root " + Sha256.hex(root).substring(0, SHOWN_OF_HASH) : ", not enrolled")
                + "]";
    }

    private static IOException damaged(Path file, @Nullable Exception cause) {
        return new IOException(file + " cannot be read; enrol again under the same name with a new join code", cause);
    }
}
