package org.centerkiosk.hub.staff;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.centerkiosk.hub.store.HubDatabase;
import org.jdbi.v3.core.Handle;

/** Compares a password with an account's; wherever one is asked for, wrong ones count towards the same lock-out. */
final class PasswordCheck {

    private final HubDatabase database;
    private final String centre;
    private final InstantSource clock;
    private final Passwords passwords;
    private final LockOut lockOut;

    PasswordCheck(HubDatabase database, String centre, InstantSource clock, Passwords passwords) {
        this.database = database;
        this.centre = centre;
        this.clock = clock;
        this.passwords = passwords;
        this.lockOut = new LockOut(centre);
    }

    sealed interface Outcome {

        /**
         * It is the account's.
         *
         * @param hash as it is stored, by which a change in the meantime is seen
         */
        record Right(Account account, String hash) implements Outcome {}

        /**
         * It is not, or the account is disabled.
         *
         * @param isKnown whether there is such an account, for the log alone
         */
        record Wrong(boolean isKnown) implements Outcome {}

        /** Too many were wrong; this one was not looked at. */
        record Locked(Duration pause) implements Outcome {}
    }

    Outcome check(String name, char[] password) {
        Optional<Outcome> looked = database.write(handle -> begin(handle, name));
        if (looked.isEmpty()) {
            passwords.matchNobody(password);
            return new Outcome.Wrong(false);
        }
        if (looked.get() instanceof Outcome.Right known) {
            boolean isRight = passwords.matches(password, known.hash);
            return isRight && !known.account.disabled() ? known : new Outcome.Wrong(true);
        }
        return looked.get();
    }

    private Optional<Outcome> begin(Handle handle, String name) {
        return find(handle, name)
                .map(known -> lockOut.begin(handle, name, clock.instant())
                        .<Outcome>map(Outcome.Locked::new)
                        .orElse(known));
    }

    /** The account as it is now, to be compared with what was checked. */
    Optional<Outcome.Right> find(Handle handle, String name) {
        return handle.createQuery("SELECT * FROM account WHERE centre = :centre AND name = :name")
                .bind("centre", centre)
                .bind("name", name)
                .map((row, context) -> new Outcome.Right(Accounts.account(row), row.getString("password")))
                .findOne();
    }
}
