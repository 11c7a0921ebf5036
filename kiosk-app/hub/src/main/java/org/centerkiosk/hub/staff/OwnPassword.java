package org.centerkiosk.hub.staff;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import org.centerkiosk.hub.store.HubDatabase;

/** Lets people change their own password: they show that they know the old one. All their sessions end. */
public final class OwnPassword {

    private final PasswordCheck check;
    private final Accounts accounts;
    private final AuditLog audit;

    public OwnPassword(HubDatabase database, String centre, InstantSource clock, AuditLog audit, Accounts accounts) {
        this.check = new PasswordCheck(database, centre, clock, accounts.passwords());
        this.accounts = accounts;
        this.audit = audit;
    }

    /** What became of it. */
    public sealed interface Outcome {

        /** The new one counts; whoever was signed in with the old one is no longer. */
        record Changed() implements Outcome {}

        /** The old one is wrong, or the account cannot be used. */
        record Refused() implements Outcome {}

        /**
         * Too many wrong ones.
         *
         * @param pause after which the next attempt is looked at
         */
        record LockedOut(Duration pause) implements Outcome {}

        /** The new one may not be taken, with the reason and what would do. */
        record Unfit(String why) implements Outcome {}
    }

    public Outcome change(String name, char[] old, char[] fresh) {
        Optional<String> objection = objection(name, old, fresh);
        if (objection.isPresent()) {
            return new Outcome.Unfit(objection.get());
        }
        return switch (check.check(name, old)) {
            case PasswordCheck.Outcome.Locked(Duration pause) -> new Outcome.LockedOut(pause);
            case PasswordCheck.Outcome.Wrong(boolean isKnown) -> {
                if (isKnown) {
                    audit.append(name, "account.password-refused", name, "");
                }
                yield new Outcome.Refused();
            }
            case PasswordCheck.Outcome.Right known -> changed(known, fresh);
        };
    }

    /** What speaks against the new one, whatever the old one is; empty where nothing does. */
    public static Optional<String> objection(String name, char[] old, char[] fresh) {
        return Arrays.equals(old, fresh)
                ? Optional.of("the new password is the old one; take another")
                : PasswordRules.objection(name, fresh);
    }

    private Outcome changed(PasswordCheck.Outcome.Right known, char[] fresh) {
        return switch (accounts.replacePassword(known.account().name(), known.hash(), fresh)) {
            case AccountChange.Done ignored -> new Outcome.Changed();
            // Somebody else gave another one while this one was compared.
            case AccountChange.Unknown(), AccountChange.Exists() -> new Outcome.Refused();
            case AccountChange.Unfit(String why) -> new Outcome.Unfit(why);
        };
    }
}
