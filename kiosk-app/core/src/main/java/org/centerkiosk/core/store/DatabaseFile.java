package org.centerkiosk.core.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The file of a store with what SQLite keeps beside it: opened for durability, checked, set aside when damaged. */
public final class DatabaseFile {

    private static final int BUSY_MILLIS = 5_000;
    private static final int PAGE_BYTES = 4096;
    private static final int KEPT_ASIDE = 3;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Path file;
    private final long maxBytes;

    public DatabaseFile(Path file, long maxBytes) {
        this.file = file;
        this.maxBytes = maxBytes;
    }

    /** Opens it or begins it, without looking inside. */
    public Connection connect() throws SQLException, IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        return configure("jdbc:sqlite:" + file.toAbsolutePath());
    }

    private Connection configure(String url) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // FULL: NORMAL loses the last commits when the power goes.
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        Connection connection = JDBC.createConnection(url, config.toProperties());
        try (Statement statement = connection.createStatement()) {
            // A log that a large schedule blew up shrinks again at the next checkpoint.
            statement.execute("PRAGMA journal_size_limit = " + (4 << 20));
            statement.execute("PRAGMA max_page_count = " + maxBytes / PAGE_BYTES);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Reads through the whole structure; schedules are a few MB, so this takes milliseconds. */
    public static void check(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA quick_check(1)")) {
            String verdict = row.next() ? row.getString(1) : "no verdict";
            if (!verdict.equals("ok")) {
                throw new SQLiteException(verdict, SQLiteErrorCode.SQLITE_CORRUPT);
            }
        }
    }

    /** Renames the file and its log, so that a new one can begin; returns the new name. */
    public Path setAside(Instant now) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".damaged-" + STAMP.format(now));
        // The shared-memory file is an index of the log, made anew; the log belongs to its database.
        Files.deleteIfExists(beside("-shm"));
        if (Files.exists(beside("-wal"))) {
            Files.move(beside("-wal"), aside.resolveSibling(aside.getFileName() + "-wal"));
        }
        Files.move(file, aside);
        deleteOldestAside();
        return aside;
    }

    /** Whoever wants to look into one has a few; a failing disk must not fill up with them. */
    private void deleteOldestAside() throws IOException {
        List<Path> aside;
        String prefix = file.getFileName() + ".damaged-";
        try (Stream<Path> siblings = Files.list(file.toAbsolutePath().getParent())) {
            aside = siblings.filter(path -> path.getFileName().toString().startsWith(prefix))
                    .filter(path -> !path.toString().endsWith("-wal"))
                    .sorted()
                    .toList();
        }
        for (Path old : aside.subList(0, Math.max(0, aside.size() - KEPT_ASIDE))) {
            Files.deleteIfExists(old);
            Files.deleteIfExists(old.resolveSibling(old.getFileName() + "-wal"));
        }
    }

    private Path beside(String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }
}
