package org.centerkiosk.hub.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Slows down whoever guesses a password. The count and the wait are stored, so a restart gives nothing back. A clock that
 * goes back begins the wait anew; one that jumps ahead ends it early, but then the count alone makes the next wait longer.
 */
final class LockOut {

    /** Failures that anybody may have with a password of that kind. */
    static final int FREE = 5;

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final String centre;

    LockOut(String centre) {
        this.centre = centre;
    }

    private record State(int failures, long lockedAt, long lockedUntil) {}

    /**
     * Counts the attempt as failed before it is looked at, so that many at once count as many; or says how long to wait.
     */
    Optional<Duration> begin(Handle handle, String account, Instant now) {
        State state = handle.createQuery("""
                        UPDATE account SET failures = failures + 1 WHERE centre = :centre AND name = :name
                        RETURNING failures, locked_at, locked_until""")
                .bind("centre", centre)
                .bind("name", account)
                .map((row, context) -> new State(row.getInt(1), row.getLong(2), row.getLong(3)))
                .one();
        long millis = now.toEpochMilli();
        if (millis < state.lockedAt) {
            long wait = Math.min(state.lockedUntil - state.lockedAt, LONGEST.toMillis());
            store(handle, account, new State(state.failures - 1, millis, millis + wait));
            return Optional.of(Duration.ofMillis(wait));
        }
        if (millis < state.lockedUntil) {
            // What is not looked at is no guess and does not count.
            store(handle, account, new State(state.failures - 1, state.lockedAt, state.lockedUntil));
            return Optional.of(Duration.ofMillis(state.lockedUntil - millis));
        }
        if (state.failures >= FREE) {
            store(
                    handle,
                    account,
                    new State(
                            state.failures,
                            millis,
                            millis + wait(state.failures).toMillis()));
        }
        return Optional.empty();
    }

    void clear(Handle handle, String account) {
        store(handle, account, new State(0, 0, 0));
    }

    private static Duration wait(int failures) {
        Duration wait = FIRST.multipliedBy(1L << Math.min(failures - FREE, 10));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private void store(Handle handle, String account, State state) {
        handle.createUpdate("""
                        UPDATE account SET failures = :failures, locked_at = :at, locked_until = :until
                        WHERE centre = :centre AND name = :name""")
                .bind("failures", state.failures)
                .bind("at", state.lockedAt)
                .bind("until", state.lockedUntil)
                .bind("centre", centre)
                .bind("name", account)
                .execute();
    }
}
