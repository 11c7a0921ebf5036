package org.centerkiosk.hub.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Which database, and how much of it.
 *
 * @param url {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql:…}
 * @param user for PostgreSQL; null where the address or the system says it
 * @param password for PostgreSQL
 * @param connections at most so many at once, besides the one that listens
 */
public record DatabaseConfig(
        String url, @Nullable String user, @Nullable String password, int connections) {

    /** What measured best on small servers; more only wait for each other inside PostgreSQL. */
    public static final int DEFAULT_CONNECTIONS = 10;

    static final String SQLITE = "jdbc:sqlite:";
    static final String POSTGRESQL = "jdbc:postgresql:";

    public DatabaseConfig {
        if (!url.startsWith(SQLITE) && !url.startsWith(POSTGRESQL)) {
            throw new IllegalArgumentException(
                    "a database's address begins with " + SQLITE + " or " + POSTGRESQL + ", not " + scheme(url));
        }
        if (connections < 1) {
            throw new IllegalArgumentException("a database needs a connection, not " + connections);
        }
    }

    /** One file, for one hub. */
    public static DatabaseConfig file(Path file) {
        return new DatabaseConfig(SQLITE + file.toAbsolutePath(), null, null, DEFAULT_CONNECTIONS);
    }

    /** Whether it is a file that one hub alone may serve. */
    public boolean isFile() {
        return url.startsWith(SQLITE);
    }

    /** The file of an SQLite database. */
    public Path file() {
        if (!isFile()) {
            throw new IllegalStateException("this database is no file");
        }
        return Path.of(url.substring(SQLITE.length()));
    }

    /** Without the password, and without what the address may hold of it. */
    @Override
    public String toString() {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }

    private static String scheme(String url) {
        int end = url.indexOf(':', "jdbc:".length());
        return end < 0 ? "this" : url.substring(0, end + 1);
    }
}
