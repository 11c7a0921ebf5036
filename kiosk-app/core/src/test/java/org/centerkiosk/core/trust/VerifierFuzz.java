package org.centerkiosk.core.trust;

import static org.centerkiosk.core.trust.TestCentre.NAME;
import static org.centerkiosk.core.trust.TestCentre.NOW;
import static org.centerkiosk.core.trust.TestCentre.sign;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever bytes come as a document: there is a verdict, nothing is thrown, and nothing is accepted but what was signed.
 * Not run with the other tests, whose classes Jazzer would instrument as well, but by {@code scripts/fuzz-verifier}.
 */
final class VerifierFuzz {

    private static final TestCentre CENTRE = new TestCentre();
    private static final TrustedState BEGUN = CENTRE.begun();
    private static final Root ROOT = CENTRE.root(2, NOW);
    private static final Takeover TAKEOVER = TestCentre.takeover(3, NOW);
    private static final byte[] EDITION = TestCentre.editionPayload(7, NAME, NOW, NOW.plusSeconds(3600));
    private static final Timestamp TIMESTAMP =
            new Timestamp(NAME, NOW, NOW.plusSeconds(3600), 1, 7, "0a".repeat(32), 99, 3, "0b".repeat(32));

    static Stream<byte[]> documents() {
        return Stream.of(
                CENTRE.sign(ROOT, CENTRE.li, CENTRE.wang),
                sign(DocumentKind.EDITION, EDITION, CENTRE.li, CENTRE.wang),
                sign(DocumentKind.TIMESTAMP, TIMESTAMP.payload(), CENTRE.hub),
                sign(DocumentKind.TAKEOVER, TAKEOVER.payload(), CENTRE.li),
                sign(DocumentKind.TAKEOVER, TAKEOVER.payload()));
    }

    static Stream<byte[]> payloads() {
        return Stream.of(ROOT.payload(), EDITION, TIMESTAMP.payload(), TAKEOVER.payload());
    }

    @MethodSource("documents")
    @FuzzTest
    void document(byte[] bytes) {
        onlyThis(Verifier.root(BEGUN, bytes, NOW), ROOT::equals);
        onlyThis(Verifier.timestamp(BEGUN, bytes, NOW), TIMESTAMP::equals);
        onlyThis(Verifier.takeover(BEGUN, bytes, NOW), TAKEOVER::equals);
        onlyThis(Verifier.edition(announcing(bytes), bytes, NOW), edition -> Arrays.equals(edition.payload(), EDITION));
        if (Arrays.stream(DocumentKind.values())
                        .filter(kind -> parses(kind, bytes))
                        .count()
                > 1) {
            check(false, "read as two kinds of documents");
        }
    }

    /** Announced by a thief of the online key, so that the hash does not keep the bytes from the reader. */
    private static TrustedState announcing(byte[] edition) {
        int length = Math.max(1, edition.length);
        return BEGUN.withTimestamp(
                new Timestamp(NAME, NOW, NOW.plusSeconds(60), 1, 7, Sha256.hex(edition), length, 0, null));
    }

    private static <T> void onlyThis(Verdict<T> verdict, Function<T, Boolean> signed) {
        if (verdict instanceof Verdict.Accepted<T>(T value, TrustedState next)) {
            check(signed.apply(value), "accepted what nobody signed");
            check(!next.equals(BEGUN), "accepted without effect");
        }
    }

    private static boolean parses(DocumentKind kind, byte[] bytes) {
        try {
            Envelope envelope = Envelope.parse(kind, bytes);
            check(Arrays.equals(envelope.bytes(), bytes), "read as something other than it is");
            return !envelope.signatures().isEmpty();
        } catch (TrustException e) {
            check(e.refusal() == Refusal.BAD_ENVELOPE, "refused as " + e.refusal());
            return false;
        }
    }

    private interface Reading<T> {
        T of(byte[] payload) throws TrustException;
    }

    /** What stands behind the signatures, as if the signers themselves were hostile. */
    @MethodSource("payloads")
    @FuzzTest
    void payload(byte[] bytes) {
        comesBack(Root::read, Root::payload, bytes);
        comesBack(Timestamp::read, Timestamp::payload, bytes);
        comesBack(Takeover::read, Takeover::payload, bytes);
        comesBack(EditionHead::read, _ -> bytes, bytes);
    }

    private static <T> void comesBack(Reading<T> reading, Function<T, byte[]> writing, byte[] bytes) {
        try {
            T value = reading.of(bytes);
            check(reading.of(writing.apply(value)).equals(value), "changed by writing and reading it");
        } catch (TrustException e) {
            check(
                    e.refusal() == Refusal.BAD_CONTENT || e.refusal() == Refusal.UNSUPPORTED,
                    "refused as " + e.refusal());
        }
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
