package org.centerkiosk.core.edition;

import java.util.ArrayList;
import java.util.List;
import org.centerkiosk.core.trust.DocumentKind;
import org.centerkiosk.core.trust.EditionHead;
import org.centerkiosk.core.trust.Envelope;
import org.centerkiosk.core.trust.Refusal;
import org.centerkiosk.core.trust.Root;
import org.centerkiosk.core.trust.Sha256;
import org.centerkiosk.core.trust.Timestamp;
import org.centerkiosk.core.trust.TrustException;
import org.jspecify.annotations.Nullable;

/**
 * The signed documents of a bundle, each as the hub serves it.
 *
 * @param roots from the oldest that a terminal may still trust to the newest
 * @param timestamp that announces the edition
 * @param edition that it announces
 * @param takeover that it announces, null where there is none
 */
public record BundleContents(List<byte[]> roots, byte[] timestamp, byte[] edition, byte @Nullable [] takeover) {

    public BundleContents {
        roots = List.copyOf(roots);
        if (roots.isEmpty()) {
            throw new IllegalArgumentException("a bundle has a root");
        }
    }

    /** What the documents say, once it is certain that they belong together; who signed them is not asked here. */
    Read read() throws TrustException {
        Timestamp announced =
                Timestamp.read(Envelope.parse(DocumentKind.TIMESTAMP, timestamp).payload());
        EditionHead head =
                EditionHead.read(Envelope.parse(DocumentKind.EDITION, edition).payload());
        if (announced.edition() != head.number()
                || !Sha256.hex(edition).equals(announced.editionSha256())
                || announced.editionLength() != edition.length) {
            throw new TrustException(
                    Refusal.MISMATCH, "edition " + head.number() + ", where the timestamp announces another one");
        }
        if (takeover != null && !Sha256.hex(takeover).equals(announced.takeoverSha256())) {
            throw new TrustException(Refusal.MISMATCH, "the takeover, where the timestamp announces another one");
        }
        List<Integer> numbers = new ArrayList<>();
        for (byte[] root : roots) {
            numbers.add(
                    Root.read(Envelope.parse(DocumentKind.ROOT, root).payload()).number());
        }
        return new Read(head, numbers);
    }

    /**
     * What they say.
     *
     * @param rootNumbers one for each root
     */
    record Read(EditionHead head, List<Integer> rootNumbers) {}
}
