package org.centerkiosk.hub.fleet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.centerkiosk.hub.staff.AuditLog;
import org.centerkiosk.hub.store.HubDatabase;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Makes the codes that let terminals in, and uses them up; only their hashes are kept. */
public final class JoinCodes {

    /** Crockford Base32: no I, L, O and U. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int GROUPS = 3;
    private static final int GROUP = 5;

    /** Codes are kept a little after their end, so that their terminals can still be traced to them. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final HubDatabase database;
    private final String centre;
    private final AuditLog audit;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    public JoinCodes(HubDatabase database, String centre, AuditLog audit, InstantSource clock) {
        this.database = database;
        this.centre = centre;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new code, to be shown once. */
    public record Issued(String code, Instant expires) {}

    /** What a code gives to the terminal that uses it. */
    record Grant(
            boolean isBatch,
            @Nullable String venue,
            @Nullable String role) {}

    /** Makes a code. Empty where the centre has no such venue. */
    public Optional<Issued> issue(JoinTerms terms, String actor) {
        Instant now = clock.instant();
        Issued issued = new Issued(random(), now.plus(terms.life()));
        boolean done = database.write(handle -> {
            if (terms.venue() != null && !Venues.has(handle, centre, terms.venue())) {
                return false;
            }
            handle.createUpdate("DELETE FROM join_code WHERE centre = :centre AND expires < :old")
                    .bind("centre", centre)
                    .bind("old", now.minus(KEPT).toEpochMilli())
                    .execute();
            insert(handle, issued, terms, actor, now);
            audit.append(handle, actor, "join-code.issue", "code", describe(terms));
            return true;
        });
        return done ? Optional.of(issued) : Optional.empty();
    }

    private void insert(Handle handle, Issued issued, JoinTerms terms, String actor, Instant now) {
        handle.createUpdate("""
                        INSERT INTO join_code
                            (centre, code_sha256, made, made_by, expires, uses_left, batch, venue, role)
                        VALUES (:centre, :hash, :made, :actor, :expires, :uses, :batch, :venue, :role)""")
                .bind("centre", centre)
                .bind("hash", hash(issued.code()))
                .bind("made", now.toEpochMilli())
                .bind("actor", actor)
                .bind("expires", issued.expires().toEpochMilli())
                .bind("uses", terms.uses())
                .bind("batch", terms.isBatch() ? 1 : 0)
                .bind("venue", terms.venue())
                .bind("role", terms.role())
                .execute();
    }

    /** Uses it once more, in the caller's transaction; empty where it is unknown, used up or too old. */
    Optional<Grant> use(Handle handle, String hash) {
        return handle.createQuery("""
                        UPDATE join_code SET uses_left = uses_left - 1
                        WHERE centre = :centre AND code_sha256 = :hash AND uses_left > 0 AND expires > :now
                        RETURNING batch, venue, role""")
                .bind("centre", centre)
                .bind("hash", hash)
                .bind("now", clock.millis())
                .map((row, context) ->
                        new Grant(row.getInt("batch") == 1, row.getString("venue"), row.getString("role")))
                .findOne();
    }

    private static String describe(JoinTerms terms) {
        return (terms.isBatch() ? "batch of " + terms.uses() : "single") + ", " + terms.life()
                + (terms.venue() == null ? "" : ", venue " + terms.venue())
                + (terms.role() == null ? "" : ", role " + terms.role());
    }

    private String random() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** Plain SHA-256: 75 random bits cannot be guessed from it. */
    static String hash(String code) {
        try {
            byte[] bytes = code.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
