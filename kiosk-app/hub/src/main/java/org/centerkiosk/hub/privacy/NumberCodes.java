package org.centerkiosk.hub.privacy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.centerkiosk.core.signup.PhoneNumber;
import org.centerkiosk.core.ticket.TicketCode;
import org.centerkiosk.hub.registration.Sealer;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.StoreException;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Codes of six digits that are sent to a number, so that its owner finds his tickets again. Nobody learns by them who
 * signed up: a code is made for every number, on a thread of its own after the page has answered, and sent where somebody
 * signed up with it; looking at what was typed does the same for both. Each opens for whoever asked for it, by the id of
 * his form; tries are counted in the database, so that several instances allow no more of them.
 */
public final class NumberCodes implements AutoCloseable {

    /** How long one is good. */
    public static final Duration VALID = Duration.ofMinutes(10);

    /** Of a million codes, so many may be tried. */
    static final int TRIES = 5;

    private static final Logger LOG = LoggerFactory.getLogger(NumberCodes.class);
    private static final int CODES = 1_000_000;
    private static final int WAITING = 500;
    private static final int MOST = 20;

    private final HubDatabase database;
    private final String centre;
    private final Sealer sealer;
    private final CodeGateway gateway;
    private final InstantSource clock;
    private final Executor executor;
    private final SecureRandom random = new SecureRandom();

    public NumberCodes(HubDatabase database, String centre, Sealer sealer, CodeGateway gateway, InstantSource clock) {
        this(database, centre, sealer, gateway, clock, background());
    }

    /** On threads of somebody else's. */
    public NumberCodes(
            HubDatabase database,
            String centre,
            Sealer sealer,
            CodeGateway gateway,
            InstantSource clock,
            Executor executor) {
        this.database = database;
        this.centre = centre;
        this.sealer = sealer;
        this.gateway = gateway;
        this.clock = clock;
        this.executor = executor;
    }

    /** One thread: codes never take the database from those who sign up. Who is dropped asks again. */
    private static ThreadPoolExecutor background() {
        ThreadPoolExecutor thread = new ThreadPoolExecutor(
                1,
                1,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(WAITING),
                Thread.ofPlatform().name("number-codes").daemon().factory(),
                (task, full) -> LOG.warn("more codes are asked for than can be made; one was not"));
        thread.allowCoreThreadTimeOut(true);
        return thread;
    }

    /**
     * Has a code made and sent; comes back at once, whoever's number it is.
     *
     * @param id of the form; asked twice, the first code stays
     */
    public void ask(UUID id, PhoneNumber phone) {
        executor.execute(() -> {
            try {
                database.update(handle -> make(handle, id, phone));
                gateway.wake();
            } catch (StoreException e) {
                LOG.warn("a code could not be made, its owner has to ask again: {}", e.getMessage());
            }
        });
    }

    private void make(Handle handle, UUID id, PhoneNumber phone) {
        Instant now = clock.instant();
        Instant until = now.plus(VALID);
        String code = "%06d".formatted(random.nextInt(CODES));
        byte[] index = sealer.phoneIndex(phone);
        handle.createUpdate("DELETE FROM number_code WHERE centre = :centre AND expires <= :now")
                .bind("centre", centre)
                .bind("now", now.toEpochMilli())
                .execute();
        int made = handle.createUpdate("""
                        INSERT INTO number_code (centre, id, phone_index, digest, expires)
                        VALUES (:centre, :id, :index, :digest, :until) ON CONFLICT (centre, id) DO NOTHING""")
                .bind("centre", centre)
                .bind("id", id.toString())
                .bind("index", index)
                .bind("digest", digest(id, code))
                .bind("until", until.toEpochMilli())
                .execute();
        if (made == 1) {
            active(handle, "id", index, now).stream()
                    .findFirst()
                    .map(UUID::fromString)
                    .ifPresent(registration -> gateway.enqueue(handle, registration, until, code));
        }
    }

    /**
     * The tickets of the number, the newest first, where the code is the one that was sent; it is spent then.
     *
     * @return empty where it is wrong, too old, tried too often, or was never made
     */
    public Optional<List<TicketCode>> open(UUID id, String typed) {
        Instant now = clock.instant();
        byte[] digest = digest(id, typed);
        return database.write(handle -> {
            // Counted before it is looked at.
            Optional<byte[]> index = handle.createQuery("""
                            UPDATE number_code SET tries = tries + 1
                            WHERE centre = :centre AND id = :id AND expires > :now AND tries < :tries
                            RETURNING phone_index, digest""")
                    .bind("centre", centre)
                    .bind("id", id.toString())
                    .bind("now", now.toEpochMilli())
                    .bind("tries", TRIES)
                    .map((row, context) ->
                            MessageDigest.isEqual(digest, row.getBytes("digest")) ? row.getBytes("phone_index") : null)
                    .findOne();
            return index.map(found -> spend(handle, id, found, now));
        });
    }

    private List<TicketCode> spend(Handle handle, UUID id, byte[] index, Instant now) {
        handle.createUpdate("DELETE FROM number_code WHERE centre = :centre AND id = :id")
                .bind("centre", centre)
                .bind("id", id.toString())
                .execute();
        return active(handle, "code", index, now).stream()
                .flatMap(code -> TicketCode.parse(code).stream())
                .toList();
    }

    /** What somebody may still come to, the newest first. */
    private List<String> active(Handle handle, String column, byte[] index, Instant now) {
        return handle.createQuery("SELECT " + column + """
                         FROM registration WHERE centre = :centre AND phone_index = :index AND over_at > :now
                            AND status NOT IN ('CANCELLED', 'EXPIRED')
                        ORDER BY received DESC, id LIMIT :most""")
                .bind("centre", centre)
                .bind("index", index)
                .bind("now", now.toEpochMilli())
                .bind("most", MOST)
                .mapTo(String.class)
                .list();
    }

    private byte[] digest(UUID id, String code) {
        byte[] text = ("number code\n" + id + "\n" + code).getBytes(StandardCharsets.UTF_8);
        return sealer.digest(text);
    }

    @Override
    public void close() {
        if (executor instanceof ThreadPoolExecutor own) {
            own.shutdown();
        }
    }
}
