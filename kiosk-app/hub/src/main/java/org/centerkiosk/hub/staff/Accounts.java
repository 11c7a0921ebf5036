package org.centerkiosk.hub.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.centerkiosk.hub.store.HubDatabase;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Keeps the accounts. A changed password, role or state ends the account's sessions. */
public final class Accounts {

    private static final String SELECT = "SELECT name, roles, disabled, created FROM account WHERE centre = :centre";

    private final HubDatabase database;
    private final String centre;
    private final InstantSource clock;
    private final AuditLog audit;
    private final LockOut lockOut;
    private final Passwords passwords;

    public Accounts(HubDatabase database, String centre, InstantSource clock, AuditLog audit) {
        this(database, centre, clock, audit, new Passwords());
    }

    Accounts(HubDatabase database, String centre, InstantSource clock, AuditLog audit, Passwords passwords) {
        this.database = database;
        this.centre = centre;
        this.clock = clock;
        this.audit = audit;
        this.lockOut = new LockOut(centre);
        this.passwords = passwords;
    }

    Passwords passwords() {
        return passwords;
    }

    public List<Account> list() {
        return database.read(handle -> handle.createQuery(SELECT + " ORDER BY name")
                .bind("centre", centre)
                .map((row, context) -> account(row))
                .list());
    }

    public Optional<Account> find(String name) {
        return database.read(handle -> find(handle, name));
    }

    Optional<Account> find(Handle handle, String name) {
        return handle.createQuery(SELECT + " AND name = :name")
                .bind("centre", centre)
                .bind("name", name)
                .map((row, context) -> account(row))
                .findOne();
    }

    static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getString("name"),
                Role.read(row.getString("roles")),
                row.getInt("disabled") != 0,
                Instant.ofEpochMilli(row.getLong("created")));
    }

    /** Adds an account where there is none of that name, and the password passes the {@link PasswordRules}. */
    public AccountChange add(String actor, String name, Set<Role> roles, char[] password) {
        Optional<String> objection = Account.objectionTo(name).or(() -> PasswordRules.objection(name, password));
        if (objection.isPresent()) {
            return new AccountChange.Unfit(objection.get());
        }
        Account account = new Account(name, roles, false, Instant.ofEpochMilli(clock.millis()));
        String hash = passwords.hash(password);
        return database.write(handle -> {
            if (insert(handle, account, hash) == 0) {
                return new AccountChange.Exists();
            }
            audit.append(handle, actor, "account.add", name, Role.write(account.roles()));
            return new AccountChange.Done(account);
        });
    }

    private int insert(Handle handle, Account account, String hash) {
        return handle.createUpdate("""
                        INSERT INTO account (centre, name, roles, password, created)
                        VALUES (:centre, :name, :roles, :password, :created)
                        ON CONFLICT (centre, name) DO NOTHING""")
                .bind("centre", centre)
                .bind("name", account.name())
                .bind("roles", Role.write(account.roles()))
                .bind("password", hash)
                .bind("created", account.created().toEpochMilli())
                .execute();
    }

    /** Gives a new password and lifts a lock-out. */
    public AccountChange setPassword(String actor, String name, char[] password) {
        Optional<String> objection = PasswordRules.objection(name, password);
        if (objection.isPresent()) {
            return new AccountChange.Unfit(objection.get());
        }
        String hash = passwords.hash(password);
        return change(actor, name, "account.password", "", handle -> password(handle, name, hash, null));
    }

    /** The owner's own change, where the password is still the one of that hash. */
    AccountChange replacePassword(String name, String old, char[] password) {
        String hash = passwords.hash(password);
        return change(name, name, "account.password", "by its owner", handle -> password(handle, name, hash, old));
    }

    private int password(Handle handle, String name, String hash, @Nullable String old) {
        int changed = handle.createUpdate("""
                        UPDATE account SET password = :value
                        WHERE centre = :centre AND name = :name AND password = COALESCE(:old, password)""")
                .bind("value", hash)
                .bind("centre", centre)
                .bind("name", name)
                .bind("old", old)
                .execute();
        if (changed > 0) {
            lockOut.clear(handle, name);
        }
        return changed;
    }

    public AccountChange setRoles(String actor, String name, Set<Role> roles) {
        return change(
                actor,
                name,
                "account.roles",
                Role.write(roles),
                handle -> handle.createUpdate(
                                "UPDATE account SET roles = :value WHERE centre = :centre AND name = :name")
                        .bind("value", Role.write(roles))
                        .bind("centre", centre)
                        .bind("name", name)
                        .execute());
    }

    /** Lets nobody in by it any more, or again. It is never deleted: the log speaks of it. */
    public AccountChange setDisabled(String actor, String name, boolean disabled) {
        String action = disabled ? "account.disable" : "account.enable";
        return change(
                actor,
                name,
                action,
                "",
                handle -> handle.createUpdate(
                                "UPDATE account SET disabled = :value WHERE centre = :centre AND name = :name")
                        .bind("value", disabled ? 1 : 0)
                        .bind("centre", centre)
                        .bind("name", name)
                        .execute());
    }

    private interface Change {
        int apply(Handle handle);
    }

    private AccountChange change(String actor, String name, String action, String details, Change change) {
        try {
            return database.write(handle -> {
                if (change.apply(handle) == 0) {
                    return new AccountChange.Unknown();
                }
                if (isWithoutAdministrator(handle)) {
                    throw new LastAdministratorException();
                }
                handle.createUpdate("DELETE FROM staff_session WHERE centre = :centre AND account = :name")
                        .bind("centre", centre)
                        .bind("name", name)
                        .execute();
                audit.append(handle, actor, action, name, details);
                return new AccountChange.Done(find(handle, name).orElseThrow());
            });
        } catch (LastAdministratorException e) {
            return new AccountChange.Unfit("nobody would be left who keeps accounts; make another administrator first");
        }
    }

    /** Undoes the transaction that would leave nobody to manage accounts. */
    private static final class LastAdministratorException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LastAdministratorException() {
            super("the last administrator", null, false, false);
        }
    }

    private boolean isWithoutAdministrator(Handle handle) {
        // All rows, held until the end: of two who each take the other's role away, one must see what the other did.
        return handle
                .createQuery("UPDATE account SET created = created WHERE centre = :centre RETURNING roles, disabled")
                .bind("centre", centre)
                .map((row, context) ->
                        row.getInt(2) == 0 && Role.read(row.getString(1)).contains(Role.ADMINISTRATOR))
                .list()
                .stream()
                .noneMatch(isAdministrator -> isAdministrator);
    }
}
