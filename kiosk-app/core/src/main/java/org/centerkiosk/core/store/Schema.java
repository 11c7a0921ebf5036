package org.centerkiosk.core.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The tables, and how each version of them becomes the next; {@code PRAGMA user_version} counts the steps taken. */
public final class Schema {

    /** One list of statements for each step. Steps are never changed once released, only added. Times: epoch ms. */
    static final List<List<String>> STEPS = List.of(List.of("""
            CREATE TABLE source (
                name TEXT PRIMARY KEY,
                origin TEXT NOT NULL,
                last_contact INTEGER,
                last_change INTEGER
            ) STRICT""", """
            CREATE TABLE document (
                source TEXT NOT NULL,
                location TEXT NOT NULL,
                position INTEGER NOT NULL,
                content_type TEXT,
                etag TEXT,
                last_modified TEXT,
                sha256 TEXT NOT NULL,
                body BLOB NOT NULL,
                PRIMARY KEY (source, location)
            ) STRICT""", """
            CREATE TABLE picture (
                key TEXT PRIMARY KEY,
                file TEXT NOT NULL,
                etag TEXT,
                last_modified TEXT,
                checked INTEGER NOT NULL,
                used INTEGER NOT NULL
            ) STRICT""", """
            CREATE TABLE mark (
                name TEXT PRIMARY KEY,
                value INTEGER NOT NULL
            ) STRICT"""), List.of("""
            CREATE TABLE trust (
                name TEXT PRIMARY KEY,
                state BLOB NOT NULL
            ) STRICT"""));

    private Schema() {}

    /** Takes the steps that are missing, all in one transaction; false where the file comes from a later program. */
    public static boolean migrate(Connection connection, List<List<String>> steps) throws SQLException {
        int version = version(connection);
        if (version > steps.size()) {
            return false;
        }
        if (version == steps.size()) {
            return true;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            try {
                for (List<String> step : steps.subList(version, steps.size())) {
                    for (String sql : step) {
                        statement.execute(sql);
                    }
                }
                statement.execute("PRAGMA user_version = " + steps.size());
                statement.execute("COMMIT");
            } catch (SQLException e) {
                statement.execute("ROLLBACK");
                throw e;
            }
        }
        return true;
    }

    static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA user_version")) {
            return row.next() ? row.getInt(1) : 0;
        }
    }
}
