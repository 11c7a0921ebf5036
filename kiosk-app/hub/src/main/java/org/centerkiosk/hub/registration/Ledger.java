package org.centerkiosk.hub.registration;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.centerkiosk.hub.store.Fault;
import org.centerkiosk.hub.store.Gate;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.StoreException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The transactions of the book: tried again where another was faster, told about once they are durable. */
final class Ledger {

    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);
    private static final int ATTEMPTS = 5;

    private final HubDatabase database;
    private final InstantSource clock;
    private final List<BookListener> listeners;

    Ledger(HubDatabase database, InstantSource clock, List<BookListener> listeners) {
        this.database = database;
        this.clock = clock;
        this.listeners = List.copyOf(listeners);
    }

    InstantSource clock() {
        return clock;
    }

    <T> T read(Function<Handle, T> work) {
        return database.read(work::apply);
    }

    /** The work may run more than once; only its last run counts. */
    <T> T write(Actor actor, Function<Writing, T> work) {
        return write(null, actor, work);
    }

    /** The same beside others at that gate; where that failed, without them. */
    <T> T write(@Nullable Gate gate, Actor actor, Function<Writing, T> work) {
        for (int attempt = 1; ; attempt++) {
            List<Writing.Happened> happened = new ArrayList<>();
            HandleCallback<T, RuntimeException> run = handle -> {
                happened.clear();
                return work.apply(new Writing(handle, clock.instant(), actor, listeners, happened));
            };
            try {
                T result = gate == null || attempt > 1 ? database.batch(run) : database.batch(gate, run);
                tell(happened);
                return result;
            } catch (StoreException | StaleException e) {
                if (attempt == ATTEMPTS || !isWorthAnother(e)) {
                    throw e;
                }
            }
        }
    }

    /** Whoever was faster is there now: the next attempt sees it. Nothing of this one is left. */
    private static boolean isWorthAnother(RuntimeException e) {
        return !(e instanceof StoreException store) || store.fault() == Fault.CONFLICT || store.fault() == Fault.BUSY;
    }

    private void tell(List<Writing.Happened> happened) {
        for (Writing.Happened each : happened) {
            for (BookListener listener : listeners) {
                try {
                    listener.happened(each.registration(), each.what());
                } catch (RuntimeException e) {
                    // The change is durable; its listener looks at the database sooner or later.
                    LOG.warn("what happened to a registration was not followed", e);
                }
            }
        }
    }
}
