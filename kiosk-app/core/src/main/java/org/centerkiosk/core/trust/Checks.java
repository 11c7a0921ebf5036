package org.centerkiosk.core.trust;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What all documents have in common. */
final class Checks {

    private static final int LONGEST_ID = 100;

    private Checks() {}

    static void number(int number, String what) {
        if (number < 1) {
            throw new IllegalArgumentException("the number of the " + what + " is " + number + ", not 1 or more");
        }
    }

    static void centre(String centre) {
        id(centre, "centre");
    }

    static void id(String id, String what) {
        if (id.isBlank() || id.length() > LONGEST_ID || id.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("the " + what + " is one line of 1 to " + LONGEST_ID + " characters");
        }
    }

    static void order(Instant first, Instant second, String what) {
        SignedTime.checked(first);
        SignedTime.checked(second);
        if (!first.isBefore(second)) {
            throw new IllegalArgumentException("\"" + what + "\" " + second + " is not after " + first);
        }
    }

    /** A number that may be none (0), with the hash that it then has not. */
    static void announced(int number, @Nullable String sha256, String what) {
        if (number < 0 || (number == 0) != (sha256 == null)) {
            throw new IllegalArgumentException("the " + what + " needs a number with a hash, or 0 without");
        }
        if (sha256 != null) {
            Sha256.checked(sha256);
        }
    }
}
