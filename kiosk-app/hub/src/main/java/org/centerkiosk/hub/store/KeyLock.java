package org.centerkiosk.hub.store;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Keeps what concerns one key to one transaction at a time, where no row stands for it that could be locked. What is
 * read after it was taken is what the one before left. A file has one writer, who needs none.
 */
public final class KeyLock {

    private static final Sql TAKE = Sql.of("SELECT 1 FROM (SELECT pg_advisory_xact_lock(:key)) AS taken");

    /** One after the other, in the order of the list. */
    private static final Sql TAKE_ALL =
            Sql.of("SELECT pg_advisory_xact_lock(key) FROM unnest(CAST(:keys AS BIGINT[])) AS key");

    private KeyLock() {}

    /**
     * Until the transaction ends. Two keys that begin alike share a lock, which does no harm.
     *
     * @param key at least 8 bytes, best keyed and thus spread
     */
    public static void take(Handle handle, byte[] key) {
        Pipeline pipeline = Pipeline.of(handle);
        long lock = lock(key);
        if (pipeline != null && pipeline.takes(lock)) {
            TAKE.on(handle).bind("key", lock).executeLater();
        }
    }

    /** In one order for everybody, so that no two wait for each other. */
    static void takeAll(Handle handle, Collection<byte[]> keys) {
        Pipeline pipeline = Pipeline.of(handle);
        if (pipeline != null) {
            String locks = keys.stream()
                    .map(KeyLock::lock)
                    .filter(pipeline::takes)
                    .sorted()
                    .map(String::valueOf)
                    .collect(Collectors.joining(",", "{", "}"));
            TAKE_ALL.on(handle).bind("keys", locks).executeLater();
        }
    }

    private static long lock(byte[] key) {
        return ByteBuffer.wrap(key).getLong();
    }
}
