package org.centerkiosk.core.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes an admission's rows; its caller holds the transaction. */
final class AdmissionWriter {

    private final Connection connection;

    AdmissionWriter(Connection connection) {
        this.connection = connection;
    }

    void write(Admission admission) throws SQLException {
        for (String gone : storedNames()) {
            if (!admission.sourceNames().contains(gone)) {
                update("DELETE FROM document WHERE source = ?", gone);
                update("DELETE FROM source WHERE name = ?", gone);
            }
        }
        for (Admission.Change change : admission.changes()) {
            write(change);
        }
        if (admission.pictures() != null) {
            writePictures(admission.pictures());
        }
        if (admission.highWater() != null) {
            update(
                    "INSERT OR REPLACE INTO mark (name, value) VALUES ('high_water', ?)",
                    admission.highWater().toEpochMilli());
        }
        for (Map.Entry<String, byte[]> judgement : admission.trust().entrySet()) {
            update(
                    "INSERT OR REPLACE INTO trust (name, state) VALUES (?, ?)",
                    judgement.getKey(),
                    judgement.getValue());
        }
    }

    private List<String> storedNames() throws SQLException {
        return strings("SELECT name FROM source");
    }

    private void write(Admission.Change change) throws SQLException {
        StoredSource source = change.source();
        update("""
                INSERT INTO source (name, origin, last_contact, last_change) VALUES (?, ?, ?, ?)
                ON CONFLICT (name) DO UPDATE SET origin = excluded.origin,
                last_contact = excluded.last_contact, last_change = excluded.last_change""", source.name(), source.origin(), millis(source.lastContact()), millis(source.lastChange()));
        Set<String> staying =
                source.documents().stream().map(StoredDocument::location).collect(Collectors.toSet());
        for (String location : strings("SELECT location FROM document WHERE source = ?", source.name())) {
            if (!staying.contains(location)) {
                update("DELETE FROM document WHERE source = ? AND location = ?", source.name(), location);
            }
        }
        int position = 0;
        for (StoredDocument document : source.documents()) {
            write(source.name(), document, position++, change.bodies().get(document.location()));
        }
    }

    private void write(String source, StoredDocument document, int position, byte @Nullable [] body)
            throws SQLException {
        if (body == null) {
            update(
                    """
                    UPDATE document SET position = ?, content_type = ?, etag = ?, last_modified = ?
                    WHERE source = ? AND location = ?""",
                    position,
                    document.contentType(),
                    document.validators().etag(),
                    document.validators().lastModified(),
                    source,
                    document.location());
        } else {
            update(
                    """
                    INSERT OR REPLACE INTO document
                    (source, location, position, content_type, etag, last_modified, sha256, body)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
                    source,
                    document.location(),
                    position,
                    document.contentType(),
                    document.validators().etag(),
                    document.validators().lastModified(),
                    document.sha256(),
                    body);
        }
    }

    private void writePictures(List<StoredPicture> pictures) throws SQLException {
        update("DELETE FROM picture");
        for (StoredPicture picture : pictures) {
            update(
                    """
                    INSERT INTO picture (key, file, etag, last_modified, checked, used) VALUES (?, ?, ?, ?, ?, ?)""",
                    picture.key(),
                    picture.file(),
                    picture.validators().etag(),
                    picture.validators().lastModified(),
                    picture.checked().toEpochMilli(),
                    picture.used().toEpochMilli());
        }
    }

    private void update(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private List<String> strings(String sql, String... values) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    strings.add(row.getString(1));
                }
            }
        }
        return strings;
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }
}
