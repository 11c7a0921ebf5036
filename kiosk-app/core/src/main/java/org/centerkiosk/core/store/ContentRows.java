package org.centerkiosk.core.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.centerkiosk.core.fetch.Validators;
import org.jspecify.annotations.Nullable;

/** Reads rows of the store into records. */
final class ContentRows {

    private ContentRows() {}

    static StoredContent read(Connection connection) throws SQLException {
        return new StoredContent(
                readSources(connection), readPictures(connection), readHighWater(connection), readTrust(connection));
    }

    static List<StoredSource> readSources(Connection connection) throws SQLException {
        Map<String, List<StoredDocument>> documents = readDocuments(connection);
        List<StoredSource> sources = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT name, origin, last_contact, last_change FROM source ORDER BY rowid")) {
            while (row.next()) {
                String name = row.getString(1);
                sources.add(new StoredSource(
                        name,
                        row.getString(2),
                        instant(row, 3),
                        instant(row, 4),
                        documents.getOrDefault(name, List.of())));
            }
        }
        return sources;
    }

    private static Map<String, List<StoredDocument>> readDocuments(Connection connection) throws SQLException {
        Map<String, List<StoredDocument>> documents = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT source, location, content_type, etag, last_modified, sha256
                        FROM document ORDER BY source, position""")) {
            while (row.next()) {
                documents
                        .computeIfAbsent(row.getString(1), source -> new ArrayList<>())
                        .add(new StoredDocument(
                                row.getString(2),
                                row.getString(3),
                                new Validators(row.getString(4), row.getString(5)),
                                row.getString(6)));
            }
        }
        return documents;
    }

    private static List<StoredPicture> readPictures(Connection connection) throws SQLException {
        List<StoredPicture> pictures = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT key, file, etag, last_modified, checked, used FROM picture")) {
            while (row.next()) {
                pictures.add(new StoredPicture(
                        row.getString(1),
                        row.getString(2),
                        new Validators(row.getString(3), row.getString(4)),
                        Instant.ofEpochMilli(row.getLong(5)),
                        Instant.ofEpochMilli(row.getLong(6))));
            }
        }
        return pictures;
    }

    private static @Nullable Instant readHighWater(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT value FROM mark WHERE name = 'high_water'")) {
            return row.next() ? instant(row, 1) : null;
        }
    }

    static Map<String, byte[]> readTrust(Connection connection) throws SQLException {
        Map<String, byte[]> trust = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT name, state FROM trust")) {
            while (row.next()) {
                trust.put(row.getString(1), row.getBytes(2));
            }
        }
        return trust;
    }

    /** The body, or nothing where it is missing or not what was stored. */
    static Optional<byte[]> readBody(Connection connection, String source, StoredDocument document)
            throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT body FROM document WHERE source = ? AND location = ?")) {
            query.setString(1, source);
            query.setString(2, document.location());
            try (ResultSet row = query.executeQuery()) {
                byte[] body = row.next() ? row.getBytes(1) : null;
                return Optional.ofNullable(body)
                        .filter(bytes -> StoredDocument.digest(bytes).equals(document.sha256()));
            }
        }
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
