package org.centerkiosk.hub.edition;

import java.time.Instant;
import java.util.List;
import org.centerkiosk.core.trust.Envelope;
import org.centerkiosk.core.trust.Root;
import org.centerkiosk.core.trust.Signer;
import org.centerkiosk.core.trust.Tally;
import org.centerkiosk.core.trust.TrustException;
import org.centerkiosk.core.trust.TrustRole;

/** The newest root: whose signatures count now. */
record TrustedRoot(Root root, byte[] document) {

    /** Who signed, key by key in the document's order; one signature that does not count spoils the document. */
    List<String> persons(Envelope envelope, TrustRole role) throws Declining {
        try {
            List<Signer> signers = Tally.of(root, role, envelope).signers();
            if (signers.isEmpty()) {
                throw new Declining(Objection.BAD_SIGNATURE, "nobody has signed the document");
            }
            return signers.stream().map(Signer::person).toList();
        } catch (TrustException e) {
            throw new Declining(
                    isUnknown(envelope, role) ? Objection.UNKNOWN_SIGNER : Objection.BAD_SIGNATURE, e.detail());
        }
    }

    private boolean isUnknown(Envelope envelope, TrustRole role) {
        return envelope.signatures().stream()
                .anyMatch(signature -> root.signer(role, signature.kid()).isEmpty());
    }

    int threshold(TrustRole role) {
        return root.rule(role).threshold();
    }

    void checkInForce(Instant now) throws Declining {
        if (!now.isBefore(root.expires())) {
            throw new Declining(Objection.ROOT_EXPIRED, "root " + root.number() + " expired at " + root.expires());
        }
    }
}
