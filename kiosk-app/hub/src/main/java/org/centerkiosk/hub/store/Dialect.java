package org.centerkiosk.hub.store;

import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/** What differs between the two databases, and nothing else does. */
public enum Dialect {
    SQLITE(
            // Two that read first and write later would both have to give up: so a write says so at once.
            "BEGIN IMMEDIATE",
            "BEGIN",
            Map.of(
                    "int", "INTEGER",
                    "text", "TEXT",
                    "blob", "BLOB",
                    "strict", "STRICT")) {
        @Override
        Fault faultOf(SQLException failure) {
            return failure instanceof SQLiteException sqlite
                    ? switch (sqlite.getResultCode()) {
                        case SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_ROWID ->
                            Fault.CONFLICT;
                        default -> byPrimaryCode(sqlite.getResultCode().code & 0xFF);
                    }
                    : Fault.OTHER;
        }

        private static Fault byPrimaryCode(int code) {
            return switch (code) {
                case 13 -> Fault.FULL;
                case 5, 6 -> Fault.BUSY;
                case 11, 26 -> Fault.DAMAGED;
                case 8, 3, 23 -> Fault.FORBIDDEN;
                case 14, 10 -> Fault.UNREACHABLE;
                default -> Fault.OTHER;
            };
        }
    },
    POSTGRESQL(
            "BEGIN ISOLATION LEVEL READ COMMITTED",
            "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
            Map.of(
                    "int", "BIGINT",
                    // Sorted by bytes, as SQLite sorts.
                    "text", "TEXT COLLATE \"C\"",
                    "blob", "BYTEA",
                    "strict", "")) {
        @Override
        Fault faultOf(SQLException failure) {
            String state = failure.getSQLState() == null ? "" : failure.getSQLState();
            return switch (state) {
                case "23505" -> Fault.CONFLICT;
                case "53100" -> Fault.FULL;
                case "40001", "40P01", "55P03", "57014" -> Fault.BUSY;
                case "42501", "25006" -> Fault.FORBIDDEN;
                case "XX001", "XX002" -> Fault.DAMAGED;
                // What HikariCP says when no connection came in time.
                case "" ->
                    failure.getMessage() != null && failure.getMessage().contains("not available")
                            ? Fault.UNREACHABLE
                            : Fault.OTHER;
                default -> isAboutConnecting(state) ? Fault.UNREACHABLE : Fault.OTHER;
            };
        }

        private static boolean isAboutConnecting(String state) {
            return state.startsWith("08")
                    || state.startsWith("28")
                    || state.startsWith("3D")
                    || state.startsWith("57P")
                    || state.startsWith("53");
        }
    };

    private final Sql beginWrite;
    private final Sql beginRead;
    private final Map<String, String> placeholders;

    Dialect(String beginWrite, String beginRead, Map<String, String> placeholders) {
        this.beginWrite = Sql.of(beginWrite);
        this.beginRead = Sql.of(beginRead);
        this.placeholders = placeholders;
    }

    static Dialect of(DatabaseConfig config) {
        return config.isFile() ? SQLITE : POSTGRESQL;
    }

    /** What stands in migrations as {@code ${int}}, {@code ${text}}, {@code ${blob}} and {@code ${strict}}. */
    Map<String, String> placeholders() {
        return placeholders;
    }

    Sql beginWrite() {
        return beginWrite;
    }

    Sql beginRead() {
        return beginRead;
    }

    abstract Fault faultOf(SQLException failure);

    /** What a failure comes down to, whatever the libraries wrapped it in. */
    Fault faultIn(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                Fault fault = faultOf(sql);
                if (fault != Fault.OTHER || sql.getCause() == null) {
                    return fault;
                }
            }
        }
        return Fault.OTHER;
    }
}
