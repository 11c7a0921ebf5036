package org.centerkiosk.core.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class PublicKeyTest {

    /** RFC 8037, appendix A. */
    private static final SigningKey EXAMPLE =
            SigningKey.of(Base64Url.decode("nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A"));

    private static final byte[] MESSAGE = "Example of Ed25519 signing".getBytes(StandardCharsets.US_ASCII);

    /** The order of the group, RFC 8032, 5.1. */
    private static final BigInteger ORDER =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    @Test
    void agreesWithTheExamplesOfTheStandard() {
        assertThat(Base64Url.encode(EXAMPLE.publicKey().x())).isEqualTo("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");
        assertThat(EXAMPLE.publicKey().kid()).isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
        byte[] input = "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc".getBytes(StandardCharsets.US_ASCII);
        byte[] signature = Base64Url.decode(
                "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg");
        assertThat(EXAMPLE.sign(input)).isEqualTo(signature);
        assertThat(EXAMPLE.publicKey().verifies(input, signature)).isTrue();
    }

    @Test
    void thePlatformAgrees() throws GeneralSecurityException {
        assertThat(jdkVerifies(EXAMPLE.publicKey().toJavaKey(), MESSAGE, EXAMPLE.sign(MESSAGE)))
                .isTrue();
        Signature signer = Signature.getInstance("Ed25519");
        signer.initSign(EXAMPLE.toJavaKey());
        signer.update(MESSAGE);
        assertThat(EXAMPLE.publicKey().verifies(MESSAGE, signer.sign())).isTrue();
    }

    @Test
    void noBitOfASignatureMayDiffer() {
        byte[] signature = EXAMPLE.sign(MESSAGE);
        for (int bit = 0; bit < 8 * signature.length; bit++) {
            byte[] flipped = signature.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(EXAMPLE.publicKey().verifies(MESSAGE, flipped)).isFalse();
        }
        assertThat(EXAMPLE.publicKey().verifies(MESSAGE, Arrays.copyOf(signature, 63)))
                .isFalse();
        assertThat(EXAMPLE.publicKey().verifies(MESSAGE, Arrays.copyOf(signature, 65)))
                .isFalse();
    }

    /** RFC 8032, 8.4: else anybody could make a second signature of one that he has seen. The JDK refuses it as well. */
    @Test
    void aScalarBeyondTheOrderIsRefused() throws GeneralSecurityException {
        byte[] signature = EXAMPLE.sign(MESSAGE);
        byte[] scalar = reversed(Arrays.copyOfRange(signature, 32, 64));
        byte[] larger = new BigInteger(1, scalar).add(ORDER).toByteArray();
        byte[] malleated = signature.clone();
        System.arraycopy(reversed(Arrays.copyOfRange(larger, larger.length - 32, larger.length)), 0, malleated, 32, 32);
        assertThat(malleated).isNotEqualTo(signature);
        assertThat(EXAMPLE.publicKey().verifies(MESSAGE, malleated)).isFalse();
        assertThat(jdkVerifies(EXAMPLE.publicKey().toJavaKey(), MESSAGE, malleated))
                .isFalse();
    }

    /** The eight points of small order, in their canonical form and in the others that there are. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0100000000000000000000000000000000000000000000000000000000000000",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "0000000000000000000000000000000000000000000000000000000000000000",
                "0000000000000000000000000000000000000000000000000000000000000080",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
                "0100000000000000000000000000000000000000000000000000000000000080",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
            })
    void aKeyOfSmallOrderIsRefused(String x) {
        assertThatIllegalArgumentException().isThrownBy(() -> PublicKey.of(hex(x)));
    }

    /** Keys with a part of small order, from the vectors of "Taming the many EdDSAs" (Chalkias and others, 2020). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "f7badec5b8abeaf699583992219b7b223f1df3fbbea919844e3f7c554a43dd43",
                "cdb267ce40c5cd45306fa5d2f29731459387dbf9eb933b7bd5aed9a765b88d4d",
            })
    void aKeyOfMixedOrderIsRefused(String x) {
        assertThatIllegalArgumentException().isThrownBy(() -> PublicKey.of(hex(x)));
    }

    /** Why they are refused by us: the JDK takes such a key, and with it one signature of zeros fits every message. */
    @Test
    void theJdkWouldTakeAKeyOfSmallOrder() throws GeneralSecurityException {
        byte[] neutral = hex("0100000000000000000000000000000000000000000000000000000000000000");
        byte[] header = hex("302a300506032b6570032100");
        byte[] encoded = Arrays.copyOf(header, header.length + 32);
        System.arraycopy(neutral, 0, encoded, header.length, 32);
        java.security.PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        byte[] forged = Arrays.copyOf(neutral, 64);
        assertThat(jdkVerifies(key, MESSAGE, forged)).isTrue();
        assertThat(jdkVerifies(key, new byte[] {'x'}, forged)).isTrue();
    }

    @Test
    void readsItsOwnJwkAndNothingThatIsNearIt() {
        ObjectNode jwk = EXAMPLE.publicKey().toJwk();
        assertThat(PublicKey.fromJwk(jwk)).isEqualTo(EXAMPLE.publicKey());
        assertThat(jwk).hasToString("""
                {"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo",\
                "kid":"kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"}""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "7",
                "{}",
                "{'kty':'OKP','crv':'Ed25519'}",
                "{'kty':'OKP','crv':'X25519','x':'11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo'}",
                "{'kty':'EC','crv':'Ed25519','x':'11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo'}",
                "{'kty':'OKP','crv':'Ed25519','x':'11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURp'}",
                "{'kty':'OKP','crv':'Ed25519','x':'11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo='}",
                "{'kty':'OKP','crv':'Ed25519','x':'11qYAYKxCrfVS+7TyWQHOg7hcvPapiMlrwIaaPcHURo'}",
                "{'kty':'OKP','crv':'Ed25519','x':''}",
                "{'kty':'OKP','crv':'Ed25519','x':5}",
                "{'kty':'OKP','crv':'Ed25519','x':'11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo','kid':'a'}",
                "{'kty':'OKP','crv':'Ed25519','x':'11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo','use':'sig'}",
                "{'kty':'OKP','crv':'Ed25519','x':'11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo','d':'n'}",
            })
    void anotherJwkIsRefused(String jwk) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublicKey.fromJwk(JsonMapper.shared().readTree(jwk.replace('\'', '"'))));
    }

    @Test
    void aNameBelongsToOneKeyAlone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PublicKey(
                        EXAMPLE.publicKey().kid(), TestCentre.key(1).publicKey().x()));
    }

    private static boolean jdkVerifies(java.security.PublicKey key, byte[] message, byte[] signature)
            throws GeneralSecurityException {
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(key);
        verifier.update(message);
        try {
            return verifier.verify(signature);
        } catch (SignatureException e) {
            return false;
        }
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }
}
