package org.centerkiosk.hub.staff;

import java.time.Duration;
import java.time.Instant;

/** What became of somebody's attempt to sign in. */
public sealed interface SignIn {

    /**
     * A session began.
     *
     * @param token to be sent with each request; kept nowhere else
     * @param expires when the session ends at the latest
     */
    record SignedIn(String token, Instant expires, Account account) implements SignIn {
        @Override
        public String toString() {
            return "SignedIn[account=" + account.name() + "]";
        }
    }

    /** Wrong name, wrong password, or an account that is disabled; which of them is not told. */
    record Refused() implements SignIn {}

    /**
     * Too many failures.
     *
     * @param pause after which the next attempt is looked at
     */
    record LockedOut(Duration pause) implements SignIn {}
}
