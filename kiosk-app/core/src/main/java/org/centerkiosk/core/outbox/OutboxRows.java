package org.centerkiosk.core.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of the outbox. */
final class OutboxRows {

    /** Steps are never changed once released, only added. Times: epoch ms. */
    static final List<List<String>> STEPS =
            List.of(List.of("""
            CREATE TABLE item (
                number INTEGER PRIMARY KEY AUTOINCREMENT,
                id TEXT NOT NULL UNIQUE,
                registration TEXT NOT NULL,
                made INTEGER NOT NULL,
                method TEXT NOT NULL,
                path TEXT NOT NULL,
                body BLOB NOT NULL,
                attempts INTEGER NOT NULL,
                due INTEGER NOT NULL,
                state TEXT NOT NULL CHECK (state IN ('WAITING', 'ANSWERED', 'DECLINED')),
                answer BLOB,
                settled INTEGER
            ) STRICT""", "CREATE INDEX item_waiting ON item (due) WHERE state = 'WAITING'", """
            CREATE INDEX item_registration ON item (registration)""", """
            CREATE TABLE keep (
                name TEXT PRIMARY KEY,
                value BLOB NOT NULL
            ) STRICT"""));

    private static final String COLUMNS =
            "SELECT id, registration, made, method, path, body, attempts, due, state, answer FROM item ";

    private final Connection connection;

    OutboxRows(Connection connection) {
        this.connection = connection;
    }

    void add(OutboxItem item) throws SQLException {
        update(
                "INSERT INTO item (id, registration, made, method, path, body, attempts, due, state)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'WAITING')",
                item.id(),
                item.registration(),
                item.made(),
                item.method(),
                item.path(),
                item.body(),
                item.attempts(),
                item.due());
    }

    /** Those that are due, in their order; of each registration its first alone. */
    List<OutboxItem> due(Instant now, int most) throws SQLException {
        return select(
                "WHERE state = 'WAITING' AND due <= ? AND NOT EXISTS (SELECT 1 FROM item AS earlier"
                        + " WHERE earlier.registration = item.registration AND earlier.state = 'WAITING'"
                        + " AND earlier.number < item.number) ORDER BY number LIMIT ?",
                now,
                most);
    }

    Optional<OutboxItem> find(UUID id) throws SQLException {
        return select("WHERE id = ?", id).stream().findFirst();
    }

    List<OutboxItem> all() throws SQLException {
        return select("ORDER BY number");
    }

    /** The next time that something is due, null where nothing waits. */
    @Nullable
    Instant nextDue() throws SQLException {
        return number("SELECT min(due) FROM item WHERE state = 'WAITING'")
                .map(Instant::ofEpochMilli)
                .orElse(null);
    }

    int waiting() throws SQLException {
        return number("SELECT count(*) FROM item WHERE state = 'WAITING'")
                .orElse(0L)
                .intValue();
    }

    void retry(UUID id, int attempts, Instant due) throws SQLException {
        update("UPDATE item SET attempts = ?, due = ? WHERE id = ?", attempts, due, id);
    }

    /** Everything that waits is due at once: the hub is there again. */
    void hurry(Instant now) throws SQLException {
        update("UPDATE item SET due = ? WHERE state = 'WAITING' AND due > ?", now, now);
    }

    /** What it said is of no use any more. */
    void settle(UUID id, Delivery delivery, Instant now) throws SQLException {
        boolean answered = delivery instanceof Delivery.Answered;
        byte[] answer = switch (delivery) {
            case Delivery.Answered(byte[] body) -> body;
            case Delivery.Declined(var problem) -> DeliveryJson.write(problem);
        };
        update(
                "UPDATE item SET state = ?, answer = ?, body = x'', settled = ? WHERE id = ?",
                answered ? "ANSWERED" : "DECLINED",
                answer,
                now,
                id);
    }

    void forget(Instant before) throws SQLException {
        update("DELETE FROM item WHERE state <> 'WAITING' AND settled < ?", before);
    }

    void keep(String name, byte[] value) throws SQLException {
        update(
                "INSERT INTO keep (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                name,
                value);
    }

    Optional<byte[]> kept(String name) throws SQLException {
        try (PreparedStatement statement = prepare("SELECT value FROM keep WHERE name = ?", name);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
        }
    }

    private List<OutboxItem> select(String condition, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(COLUMNS + condition, values);
                ResultSet row = statement.executeQuery()) {
            List<OutboxItem> items = new ArrayList<>();
            while (row.next()) {
                items.add(item(row));
            }
            return items;
        }
    }

    private static OutboxItem item(ResultSet row) throws SQLException {
        Delivery delivery = switch (row.getString("state")) {
            case "ANSWERED" -> new Delivery.Answered(row.getBytes("answer"));
            case "DECLINED" -> new Delivery.Declined(DeliveryJson.read(row.getBytes("answer")));
            default -> null;
        };
        return new OutboxItem(
                UUID.fromString(row.getString("id")),
                UUID.fromString(row.getString("registration")),
                Instant.ofEpochMilli(row.getLong("made")),
                row.getString("method"),
                row.getString("path"),
                row.getBytes("body"),
                row.getInt("attempts"),
                Instant.ofEpochMilli(row.getLong("due")),
                delivery);
    }

    private Optional<Long> number(String sql) throws SQLException {
        try (PreparedStatement statement = prepare(sql);
                ResultSet row = statement.executeQuery()) {
            return row.next() && row.getObject(1) != null ? Optional.of(row.getLong(1)) : Optional.empty();
        }
    }

    private void update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(sql, values)) {
            statement.executeUpdate();
        }
    }

    private PreparedStatement prepare(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(
                    i + 1,
                    switch (values[i]) {
                        case Instant instant -> instant.toEpochMilli();
                        case UUID id -> id.toString();
                        case Object other -> other;
                    });
        }
        return statement;
    }
}
