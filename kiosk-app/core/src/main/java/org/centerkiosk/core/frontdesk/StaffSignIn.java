package org.centerkiosk.core.frontdesk;

import java.time.Duration;

/** What came of signing in. */
public sealed interface StaffSignIn {

    record Done(StaffSession session) implements StaffSignIn {}

    /** The name or the password is wrong, or the account is disabled; the hub does not say which. */
    record Refused() implements StaffSignIn {}

    /**
     * Too many wrong passwords.
     *
     * @param pause until it may be tried again
     */
    record LockedOut(Duration pause) implements StaffSignIn {}

    record NotTaken(Why why) implements StaffSignIn {}
}
