package org.centerkiosk.hub.edition;

import java.time.Instant;
import org.centerkiosk.core.store.StoredDocument;
import org.centerkiosk.core.trust.TrustException;
import org.centerkiosk.core.trust.TrustedState;
import org.centerkiosk.core.trust.Verdict;
import org.centerkiosk.core.trust.Verifier;

/**
 * The last look before documents are published: as a terminal that was enrolled a moment ago would see them. What it
 * would refuse must not leave the hub, for then every screen would be stuck with what it has.
 */
final class NewTerminal {

    private NewTerminal() {}

    static void mustBelieve(TrustedRoot root, byte[] timestamp, byte[] edition, Instant now) throws Declining {
        TrustedState state = next(Verifier.timestamp(begin(root), timestamp, now));
        next(Verifier.edition(state, edition, now));
    }

    static void mustBelieveTakeover(TrustedRoot root, byte[] timestamp, byte[] takeover, Instant now) throws Declining {
        TrustedState state = next(Verifier.timestamp(begin(root), timestamp, now));
        next(Verifier.takeover(state, takeover, now));
    }

    private static TrustedState begin(TrustedRoot root) throws Declining {
        try {
            return TrustedState.begin(root.document(), StoredDocument.digest(root.document()));
        } catch (TrustException e) {
            throw new Declining(Objection.NOT_BELIEVED, e.detail());
        }
    }

    private static <T> TrustedState next(Verdict<T> verdict) throws Declining {
        return switch (verdict) {
            case Verdict.Accepted<T> accepted -> accepted.next();
            case Verdict.Unchanged<T> unchanged ->
                throw new Declining(Objection.NOT_BELIEVED, "a new terminal would know it already");
            case Verdict.Refused<T> refused -> throw new Declining(Objection.NOT_BELIEVED, refused.sentence());
        };
    }
}
