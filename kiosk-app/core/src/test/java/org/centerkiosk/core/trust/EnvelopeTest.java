package org.centerkiosk.core.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An envelope has one form; everything near it is refused. */
class EnvelopeTest {

    private static final byte[] PAYLOAD = "{\"春\":10}".getBytes(StandardCharsets.UTF_8);
    private static final SigningKey KEY = TestCentre.key(1);
    private static final Envelope GOOD =
            Envelope.unsigned(DocumentKind.EDITION, PAYLOAD).signedBy(KEY).signedBy(TestCentre.key(2));

    private static String text(Envelope envelope) {
        return new String(envelope.bytes(), StandardCharsets.UTF_8);
    }

    private static TrustException refused(byte[] bytes) {
        try {
            Envelope.parse(DocumentKind.EDITION, bytes);
        } catch (TrustException e) {
            assertThat(e.refusal()).isEqualTo(Refusal.BAD_ENVELOPE);
            return e;
        }
        throw new AssertionError("accepted: " + new String(bytes, StandardCharsets.UTF_8));
    }

    @Test
    void comesBackAsItWent() throws TrustException {
        Envelope read = Envelope.parse(DocumentKind.EDITION, GOOD.bytes());
        assertThat(read.payload()).isEqualTo(PAYLOAD);
        assertThat(read.bytes()).isEqualTo(GOOD.bytes());
        assertThat(read.signatures()).hasSize(2);
        assertThat(read.fits(read.signatures().getFirst(), KEY.publicKey())).isTrue();
        assertThat(read.fits(read.signatures().getLast(), KEY.publicKey())).isFalse();
        assertThat(read.signedBy(KEY)).isSameAs(read);
    }

    @Test
    void isWhatTheStandardSays() {
        assertThat(text(Envelope.unsigned(DocumentKind.TIMESTAMP, new byte[] {'{', '}'})))
                .isEqualTo("{\"payload\":\"e30\",\"signatures\":[]}");
        String header = "{\"alg\":\"EdDSA\",\"kid\":\"" + KEY.publicKey().kid() + "\",\"typ\":\"kiosk-edition\"}";
        String encoded = Base64Url.encode(header.getBytes(StandardCharsets.US_ASCII));
        byte[] input = (encoded + "." + Base64Url.encode(PAYLOAD)).getBytes(StandardCharsets.US_ASCII);
        assertThat(text(GOOD))
                .contains("{\"protected\":\"" + encoded + "\",\"signature\":\"" + Base64Url.encode(KEY.sign(input))
                        + "\"}");
    }

    static Stream<Arguments> changes() {
        String payload = Base64Url.encode(PAYLOAD);
        String kid = KEY.publicKey().kid();
        return Stream.of(
                change("nothing", text -> ""),
                change("no object", text -> "[" + text + "]"),
                change("cut off", text -> text.substring(0, text.length() - 1)),
                change("a line after it", text -> text + "\n"),
                change("a second one after it", text -> text + text),
                change("a zero after it", text -> text + "\0"),
                change("a mark before it", text -> "\uFEFF" + text),
                change("white space", text -> text.replace(":", ": ")),
                change("payload twice", text -> "{\"payload\":\"" + payload + "\"," + text.substring(1)),
                change("signatures twice", text -> text.substring(0, text.length() - 1) + ",\"signatures\":[]}"),
                change("an unknown member", text -> "{\"header\":{}," + text.substring(1)),
                change("an unprotected header", text -> text.replace("\"}]}", "\",\"header\":{}}]}")),
                change(
                        "members in another order",
                        text -> text.replace("\"payload\":\"" + payload + "\",", "")
                                .replace("]}", "],\"payload\":\"" + payload + "\"}")),
                change(
                        "flattened",
                        text -> text.replace("\"signatures\":[{", "").replace("}]}", "}")),
                change("an escape", text -> text.replace("\"payload\"", "\"\\u0070ayload\"")),
                change(
                        "an escape in a value",
                        text -> text.replace("\"" + payload, "\"\\u0065" + payload.substring(1))),
                change("padding", text -> text.replace(payload, payload + "==")),
                change("spare bits", text -> text.replace(payload, payload.substring(0, payload.length() - 1) + "R")),
                change("plain base64", text -> text.replace(payload, "++//")),
                change("white space in base64", text -> text.replace(payload, "e3 0")),
                change("payload no text", text -> text.replace("\"" + payload + "\"", "{}")),
                change("payload null", text -> text.replace("\"" + payload + "\"", "null")),
                change("signatures no list", text -> "{\"payload\":\"e30\",\"signatures\":{}}"),
                change("a number among signatures", text -> text.replace("[{", "[1,{")),
                change(
                        "a short signature",
                        text -> text.replaceFirst("\"signature\":\"[^\"]*\"", "\"signature\":\"e30\"")),
                change(
                        "the same key twice",
                        text -> text(Envelope.unsigned(DocumentKind.EDITION, PAYLOAD)
                                        .signedBy(KEY))
                                .replaceFirst("\\[(\\{.*})]", "[$1,$1]")),
                header("alg none", "{\"alg\":\"none\",\"kid\":\"" + kid + "\",\"typ\":\"kiosk-edition\"}"),
                header("alg HS256", "{\"alg\":\"HS256\",\"kid\":\"" + kid + "\",\"typ\":\"kiosk-edition\"}"),
                header("another kind", "{\"alg\":\"EdDSA\",\"kid\":\"" + kid + "\",\"typ\":\"kiosk-root\"}"),
                header("no kind", "{\"alg\":\"EdDSA\",\"kid\":\"" + kid + "\"}"),
                header(
                        "crit",
                        "{\"alg\":\"EdDSA\",\"crit\":[\"b64\"],\"kid\":\"" + kid + "\",\"typ\":\"kiosk-edition\"}"),
                header(
                        "an embedded key",
                        "{\"alg\":\"EdDSA\",\"jwk\":{},\"kid\":\"" + kid + "\",\"typ\":\"kiosk-edition\"}"),
                header(
                        "alg twice",
                        "{\"alg\":\"none\",\"alg\":\"EdDSA\",\"kid\":\"" + kid + "\",\"typ\":\"kiosk-edition\"}"),
                header("a kid that is none", "{\"alg\":\"EdDSA\",\"kid\":\"li\",\"typ\":\"kiosk-edition\"}"),
                header(
                        "a kid in another form",
                        "{\"alg\":\"EdDSA\",\"kid\":\"" + "B".repeat(43) + "\",\"typ\":\"kiosk-edition\"}"),
                header("bytes after it", "{\"alg\":\"EdDSA\",\"kid\":\"" + kid + "\",\"typ\":\"kiosk-edition\"} "),
                header("no JSON", "\u0001\u00ff"),
                header("empty", ""));
    }

    private static Arguments change(String name, UnaryOperator<String> change) {
        return Arguments.of(name, change.apply(text(GOOD)));
    }

    private static Arguments header(String name, String header) {
        String encoded = Base64Url.encode(header.getBytes(StandardCharsets.ISO_8859_1));
        return Arguments.of(
                "header: " + name,
                text(GOOD).replaceFirst("\"protected\":\"[^\"]*\"", "\"protected\":\"" + encoded + "\""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void whatIsOnlyNearItIsRefused(String name, String changed) {
        assertThat(changed).as(name).isNotEqualTo(text(GOOD));
        assertThat(refused(changed.getBytes(StandardCharsets.UTF_8)).remedy()).isNotBlank();
    }

    @Test
    void anotherEncodingIsRefused() {
        refused(text(GOOD).getBytes(StandardCharsets.UTF_16BE));
        refused(text(GOOD).getBytes(StandardCharsets.UTF_16LE));
    }

    @Test
    void everyShorterBeginningIsRefused() {
        byte[] whole = GOOD.bytes();
        for (int length = 0; length < whole.length; length++) {
            refused(Arrays.copyOf(whole, length));
        }
    }

    @Test
    void deepNestingEndsSoon() {
        refused("[".repeat(60_000).getBytes(StandardCharsets.US_ASCII));
        refused(("{\"payload\":" + "{\"a\":".repeat(10_000)).getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void tooLargeADocumentIsRefusedUnread() {
        byte[] root = new byte[DocumentKind.ROOT.maxBytes() + 1];
        assertThatThrownBy(() -> Envelope.parse(DocumentKind.ROOT, root)).hasMessageContaining("more than 65536");
        assertThat(refused(new byte[(32 << 20) + 1])).hasMessageContaining("more than 33554432");
    }

    @Test
    void theLargestEditionIsRead() throws TrustException {
        int room = DocumentKind.EDITION.maxBytes() - 1000;
        Envelope envelope =
                Envelope.unsigned(DocumentKind.EDITION, new byte[room / 4 * 3]).signedBy(KEY);
        assertThat(Envelope.parse(DocumentKind.EDITION, envelope.bytes()).signatures())
                .hasSize(1);
    }

    @Test
    void moreSignaturesThanPeopleAreRefused() {
        Envelope envelope = Envelope.unsigned(DocumentKind.EDITION, PAYLOAD);
        for (int i = 1; i <= Envelope.MOST_SIGNATURES + 1; i++) {
            envelope = envelope.signedBy(TestCentre.key(i));
        }
        assertThat(refused(envelope.bytes())).hasMessageContaining("more than 32 signatures");
    }
}
