package org.centerkiosk.hub.simulation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.centerkiosk.hub.store.DatabaseConfig;

/** What a book's rows say, read past the hub. */
final class BookFacts {

    private BookFacts() {}

    /** Seats that are held in the sessions of events of that name; percent stands for anything. */
    static int held(DatabaseConfig config, String event) throws SQLException {
        return number(
                config,
                "SELECT coalesce(sum(seats), 0) FROM registration_seat WHERE state = 'HELD' AND event LIKE ?",
                event);
    }

    /** The same by the counters. */
    static int counted(DatabaseConfig config, String event) throws SQLException {
        return number(config, "SELECT coalesce(sum(taken), 0) FROM session_count WHERE event LIKE ?", event);
    }

    private static int number(DatabaseConfig config, String sql, String event) throws SQLException {
        try (Connection connection = DriverManager.getConnection(config.url(), config.user(), config.password());
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, event);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
