package org.centerkiosk.terminal.desk;

import org.jspecify.annotations.Nullable;

/**
 * Whether anybody may look.
 *
 * @param account of whom it is or was
 * @param said what stands against coming in, null where nothing does
 * @param busy whether the answer is awaited
 */
record Gate(Kind kind, String account, @Nullable Said said, boolean busy) {

    enum Kind {
        SIGNED_OUT,
        /** He is signed in, and the screen is covered. */
        LOCKED,
        OPEN
    }

    /**
     * Why not.
     *
     * @param key of the words
     * @param minutes until it may be tried again, 0 where that is not the question
     */
    record Said(String key, long minutes) {
        static Said of(String key) {
            return new Said(key, 0);
        }
    }

    static final Gate SHUT = new Gate(Kind.SIGNED_OUT, "", null, false);

    static Gate open(String account) {
        return new Gate(Kind.OPEN, account, null, false);
    }

    Gate locked() {
        return new Gate(Kind.LOCKED, account, null, false);
    }

    Gate shut(@Nullable Said why) {
        return new Gate(Kind.SIGNED_OUT, account, why, false);
    }

    Gate asking(String name) {
        return new Gate(kind, name, null, true);
    }

    Gate refused(Said why) {
        return new Gate(kind, account, why, false);
    }

    boolean isOpen() {
        return kind == Kind.OPEN;
    }
}
