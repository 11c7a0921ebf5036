package org.centerkiosk.core.trust;

import org.jspecify.annotations.Nullable;

/** That a timestamp takes nothing back which an earlier one, or an accepted document, has said. */
final class TimestampOrder {

    private TimestampOrder() {}

    static void require(TrustedState state, Timestamp timestamp) throws TrustException {
        Timestamp before = state.timestamp();
        if (before != null) {
            if (timestamp.issued().isBefore(before.issued()) || timestamp.root() < before.root()) {
                throw back("the timestamp of " + timestamp.issued() + " comes after that of " + before.issued());
            }
            edition(timestamp, before.edition(), before.editionSha256());
            takeover(timestamp, before.takeover(), before.takeoverSha256());
        }
        edition(timestamp, state.edition(), state.editionSha256());
    }

    private static void edition(Timestamp timestamp, int number, @Nullable String sha256) throws TrustException {
        compare("edition", timestamp.edition(), timestamp.editionSha256(), number, sha256);
    }

    private static void takeover(Timestamp timestamp, int number, @Nullable String sha256) throws TrustException {
        compare("takeover", timestamp.takeover(), timestamp.takeoverSha256(), number, sha256);
    }

    private static void compare(String what, int number, @Nullable String sha256, int before, @Nullable String known)
            throws TrustException {
        if (number < before) {
            throw back("the timestamp names " + what + " " + number + " after " + before);
        }
        if (number == before && number > 0 && !java.util.Objects.equals(sha256, known)) {
            throw new TrustException(
                    Refusal.MISMATCH, "the timestamp gives another hash for " + what + " " + number + " than before");
        }
    }

    private static TrustException back(String what) {
        return new TrustException(Refusal.ROLLBACK, what);
    }
}
