package org.centerkiosk.hub.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class ServedDocumentTest {

    @Test
    void holdsTheSameBytesCompressed() throws IOException {
        byte[] bytes = "{\"payload\":\"…\"}".repeat(100).getBytes(StandardCharsets.UTF_8);

        ServedDocument document = ServedDocument.of(bytes);

        ByteBuffer gzip = document.form(true).bytes();
        byte[] compressed = new byte[gzip.remaining()];
        gzip.get(compressed);
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            assertThat(in.readAllBytes()).isEqualTo(bytes);
        }
        assertThat(compressed.length).isLessThan(bytes.length);
        assertThat(document.type()).isEqualTo("application/jose+json");
    }

    @Test
    void isNamedByItsHash() {
        // SHA-256 of the empty string (FIPS 180-4).
        assertThat(ServedDocument.of(new byte[0]).sha256())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }
}
