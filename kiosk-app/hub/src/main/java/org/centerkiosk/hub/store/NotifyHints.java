package org.centerkiosk.hub.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hints between instances by PostgreSQL's LISTEN and NOTIFY. It listens on a connection of its own, for as long as it
 * takes to get one, and says after a gap that hints may have been missed.
 */
final class NotifyHints implements LiveHints {

    private static final Logger LOG = LoggerFactory.getLogger(NotifyHints.class);
    private static final String CHANNEL = "kiosk_hub";

    /** How long a dead connection goes unnoticed. */
    private static final Duration PROBE = Duration.ofSeconds(10);

    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Subscribers subscribers = new Subscribers();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final CountDownLatch listening = new CountDownLatch(1);
    private final DatabaseConfig config;
    private final Transactions transactions;
    private volatile @Nullable Connection connection;

    NotifyHints(DatabaseConfig config, Transactions transactions) {
        this.config = config;
        this.transactions = transactions;
        Thread.ofVirtual().name("hints-listen").start(this::listen);
        awaitFirst();
    }

    /** So that whoever opened the database and then reads it misses nothing that comes after. */
    private void awaitFirst() {
        try {
            if (!listening.await(PROBE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("no connection for hints yet; changes of other instances are seen at the next round");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void publish(String topic, String value) {
        String payload = topic + '\n' + value;
        if (payload.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new IllegalArgumentException("a hint of more than " + LONGEST + " bytes");
        }
        try {
            transactions.write(
                    handle -> handle.createQuery("SELECT 1 FROM (SELECT pg_notify(:channel, :payload)) AS told")
                            .bind("channel", CHANNEL)
                            .bind("payload", payload)
                            .mapTo(Integer.class)
                            .one());
        } catch (RuntimeException e) {
            // The change itself is kept; the others see it at their next round.
            LOG.warn("a hint of {} was not sent: {}", topic, e.getMessage());
            subscribers.tell(topic, value);
        }
    }

    @Override
    public Subscription subscribe(String topic, Consumer<String> listener) {
        return subscribers.add(topic, listener);
    }

    private void listen() {
        Duration wait = FIRST_WAIT;
        boolean again = false;
        while (closed.getCount() > 0) {
            try (Connection fresh = connect()) {
                connection = fresh;
                if (again) {
                    LOG.info("hints are heard again");
                    subscribers.tellAllThatSomeWereMissed();
                }
                listening.countDown();
                wait = FIRST_WAIT;
                hear(fresh);
            } catch (SQLException e) {
                if (closed.getCount() > 0) {
                    LOG.warn(
                            "hints of other instances are not heard ({}); next try in {} ms",
                            e.getMessage(),
                            wait.toMillis());
                }
            }
            again = true;
            wait = pause(wait);
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        if (config.user() != null) {
            properties.setProperty("user", config.user());
        }
        if (config.password() != null) {
            properties.setProperty("password", config.password());
        }
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("socketTimeout", String.valueOf(3 * PROBE.toSeconds()));
        properties.setProperty("ApplicationName", "center-kiosk hub hints");
        Connection fresh = DriverManager.getConnection(config.url(), properties);
        try (Statement statement = fresh.createStatement()) {
            statement.execute("LISTEN " + CHANNEL);
            return fresh;
        } catch (SQLException e) {
            fresh.close();
            throw e;
        }
    }

    private void hear(Connection open) throws SQLException {
        PGConnection postgresql = open.unwrap(PGConnection.class);
        while (closed.getCount() > 0) {
            PGNotification[] heard = postgresql.getNotifications((int) PROBE.toMillis());
            if (heard == null || heard.length == 0) {
                try (Statement statement = open.createStatement()) {
                    statement.execute("SELECT 1");
                }
                continue;
            }
            for (PGNotification notification : heard) {
                String[] parts = notification.getParameter().split("\n", 2);
                subscribers.tell(parts[0], parts.length == 2 ? parts[1] : MISSED);
            }
        }
    }

    /** The next wait, after this one. */
    private Duration pause(Duration wait) {
        try {
            if (closed.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                return wait;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed.countDown();
        }
        Duration next = wait.multipliedBy(2);
        return next.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : next;
    }

    @Override
    public void close() {
        closed.countDown();
        subscribers.close();
        Connection open = connection;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                LOG.debug("the connection for hints was gone already", e);
            }
        }
    }
}
