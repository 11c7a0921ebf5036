package org.centerkiosk.core.trust;

import java.time.Instant;
import java.util.Set;

/** From one root to the next: what the state keeps, and what it forgets with the keys that were revoked. */
final class RootStep {

    private RootStep() {}

    /**
     * The state under the new root. What a revoked key may have said is forgotten, so that a thief who signed the highest
     * number or a far future has gained nothing that lasts (TUF 5.3.11, fast-forward recovery).
     */
    static TrustedState take(TrustedState state, Root next, byte[] envelope) {
        Root old = state.rootDocument();
        Timestamp timestamp = state.timestamp();
        Instant newest = next.issued().isAfter(state.newest()) ? next.issued() : state.newest();
        int edition = state.edition();
        String sha256 = state.editionSha256();
        int takeover = state.takeover();
        if (revokes(old, next, TrustRole.EDITION)) {
            edition = 0;
            sha256 = null;
            timestamp = timestamp == null ? null : timestamp.withoutEdition();
        }
        if (revokes(old, next, TrustRole.TAKEOVER)) {
            takeover = 0;
            timestamp = timestamp == null ? null : timestamp.withoutTakeover();
        }
        if (revokes(old, next, TrustRole.TIMESTAMP)) {
            timestamp = null;
            newest = next.issued();
        }
        return new TrustedState(envelope, timestamp, edition, sha256, takeover, newest);
    }

    private static boolean revokes(Root old, Root next, TrustRole role) {
        Set<String> kept = next.rule(role).kids();
        return !kept.containsAll(old.rule(role).kids());
    }
}
