package org.centerkiosk.core.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.centerkiosk.core.feed.Problem;
import org.centerkiosk.core.feed.Problem.Severity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the last good schedules across restarts and power cuts. Not safe for several threads: one thread opens, uses
 * and closes it.
 */
public interface ContentStore extends AutoCloseable {

    /** Enough for a hundred large schedules, little on any disk. */
    long DEFAULT_MAX_BYTES = 512L << 20;

    /**
     * Opens the store, whatever state its file is in; where no file can be had, or SQLite does not work, it lives in
     * memory. What happened is in {@link #problems()}.
     */
    static ContentStore open(Path file, long maxBytes, InstantSource clock) {
        try {
            return DatabaseStore.open(file, maxBytes, clock);
        } catch (SQLException | IOException e) {
            return new MemoryStore(problem(
                    file + " cannot be used (" + rootOf(e).getMessage() + "); content is kept in memory alone",
                    "check the drive and that the kiosk's user may write there, then restart"));
        }
    }

    /** The driver wraps what matters, such as a library that cannot be loaded. */
    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    /** What went wrong when it was opened. */
    List<Problem> problems();

    /** All that is kept, without the bodies. */
    StoredContent load() throws StoreException;

    /** The body as it was admitted, or nothing where it is gone or damaged. */
    Optional<byte[]> body(String source, StoredDocument document);

    /** Keeps all of it, durably, or nothing. */
    void admit(Admission admission) throws StoreException;

    @Override
    void close();

    /** Notes something about the store itself, for the log and for staff. */
    static Problem problem(String what, String remedy) {
        Logger log = LoggerFactory.getLogger(ContentStore.class);
        log.warn("{} – {}", what, remedy);
        return new Problem(Severity.WARNING, "store", null, null, what, remedy);
    }
}
