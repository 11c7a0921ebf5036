package org.centerkiosk.hub.simulation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.hub.store.DatabaseConfig;
import org.centerkiosk.hub.store.HubDatabase;

/**
 * The statements of one registration in plain JDBC, prepared once for a connection, a commit each: what the database gives
 * where nothing is judged, sealed or sent. One connection for one thread.
 */
final class RawBook implements AutoCloseable {

    private static final String COLUMNS = "r.id, r.code, r.event, r.original_start, r.channel, r.status, r.party,"
            + " r.seats, r.made, r.received, r.terminal, r.lease, r.applicant, r.phone_index, r.offered,"
            + " r.offered_until, r.told, r.over_at, r.revision";
    private static final String KEY = " WHERE centre = ? AND event = ? AND original_start = ?";
    private static final int KEYED_BYTES = 32;
    /** What a vault makes of an applicant. */
    private static final int SEALED_BYTES = 110;

    private static final List<String> FILE_PRAGMAS = List.of(
            "PRAGMA journal_mode = WAL",
            "PRAGMA synchronous = FULL",
            "PRAGMA foreign_keys = ON",
            "PRAGMA secure_delete = ON",
            "PRAGMA journal_size_limit = 16777216",
            "PRAGMA busy_timeout = 5000");

    private final Connection connection;
    private final PreparedStatement begin;
    private final List<PreparedStatement> statements = new ArrayList<>();
    private final PreparedStatement commit;

    RawBook(DatabaseConfig config) throws SQLException {
        this.connection = DriverManager.getConnection(config.url(), config.user(), config.password());
        if (config.isFile()) {
            try (Statement statement = connection.createStatement()) {
                for (String pragma : FILE_PRAGMAS) {
                    statement.execute(pragma);
                }
            }
        }
        this.begin = connection.prepareStatement(config.isFile() ? "BEGIN IMMEDIATE" : "BEGIN");
        this.commit = connection.prepareStatement("COMMIT");
        for (String sql : SQL) {
            statements.add(connection.prepareStatement(sql));
        }
    }

    /** In the order in which the book runs them for somebody it does not know yet. */
    private static final List<String> SQL = List.of(
            "SELECT digest, registration, refusal FROM command WHERE centre = ? AND id = ?",
            "SELECT " + COLUMNS + " FROM registration r WHERE r.centre = ? AND r.phone_index = ?",
            "UPDATE session_count SET revision = revision + 1" + KEY + " RETURNING event, original_start, starts, ends,"
                    + " state, capacity, taken, excess, waiting, revision",
            """
            INSERT INTO registration (centre, id, code, event, original_start, channel, status, party, seats, made,
                received, terminal, made_by, override_reason, lease, applicant, phone_index, over_at, revision, changed)
            VALUES (?, ?, ?, ?, ?, 'PHONE_PAGE', 'RESERVED', 1, 1, ?, ?, NULL, 'staff desk', NULL, NULL, ?, ?, ?, 1, ?)""",
            "UPDATE session_count SET taken = taken + 1" + KEY + " AND (capacity IS NULL OR taken + 1 <= capacity)",
            """
            INSERT INTO registration_seat (centre, registration, event, original_start, seats, state, arrival, sole_phone)
            VALUES (?, ?, ?, ?, 1, 'HELD', ?, ?)""",
            """
            INSERT INTO command (centre, id, kind, digest, at, registration, refusal)
            VALUES (?, ?, 'register', ?, ?, ?, NULL)""");

    /** An empty book whose courses are counted. */
    static void prepare(DatabaseConfig config) throws SQLException {
        HubDatabase.open(config).close();
        try (Connection connection = DriverManager.getConnection(config.url(), config.user(), config.password());
                PreparedStatement add = connection.prepareStatement("""
                        INSERT INTO session_count (centre, event, original_start, starts, ends, state, capacity, edition)
                        VALUES (?, ?, ?, ?, ?, 'ON', 100000000, 1)""")) {
            long start = Courses.START.toEpochMilli();
            for (int i = 0; i < Courses.COUNT; i++) {
                run(add, Centre.ID, Courses.course(i), start, start, start + 1);
            }
        }
    }

    /** Takes one seat. */
    void register(int number) throws SQLException {
        String id = SignUp.newId().toString();
        String course = Courses.course(number);
        byte[] phone = random(KEYED_BYTES);
        long start = Courses.START.toEpochMilli();
        long now = Instant.now().toEpochMilli();
        String code = id.substring(id.length() - 12);
        begin.execute();
        run(0, Centre.ID, id);
        run(1, Centre.ID, phone);
        int revision = run(2, Centre.ID, course, start);
        run(3, Centre.ID, id, code, course, start, now, now, random(SEALED_BYTES), phone, start, now);
        run(4, Centre.ID, course, start);
        run(5, Centre.ID, id, course, start, revision, phone);
        run(6, Centre.ID, id, random(KEYED_BYTES), now, id);
        commit.execute();
    }

    private int run(int statement, Object... values) throws SQLException {
        return run(statements.get(statement), values);
    }

    /** Reads what there is to read; the last column of the last row where that is a number. */
    private static int run(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        int last = 0;
        if (statement.execute()) {
            try (ResultSet rows = statement.getResultSet()) {
                while (rows.next()) {
                    last = rows.getInt(rows.getMetaData().getColumnCount());
                }
            }
        }
        return last;
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(random);
        return random;
    }

    /** Registrations a second on so many connections. */
    static double rate(DatabaseConfig config, int connections, Duration time)
            throws InterruptedException, SQLException {
        AtomicInteger number = new AtomicInteger();
        List<RawBook> books = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            for (int i = 0; i < connections; i++) {
                books.add(new RawBook(config));
            }
            long begun = System.nanoTime();
            List<Future<?>> running = new ArrayList<>();
            for (RawBook book : books) {
                running.add(threads.submit(() -> {
                    while (System.nanoTime() - begun < time.toNanos()) {
                        book.register(number.getAndIncrement());
                    }
                    return true;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
            return number.get() / ((System.nanoTime() - begun) / 1e9);
        } catch (ExecutionException e) {
            throw new SQLException(e.getCause());
        } finally {
            for (RawBook book : books) {
                book.close();
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
