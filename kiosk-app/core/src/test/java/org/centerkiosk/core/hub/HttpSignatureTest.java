package org.centerkiosk.core.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.centerkiosk.core.trust.PublicKey;
import org.centerkiosk.core.trust.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpSignatureTest {

    private static final URI TARGET = URI.create("https://hub.example.org/v1/heartbeats?a=b");
    private static final byte[] BODY = "{\"id\": 5}".getBytes(StandardCharsets.UTF_8);
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private final TerminalCredential credential =
            new TerminalCredential(HubAddress.of(URI.create("https://hub.example.org")), "t1", SigningKey.generate());
    private final Map<String, List<String>> headers = signed();

    private Map<String, List<String>> signed() {
        Map<String, List<String>> lower = new HashMap<>();
        HttpSignature.sign("POST", TARGET, BODY, credential, NOW, "n0nce")
                .forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), List.of(value)));
        return lower;
    }

    private SignedHead read(String method, URI target, byte[] body) throws SignatureException {
        return HttpSignature.read(method, target, headers, body);
    }

    @Test
    void signedRequestIsReadAndVerified() throws SignatureException {
        SignedHead head = read("POST", TARGET, BODY);
        assertThat(head.keyId()).isEqualTo("t1");
        assertThat(head.nonce()).isEqualTo("n0nce");
        assertThat(head.created()).isEqualTo(NOW);
        assertThat(head.expires()).isEqualTo(NOW.plus(Duration.ofMinutes(2)));
        assertThat(head.isSignedBy(credential.key().publicKey())).isTrue();
        assertThat(head.isSignedBy(SigningKey.generate().publicKey())).isFalse();
    }

    @Test
    void headersAreThoseOfTheStandard() {
        // The digest is that of RFC 9530, D.
        assertThat(HttpSignature.sign(
                        "POST",
                        TARGET,
                        "{\"hello\": \"world\"}\n".getBytes(StandardCharsets.UTF_8),
                        credential,
                        NOW,
                        "n"))
                .containsEntry("Content-Digest", "sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:")
                .containsEntry(
                        "Signature-Input",
                        "kiosk=(\"@method\" \"@target-uri\" \"content-digest\");created=1795334400;"
                                + "expires=1795334520;nonce=\"n\";keyid=\"t1\";alg=\"ed25519\"");
    }

    @Test
    void otherMethodAddressOrDigestDoesNotVerify() throws SignatureException {
        PublicKey x = credential.key().publicKey();
        assertThat(read("PUT", TARGET, BODY).isSignedBy(x)).isFalse();
        assertThat(read("POST", URI.create("http://hub.example.org/v1/heartbeats?a=b"), BODY)
                        .isSignedBy(x))
                .isFalse();
        assertThat(read("POST", URI.create("https://hub.example.org/v1/heartbeats?a=c"), BODY)
                        .isSignedBy(x))
                .isFalse();
        byte[] other = "{\"id\": 6}".getBytes(StandardCharsets.UTF_8);
        headers.put(
                "content-digest",
                List.of(HttpSignature.sign("POST", TARGET, other, credential, NOW, "n")
                        .get("Content-Digest")));
        assertThat(read("POST", TARGET, other).isSignedBy(x)).isFalse();
    }

    @Test
    void otherBodyIsRefused() {
        assertThatThrownBy(() -> read("POST", TARGET, new byte[0])).hasMessageContaining("Content-Digest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"content-digest", "signature-input", "signature"})
    void missingHeaderIsNamed(String header) {
        headers.remove(header);
        assertThatThrownBy(() -> read("POST", TARGET, BODY)).hasMessageContaining("has no " + header);
        headers.put(header, List.of("a", "b"));
        assertThatThrownBy(() -> read("POST", TARGET, BODY)).hasMessageContaining("more than one");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                " \"content-digest\"| ''",
                "\"content-digest\"| \"content-type\"",
                "\"@method\"| \"@method\";req",
                "created=1795334400| created=\"now\"",
                "created=1795334400;| ''",
                "expires=1795334520| expires=1795334400",
                "expires=1795334520| expires=99999999999999999999",
                "nonce=\"n0nce\";| ''",
                "nonce=\"n0nce\"| nonce=\"\"",
                "keyid=\"t1\"| keyid=t1",
                "alg=\"ed25519\"| alg=\"hmac-sha256\"",
                "alg=\"ed25519\"| tag=\"else\"",
                "kiosk=| other=",
                "kiosk=(| kiosk=((",
                "kiosk=(| kiosk=1, also=("
            })
    void inputOutsideTheProfileIsRefused(String part, String instead) {
        String input = headers.get("signature-input").getFirst();
        assertThat(input).contains(part);
        headers.put("signature-input", List.of(input.replace(part, instead)));
        assertThatThrownBy(() -> read("POST", TARGET, BODY)).isInstanceOf(SignatureException.class);
    }

    @Test
    void laterEndThanWasSignedDoesNotVerify() throws SignatureException {
        String input = headers.get("signature-input").getFirst();
        headers.put("signature-input", List.of(input.replace("expires=1795334520", "expires=1795999999")));
        assertThat(read("POST", TARGET, BODY).isSignedBy(credential.key().publicKey()))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kiosk=:AAAA:", "kiosk=::"})
    void shortSignatureDoesNotVerify(String signature) throws SignatureException {
        headers.put("signature", List.of(signature));
        assertThat(read("POST", TARGET, BODY).isSignedBy(credential.key().publicKey()))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kiosk=1", "kiosk", "kiosk=\"text\"", "kiosk=:###:", "\u0000", "kiosk=(:AAAA:)"})
    void whatIsNoSignatureIsRefused(String signature) {
        headers.put("signature", List.of(signature));
        assertThatThrownBy(() -> read("POST", TARGET, BODY)).isInstanceOf(SignatureException.class);
    }
}
