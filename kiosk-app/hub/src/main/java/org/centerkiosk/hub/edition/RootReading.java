package org.centerkiosk.hub.edition;

import org.centerkiosk.core.trust.DocumentKind;
import org.centerkiosk.core.trust.Envelope;
import org.centerkiosk.core.trust.Root;
import org.centerkiosk.core.trust.TrustException;
import org.jdbi.v3.core.Handle;

/** Reads the newest root, which the hub checked when it took it. */
final class RootReading {

    private final Roots roots;

    RootReading(Roots roots) {
        this.roots = roots;
    }

    TrustedRoot latest(Handle handle) throws Declining {
        byte[] document =
                roots.latest(handle).orElseThrow(() -> new Declining(Objection.NO_ROOT, "this hub has no root yet"));
        return new TrustedRoot(read(document), document);
    }

    static Root read(byte[] document) {
        try {
            return Root.read(Envelope.parse(DocumentKind.ROOT, document).payload());
        } catch (TrustException e) {
            throw new IllegalStateException("the stored root cannot be read: " + e.getMessage(), e);
        }
    }
}
