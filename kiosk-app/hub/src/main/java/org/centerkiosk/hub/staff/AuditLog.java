package org.centerkiosk.hub.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.centerkiosk.hub.store.HubDatabase;
import org.jdbi.v3.core.Handle;

/** Remembers who did what, in the transaction that did it; entries are chained by hashes and never changed. */
public final class AuditLog {

    /** What the hub does by itself. */
    public static final String HUB = "hub";

    /** What somebody does on the hub's machine, where access to its files is enough. */
    public static final String CONSOLE = "console";

    private static final Pattern ACTION = Pattern.compile("[a-z][a-z-]*(\\.[a-z][a-z-]*)+");
    private static final int LONGEST = 2_000;
    private static final int PAGE = 1_000;

    private final HubDatabase database;
    private final String centre;
    private final InstantSource clock;

    public AuditLog(HubDatabase database, String centre, InstantSource clock) {
        this.database = database;
        this.centre = centre;
        this.clock = clock;
    }

    /**
     * Appends within the caller's transaction, as its last statement where possible: others who append wait until it ends.
     *
     * @param action lower case with dots, such as {@code edition.publish}
     */
    public void append(Handle handle, String actor, String action, String subject, String details) {
        if (!ACTION.matcher(action).matches()) {
            throw new IllegalArgumentException("an action is written like edition.publish, not " + action);
        }
        Head head = lockHead(handle);
        AuditEntry open = new AuditEntry(
                head.number + 1,
                Instant.ofEpochMilli(clock.millis()),
                shortened(actor),
                action,
                shortened(subject),
                shortened(details),
                "");
        String hash = AuditChain.hash(centre, head.hash, open);
        handle.createUpdate("""
                        INSERT INTO audit (centre, number, at, actor, action, subject, details, hash)
                        VALUES (:centre, :number, :at, :actor, :action, :subject, :details, :hash)""")
                .bind("centre", centre)
                .bind("number", open.number())
                .bind("at", open.at().toEpochMilli())
                .bind("actor", open.actor())
                .bind("action", open.action())
                .bind("subject", open.subject())
                .bind("details", open.details())
                .bind("hash", hash)
                .execute();
        handle.createUpdate("UPDATE audit_head SET hash = :hash WHERE centre = :centre")
                .bind("hash", hash)
                .bind("centre", centre)
                .execute();
    }

    /** The same in a transaction of its own, for what changed nothing else. */
    public void append(String actor, String action, String subject, String details) {
        database.update(handle -> append(handle, actor, action, subject, details));
    }

    private record Head(long number, String hash) {}

    /** Counts on and so holds the row until the transaction ends: no two entries get one number. */
    private Head lockHead(Handle handle) {
        handle.createUpdate("""
                        INSERT INTO audit_head (centre, number, hash) VALUES (:centre, 0, :hash)
                        ON CONFLICT (centre) DO NOTHING""")
                .bind("centre", centre)
                .bind("hash", AuditChain.START)
                .execute();
        return handle.createQuery("""
                        UPDATE audit_head SET number = number + 1 WHERE centre = :centre RETURNING number - 1, hash""")
                .bind("centre", centre)
                .map((row, context) -> new Head(row.getLong(1), row.getString(2)))
                .one();
    }

    /** The newest entries, newest first. */
    public List<AuditEntry> latest(int most) {
        return entries("""
                SELECT number, at, actor, action, subject, details, hash FROM audit
                WHERE centre = :centre ORDER BY number DESC LIMIT :most""", Map.of("most", most));
    }

    /** At most so many entries from before that one, newest first. */
    public List<AuditEntry> before(long number, int most) {
        return entries("""
                SELECT number, at, actor, action, subject, details, hash FROM audit
                WHERE centre = :centre AND number < :number ORDER BY number DESC LIMIT :most""", Map.of("number", number, "most", most));
    }

    private List<AuditEntry> entries(String sql, Map<String, ?> values) {
        return database.read(handle -> handle.createQuery(sql)
                .bind("centre", centre)
                .bindMap(values)
                .map((row, context) -> entry(row))
                .list());
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("number"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("details"),
                row.getString("hash"));
    }

    /** Reads it all and computes every hash again. */
    public AuditVerdict verify() {
        return database.read(handle -> {
            String previous = AuditChain.START;
            long expected = 1;
            for (List<AuditEntry> page = from(handle, 1); !page.isEmpty(); page = from(handle, expected)) {
                for (AuditEntry entry : page) {
                    if (entry.number() != expected) {
                        return new AuditVerdict.Broken(expected, "is missing");
                    }
                    if (!AuditChain.hash(centre, previous, entry).equals(entry.hash())) {
                        return new AuditVerdict.Broken(expected, "was changed, or one before it was taken away");
                    }
                    previous = entry.hash();
                    expected++;
                }
            }
            return againstHead(handle, expected - 1, previous);
        });
    }

    private List<AuditEntry> from(Handle handle, long number) {
        return handle.createQuery("""
                        SELECT number, at, actor, action, subject, details, hash FROM audit
                        WHERE centre = :centre AND number >= :number ORDER BY number LIMIT :page""")
                .bind("centre", centre)
                .bind("number", number)
                .bind("page", PAGE)
                .map((row, context) -> entry(row))
                .list();
    }

    private AuditVerdict againstHead(Handle handle, long count, String last) {
        Head head = handle.createQuery("SELECT number, hash FROM audit_head WHERE centre = :centre")
                .bind("centre", centre)
                .map((row, context) -> new Head(row.getLong(1), row.getString(2)))
                .findOne()
                .orElse(new Head(0, AuditChain.START));
        if (head.number != count) {
            return new AuditVerdict.Broken(
                    Math.min(head.number, count) + 1, "is missing, or was added by another hand");
        }
        return head.hash.equals(last)
                ? new AuditVerdict.Intact(count, last)
                : new AuditVerdict.Broken(count, "is not the last one that was written");
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
