package org.centerkiosk.hub.root;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import org.centerkiosk.core.trust.OwnerFile;
import org.centerkiosk.core.trust.SigningKey;
import org.centerkiosk.core.trust.TrustException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The hub's own key with the centre that it speaks for. It signs timestamps, the sealing key and tickets, and lies open in
 * a file of the hub's user, for the hub starts without a person. Whoever steals it can hold back news, make tickets and
 * let terminals seal for him, until a root takes it away; no more.
 */
public record OnlineKey(String centre, SigningKey key) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LARGEST = 4096;

    public void write(Path file) throws IOException {
        byte[] seed = key.seed();
        String text = JSON.createObjectNode()
                .put("centre", centre)
                .put("kid", key.publicKey().kid())
                .put("secret", Base64.getUrlEncoder().withoutPadding().encodeToString(seed))
                .toString();
        Arrays.fill(seed, (byte) 0);
        OwnerFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads it; what is wrong with the file is the exception's message. */
    public static OnlineKey read(Path file) throws IOException {
        try {
            OwnerFile.requirePrivate(file);
            if (Files.size(file) > LARGEST) {
                throw new IOException(file + " is larger than any key");
            }
            JsonNode node = JSON.readTree(Files.readAllBytes(file));
            byte[] seed = Base64.getUrlDecoder().decode(node.required("secret").stringValue());
            SigningKey key = SigningKey.of(seed);
            if (!key.publicKey().kid().equals(node.required("kid").stringValue())) {
                throw new IOException(file + " holds another key than it says; use a good copy of it");
            }
            return new OnlineKey(node.required("centre").stringValue(), key);
        } catch (TrustException e) {
            throw new IOException(e.getMessage() + "; " + e.remedy(), e);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IOException(
                    file + " is damaged; use a good copy of it, or make a new key with an offline key: "
                            + "kiosk hub root renew --new-online-key",
                    e);
        }
    }
}
