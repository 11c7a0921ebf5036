package org.centerkiosk.hub.fleet;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.centerkiosk.core.hub.EnrolmentRequest;
import org.centerkiosk.core.hub.HubProblem;
import org.centerkiosk.core.hub.TerminalPlace.State;
import org.centerkiosk.core.trust.PublicKey;
import org.centerkiosk.hub.http.Problem;
import org.centerkiosk.hub.staff.AuditLog;
import org.centerkiosk.hub.store.Fault;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.StoreException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Lets terminals in. */
public final class Enrolments {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int ID = 10;

    /** Revoked terminals are told so for that long, then they are unknown. */
    private static final Duration REVOKED_KEPT = Duration.ofDays(400);

    private static final Problem CODE = new Problem(
            403,
            HubProblem.JOIN_CODE,
            "The join code is unknown, used up or too old.",
            "Ask an administrator for a new one (kiosk hub code) and use it at once.");
    private static final Problem VENUE = new Problem(
            422,
            "venue-unknown",
            "The centre has no venue with that id.",
            "Use an id that kiosk hub fleet or the hub's configuration shows, or leave it out.");
    private static final Problem AGAIN = new Problem(
            409,
            "name-taken-just-now",
            "Another machine took that name in the same moment.",
            "Look at the fleet, then enrol again with a new code.");
    private static final Problem REVOKED = new Problem(
            403, HubProblem.REVOKED, "This key was revoked.", "Enrol again with a new code; a new key is made then.");

    private final HubDatabase database;
    private final String centre;
    private final JoinCodes codes;
    private final Terminals terminals;
    private final AuditLog audit;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    public Enrolments(
            HubDatabase database,
            String centre,
            JoinCodes codes,
            Terminals terminals,
            AuditLog audit,
            InstantSource clock) {
        this.database = database;
        this.centre = centre;
        this.codes = codes;
        this.terminals = terminals;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Result {}

    /** The terminal is known from now on, or was already by this code and this key. */
    public record Enrolled(Terminal terminal) implements Result {}

    /** Nothing was changed. */
    public record Declined(Problem problem) implements Result {}

    /** Asked twice with the same code and key, the second answer is the first. */
    public Result enrol(String code, EnrolmentRequest request, PublicKey key) {
        try {
            return database.write(handle -> {
                Result result = enrol(handle, JoinCodes.hash(code), request, key);
                if (result instanceof Declined declined) {
                    // Undoes the use of the code.
                    throw declined.problem().asException();
                }
                return result;
            });
        } catch (org.centerkiosk.hub.http.ProblemException e) {
            return new Declined(e.problem());
        } catch (StoreException e) {
            if (e.fault() == Fault.CONFLICT) {
                return new Declined(AGAIN);
            }
            throw e;
        }
    }

    private Result enrol(Handle handle, String hash, EnrolmentRequest request, PublicKey key) {
        Optional<Known> known = find(handle, key);
        if (known.isPresent()) {
            return again(known.get(), hash);
        }
        Optional<JoinCodes.Grant> grant = codes.use(handle, hash);
        if (grant.isEmpty()) {
            return new Declined(CODE);
        }
        String venue = or(grant.get().venue(), request.venue());
        if (venue != null && !Venues.has(handle, centre, venue)) {
            return new Declined(VENUE);
        }
        State state = grant.get().isBatch() ? State.PENDING : State.ACTIVE;
        String role = or(grant.get().role(), request.role());
        Terminal terminal =
                new Terminal("t-" + random(), request.name(), role == null ? "" : role, venue, state, clock.instant());
        if (state == State.ACTIVE) {
            terminals.revokeNamesake(handle, terminal.name(), AuditLog.HUB);
        }
        prune(handle);
        insert(handle, terminal, hash, key);
        audit.append(handle, AuditLog.HUB, "terminal.enrol", terminal.id(), terminal.name() + ", " + state);
        return new Enrolled(terminal);
    }

    private static @Nullable String or(@Nullable String first, @Nullable String second) {
        return first == null ? second : first;
    }

    private record Known(Terminal terminal, String codeSha256) {}

    private Optional<Known> find(Handle handle, PublicKey key) {
        return handle.createQuery("""
                        SELECT id, name, role, venue, state, enrolled, code_sha256 FROM terminal
                        WHERE centre = :centre AND key_x = :x""")
                .bind("centre", centre)
                .bind("x", key.x())
                .map((row, context) -> new Known(Terminal.of(row), row.getString("code_sha256")))
                .findOne();
    }

    private static Result again(Known known, String hash) {
        if (known.terminal().state() == State.REVOKED) {
            return new Declined(REVOKED);
        }
        return known.codeSha256().equals(hash) ? new Enrolled(known.terminal()) : new Declined(CODE);
    }

    private void prune(Handle handle) {
        handle.createUpdate("DELETE FROM terminal WHERE centre = :centre AND state = 'REVOKED' AND changed < :old")
                .bind("centre", centre)
                .bind("old", clock.instant().minus(REVOKED_KEPT).toEpochMilli())
                .execute();
    }

    private void insert(Handle handle, Terminal terminal, String hash, PublicKey key) {
        handle.createUpdate("""
                        INSERT INTO terminal
                            (centre, id, name, role, venue, state, key_x, code_sha256, enrolled, changed)
                        VALUES (:centre, :id, :name, :role, :venue, :state, :x, :hash, :now, :now)""")
                .bind("centre", centre)
                .bind("id", terminal.id())
                .bind("name", terminal.name())
                .bind("role", terminal.role())
                .bind("venue", terminal.venue())
                .bind("state", terminal.state().name())
                .bind("x", key.x())
                .bind("hash", hash)
                .bind("now", terminal.enrolled().toEpochMilli())
                .execute();
    }

    private String random() {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < ID; i++) {
            id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }
}
