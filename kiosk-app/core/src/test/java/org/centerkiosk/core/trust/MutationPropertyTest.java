package org.centerkiosk.core.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.core.trust.TestCentre.NAME;
import static org.centerkiosk.core.trust.TestCentre.NOW;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.centerkiosk.core.event.LocalText;

/** Documents that were cut, doubled, spliced and overwritten at will, and documents of any content. */
class MutationPropertyTest {

    private static final TestCentre CENTRE = new TestCentre();
    private static final TrustedState BEGUN = CENTRE.begun();
    private static final byte[] EDITION = CENTRE.edition(7, CENTRE.li, CENTRE.wang);
    private static final byte[] OTHER = CENTRE.edition(8, CENTRE.wang, CENTRE.li);

    /** A piece of one edition put over a piece of the other. */
    record Splice(int from, int to, int at, boolean ofOther) {

        byte[] on(byte[] bytes) {
            byte[] source = ofOther ? OTHER : EDITION;
            int first = Math.floorMod(from, source.length);
            int end = first + Math.floorMod(to, source.length - first + 1);
            int head = Math.floorMod(at, bytes.length + 1);
            int tail = Math.min(bytes.length, head + Math.floorMod(at / 7, 40));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(bytes, 0, head);
            out.write(source, first, end - first);
            out.write(bytes, tail, bytes.length - tail);
            return out.toByteArray();
        }
    }

    @Property(tries = 2000)
    void nothingSplicedIsAccepted(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 0, max = 1 << 20) Integer> numbers,
            @ForAll boolean ofOther) {
        byte[] bytes = EDITION;
        for (int number : numbers) {
            bytes = new Splice(number, number / 3, number / 5, ofOther).on(bytes);
        }
        Timestamp announced = new Timestamp(
                NAME, NOW, NOW.plusSeconds(60), 1, 7, Sha256.hex(bytes), Math.max(1, bytes.length), 0, null);
        Verdict<SignedEdition> verdict = Verifier.edition(BEGUN.withTimestamp(announced), bytes, NOW);
        if (!Arrays.equals(bytes, EDITION)) {
            assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        }
    }

    @Property(tries = 500)
    void anyPayloadComesBackAndFitsItsSignatureAlone(@ForAll byte[] payload, @ForAll byte[] other)
            throws TrustException {
        Envelope envelope = Envelope.unsigned(DocumentKind.EDITION, payload).signedBy(CENTRE.li);
        Envelope read = Envelope.parse(DocumentKind.EDITION, envelope.bytes());
        assertThat(read.payload()).isEqualTo(payload);
        Signature signature = read.signatures().getFirst();
        assertThat(read.fits(signature, CENTRE.li.publicKey())).isTrue();
        Envelope transplanted = Envelope.unsigned(DocumentKind.EDITION, other).with(signature);
        assertThat(transplanted.fits(signature, CENTRE.li.publicKey())).isEqualTo(Arrays.equals(payload, other));
        Envelope renamed = Envelope.unsigned(DocumentKind.TAKEOVER, payload).with(signature);
        assertThat(renamed.fits(signature, CENTRE.li.publicKey())).isFalse();
    }

    @Property(tries = 500)
    void anyTakeoverIsReadAsItWasWritten(
            @ForAll @IntRange(min = 1) int number,
            @ForAll @LongRange(min = 1, max = 86_400_000) long lasting,
            @ForAll @StringLength(min = 1, max = 100) String text,
            @ForAll boolean drill,
            @ForAll boolean withdrawn)
            throws TrustException {
        LocalText words = LocalText.ofNullable(Character.isSurrogate(text.charAt(0)) ? null : text, null);
        if (words == null || text.chars().anyMatch(c -> Character.isSurrogate((char) c))) {
            return;
        }
        Instant ends = NOW.plusMillis(lasting);
        Takeover takeover = new Takeover(
                number, NAME, NOW, NOW, ends, Level.NOTICE, words, words, List.of("east"), drill, withdrawn);
        assertThat(Takeover.read(takeover.payload())).isEqualTo(takeover);
    }
}
