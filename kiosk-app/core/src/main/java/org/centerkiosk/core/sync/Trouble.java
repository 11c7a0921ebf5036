package org.centerkiosk.core.sync;

import java.time.Duration;
import org.centerkiosk.core.feed.Problem;
import org.centerkiosk.core.feed.Problem.Severity;
import org.centerkiosk.core.fetch.FetchResult.Failed;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong at the last attempt.
 *
 * @param what in English for staff
 * @param remedy what to do about it
 * @param isOffline whether the network or the server did not answer
 * @param isRetriedEarly whether trying again soon may help; not where an answer came and is of no use
 * @param retryAfter how long the server asks to be left alone
 */
record Trouble(
        String what,
        String remedy,
        boolean isOffline,
        boolean isRetriedEarly,
        @Nullable Duration retryAfter) {

    static Trouble of(Failed failed) {
        return new Trouble(failed.what(), failed.remedy(), failed.reason().isOffline(), true, failed.retryAfter());
    }

    /** An answer that cannot be used. */
    static Trouble of(Problem fatal) {
        return new Trouble(
                (fatal.where() == null ? "" : fatal.where() + ": ") + fatal.what(), fatal.remedy(), false, false, null);
    }

    /** Of the store. */
    static Trouble of(String what, String remedy) {
        return new Trouble(what, remedy, false, true, null);
    }

    String text() {
        return what + " – " + remedy;
    }

    Problem problem(String source) {
        return new Problem(Severity.ERROR, source, null, null, what, remedy);
    }
}
