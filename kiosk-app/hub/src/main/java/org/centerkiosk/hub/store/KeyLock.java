package org.centerkiosk.hub.store;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;

/**
 * Keeps what concerns one key to one transaction at a time, where no row stands for it that could be locked. What is
 * read after it was taken is what the one before left. A file has one writer, who needs none.
 */
public final class KeyLock {

    private static final Sql TAKE = Sql.of("SELECT 1 FROM (SELECT pg_advisory_xact_lock(:key)) AS taken");

    private KeyLock() {}

    /**
     * Until the transaction ends. Two keys that begin alike share a lock, which does no harm.
     *
     * @param key at least 8 bytes, best keyed and thus spread
     */
    public static void take(Handle handle, byte[] key) {
        try {
            if (handle.getConnection().isWrapperFor(PGConnection.class)) {
                TAKE.on(handle).bind("key", ByteBuffer.wrap(key).getLong()).number();
            }
        } catch (SQLException e) {
            throw new ConnectionException(e);
        }
    }
}
