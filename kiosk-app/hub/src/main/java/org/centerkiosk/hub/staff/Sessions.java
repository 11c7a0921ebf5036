package org.centerkiosk.hub.staff;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.centerkiosk.hub.staff.PasswordCheck.Outcome;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.Sql;
import org.jdbi.v3.core.Handle;

/**
 * Lets people in and remembers them by opaque tokens, of which only hashes are kept. A session ends after half a day, or
 * two hours without a request, or when a clock shows a time before it began.
 */
public final class Sessions {

    static final Duration LENGTH = Duration.ofHours(12);
    static final Duration IDLE = Duration.ofHours(2);

    /** How exactly its last use is known; each request would be a write otherwise. */
    private static final Duration STEP = Duration.ofMinutes(1);

    /** How far the clock may be set back without ending sessions. */
    private static final Duration SLACK = Duration.ofMinutes(5);

    private static final int TOKEN_BYTES = 32;
    private static final int MOST_PER_ACCOUNT = 20;

    private static final Sql FIND = Sql.of("""
            SELECT a.name, a.roles, a.disabled, a.created, s.created AS began, s.used
            FROM staff_session s JOIN account a ON a.centre = s.centre AND a.name = s.account
            WHERE s.centre = :centre AND s.token = :token""");

    private final SecureRandom random = new SecureRandom();
    private final HubDatabase database;
    private final String centre;
    private final InstantSource clock;
    private final AuditLog audit;
    private final PasswordCheck check;
    private final LockOut lockOut;

    public Sessions(HubDatabase database, String centre, InstantSource clock, AuditLog audit, Accounts accounts) {
        this.database = database;
        this.centre = centre;
        this.clock = clock;
        this.audit = audit;
        this.check = new PasswordCheck(database, centre, clock, accounts.passwords());
        this.lockOut = new LockOut(centre);
    }

    /** Begins a session. */
    public SignIn signIn(String name, char[] password) {
        return switch (check.check(name, password)) {
            case Outcome.Locked(Duration pause) -> new SignIn.LockedOut(pause);
            case Outcome.Wrong(boolean isKnown) -> {
                if (isKnown) {
                    audit.append(name, "session.refused", name, "");
                }
                yield new SignIn.Refused();
            }
            case Outcome.Right known -> begin(known);
        };
    }

    private SignIn begin(Outcome.Right known) {
        Account account = known.account();
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant now = now();
        return database.write(handle -> {
            // It may have been disabled, or its password changed, while the password was compared.
            if (!check.find(handle, account.name()).equals(Optional.of(known))) {
                return new SignIn.Refused();
            }
            lockOut.clear(handle, account.name());
            deleteOld(handle, account.name(), now);
            handle.createUpdate("""
                            INSERT INTO staff_session (centre, token, account, created, used)
                            VALUES (:centre, :token, :account, :now, :now)""")
                    .bind("centre", centre)
                    .bind("token", hash(token))
                    .bind("account", account.name())
                    .bind("now", now.toEpochMilli())
                    .execute();
            audit.append(handle, account.name(), "session.begin", account.name(), "");
            return new SignIn.SignedIn(token, now.plus(LENGTH), account);
        });
    }

    private void deleteOld(Handle handle, String account, Instant now) {
        handle.createUpdate("DELETE FROM staff_session WHERE centre = :centre AND (created < :began OR used < :used)")
                .bind("centre", centre)
                .bind("began", now.minus(LENGTH).toEpochMilli())
                .bind("used", now.minus(IDLE).toEpochMilli())
                .execute();
        handle.createUpdate("""
                        DELETE FROM staff_session WHERE centre = :centre AND account = :account AND token NOT IN (
                            SELECT token FROM staff_session WHERE centre = :centre AND account = :account
                            ORDER BY created DESC LIMIT :most)""")
                .bind("centre", centre)
                .bind("account", account)
                .bind("most", MOST_PER_ACCOUNT - 1)
                .execute();
    }

    private record Found(Account account, Instant created, Instant used) {}

    /** Whose session a token is of. */
    public Optional<Account> bearer(String token) {
        Instant now = now();
        Optional<Found> found = database.look(handle -> FIND.on(handle)
                .bind("centre", centre)
                .bind("token", hash(token))
                .find(row -> new Found(
                        Accounts.account(row),
                        Instant.ofEpochMilli(row.getLong("began")),
                        Instant.ofEpochMilli(row.getLong("used")))));
        return found.filter(session -> isAlive(session, now)).map(session -> {
            if (session.used.plus(STEP).isBefore(now)) {
                touch(token, now);
            }
            return session.account;
        });
    }

    private static boolean isAlive(Found session, Instant now) {
        return !session.account.disabled()
                && !now.isBefore(session.used.minus(SLACK))
                && now.isBefore(session.created.plus(LENGTH))
                && now.isBefore(session.used.plus(IDLE));
    }

    private void touch(String token, Instant now) {
        database.update(handle -> handle.createUpdate(
                        "UPDATE staff_session SET used = :now WHERE centre = :centre AND token = :token")
                .bind("now", now.toEpochMilli())
                .bind("centre", centre)
                .bind("token", hash(token))
                .execute());
    }

    /** Ends a session; one that is over already does no harm. */
    public void end(String token) {
        database.update(handle -> {
            Optional<String> account = handle.createQuery("""
                            DELETE FROM staff_session WHERE centre = :centre AND token = :token RETURNING account""")
                    .bind("centre", centre)
                    .bind("token", hash(token))
                    .mapTo(String.class)
                    .findOne();
            account.ifPresent(name -> audit.append(handle, name, "session.end", name, ""));
        });
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    private static String hash(String token) {
        return HexFormat.of()
                .formatHex(AuditChain.sha256().digest(token.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
}
