package org.centerkiosk.hub.fleet;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.centerkiosk.core.hub.TerminalPlace.State;
import org.centerkiosk.core.trust.PublicKey;
import org.centerkiosk.hub.staff.AuditLog;
import org.centerkiosk.hub.store.HubDatabase;
import org.jdbi.v3.core.Handle;

/** Approves and revokes terminals. What it decides holds from the next request on, at every instance of the hub. */
public final class Terminals {

    private final HubDatabase database;
    private final String centre;
    private final AuditLog audit;
    private final InstantSource clock;

    public Terminals(HubDatabase database, String centre, AuditLog audit, InstantSource clock) {
        this.database = database;
        this.centre = centre;
        this.audit = audit;
        this.clock = clock;
    }

    /** The terminal with that id, also a revoked one. */
    public Optional<Terminal> find(String id) {
        return database.read(handle -> find(handle, id));
    }

    private Optional<Terminal> find(Handle handle, String id) {
        return handle.createQuery("""
                        SELECT id, name, role, venue, state, enrolled FROM terminal
                        WHERE centre = :centre AND id = :id""")
                .bind("centre", centre)
                .bind("id", id)
                .map((row, context) -> Terminal.of(row))
                .findOne();
    }

    /** The keys of all that ever were let in, for what they signed stays signed: {@code name} says how a key is called. */
    public Optional<PublicKey> keyNamed(String wanted, Function<PublicKey, String> name) {
        return database.read(handle -> handle
                .createQuery("SELECT key_x FROM terminal WHERE centre = :centre AND state <> 'PENDING'")
                .bind("centre", centre)
                .map((row, context) -> row.getBytes("key_x"))
                .stream()
                .map(PublicKey::of)
                .filter(key -> name.apply(key).equals(wanted))
                .findFirst());
    }

    /** Lets a pending terminal in; another one of its name is revoked by that. Empty where none is pending by that id. */
    public Optional<Terminal> approve(String id, String actor) {
        return database.write(handle -> {
            Optional<Terminal> pending = find(handle, id).filter(terminal -> terminal.state() == State.PENDING);
            if (pending.isEmpty()) {
                return pending;
            }
            revokeNamesake(handle, pending.get().name(), actor);
            if (change(handle, id, State.PENDING, State.ACTIVE) == 0) {
                return Optional.empty();
            }
            audit.append(handle, actor, "terminal.approve", id, pending.get().name());
            return find(handle, id);
        });
    }

    /** Shuts a terminal out. Empty where there is none by that id or it is shut out already. */
    public Optional<Terminal> revoke(String id, String actor) {
        return database.write(handle -> {
            if (change(handle, id, State.PENDING, State.REVOKED) + change(handle, id, State.ACTIVE, State.REVOKED)
                    == 0) {
                return Optional.empty();
            }
            Optional<Terminal> revoked = find(handle, id);
            forget(handle, id);
            audit.append(
                    handle,
                    actor,
                    "terminal.revoke",
                    id,
                    revoked.map(Terminal::name).orElse(""));
            return revoked;
        });
    }

    /** Whoever has that name has it no longer, in the caller's transaction. */
    void revokeNamesake(Handle handle, String name, String actor) {
        handle.createQuery("""
                        UPDATE terminal SET state = 'REVOKED', changed = :now
                        WHERE centre = :centre AND name = :name AND state = 'ACTIVE' RETURNING id""")
                .bind("now", clock.millis())
                .bind("centre", centre)
                .bind("name", name)
                .mapTo(String.class)
                .list()
                .forEach(id -> {
                    forget(handle, id);
                    audit.append(handle, actor, "terminal.revoke", id, name + ", replaced by another machine");
                });
    }

    private int change(Handle handle, String id, State from, State to) {
        return handle.createUpdate("""
                        UPDATE terminal SET state = :to, changed = :now
                        WHERE centre = :centre AND id = :id AND state = :from""")
                .bind("to", to.name())
                .bind("now", clock.millis())
                .bind("centre", centre)
                .bind("id", id)
                .bind("from", from.name())
                .execute();
    }

    /** How a terminal was matters no more once it is none. */
    private void forget(Handle handle, String id) {
        handle.createUpdate("DELETE FROM heartbeat WHERE centre = :centre AND terminal = :id")
                .bind("centre", centre)
                .bind("id", id)
                .execute();
    }
}
