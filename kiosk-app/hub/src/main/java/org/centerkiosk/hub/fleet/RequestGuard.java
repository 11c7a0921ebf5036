package org.centerkiosk.hub.fleet;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.centerkiosk.core.hub.HttpSignature;
import org.centerkiosk.core.hub.HubProblem;
import org.centerkiosk.core.hub.SignatureException;
import org.centerkiosk.core.hub.SignedHead;
import org.centerkiosk.core.trust.PublicKey;
import org.centerkiosk.hub.http.Problem;
import org.centerkiosk.hub.http.SignedRequest;
import org.centerkiosk.hub.http.TerminalAuthenticator;
import org.centerkiosk.hub.http.TerminalIdentity;
import org.centerkiosk.hub.store.HubDatabase;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Knows terminals by the signatures of their requests (RFC 9421), each good for one request, at whichever instance of
 * the hub it arrives: its nonce is written to the database in one statement with the look at the terminal's state, so
 * that a revocation holds from the next request on. Keys are remembered, for a terminal's key never changes.
 */
public final class RequestGuard implements TerminalAuthenticator {

    /** How far a terminal's clock may be ahead of the hub's. */
    static final Duration AHEAD = Duration.ofSeconds(60);

    /** No signature may be meant for longer. */
    static final Duration LONGEST = Duration.ofMinutes(5);

    private static final int KEYS = 20_000;
    private static final Duration SWEEP = Duration.ofSeconds(30);

    private final HubDatabase database;
    private final String centre;
    private final InstantSource clock;
    private final Map<String, PublicKey> keys = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, PublicKey> eldest) {
            return size() > KEYS;
        }
    };
    private Instant swept = Instant.EPOCH;

    public RequestGuard(HubDatabase database, String centre, InstantSource clock) {
        this.database = database;
        this.centre = centre;
        this.clock = clock;
    }

    @Override
    public Verdict authenticate(SignedRequest request) {
        SignedHead head;
        try {
            head = HttpSignature.read(request.method(), request.targetUri(), request.headers(), request.body());
        } catch (SignatureException e) {
            return refused(
                    401,
                    "signature-missing",
                    "The request is refused: " + e.getMessage() + ".",
                    "Use the program of an enrolled terminal (kiosk enrol).");
        }
        PublicKey key = keyOf(head.keyId());
        if (key == null) {
            return unknown(head);
        }
        if (!head.isSignedBy(key)) {
            return refused(
                    401,
                    "signature-wrong",
                    "The signature is not that of terminal " + head.keyId()
                            + ", or the request was changed on its way.",
                    "Check that hub.publicUrl is the address that terminals use; else enrol again.");
        }
        Instant now = clock.instant();
        return isNow(head, now) ? once(head, now) : clockWrong(head, now);
    }

    private static boolean isNow(SignedHead head, Instant now) {
        return !head.created().isAfter(now.plus(AHEAD))
                && head.expires().isAfter(now)
                && !head.expires().isAfter(head.created().plus(LONGEST));
    }

    private @Nullable PublicKey keyOf(String terminal) {
        synchronized (keys) {
            PublicKey known = keys.get(terminal);
            if (known != null) {
                return known;
            }
        }
        PublicKey found = database.read(
                        handle -> handle.createQuery("SELECT key_x FROM terminal WHERE centre = :centre AND id = :id")
                                .bind("centre", centre)
                                .bind("id", terminal)
                                .map((row, context) -> row.getBytes("key_x"))
                                .findOne())
                .map(PublicKey::of)
                .orElse(null);
        if (found != null) {
            synchronized (keys) {
                keys.put(terminal, found);
            }
        }
        return found;
    }

    /** Writes the nonce where the terminal may still ask; says why where it was not written. */
    private Verdict once(SignedHead head, Instant now) {
        boolean sweeps = isTimeToSweep(now);
        return database.write(handle -> {
            if (sweeps) {
                sweep(handle, now);
            }
            Optional<Row> terminal = terminal(handle, head.keyId());
            if (terminal.isEmpty()) {
                return unknown(head);
            }
            if (terminal.get().isRevoked()) {
                return refused(
                        403,
                        HubProblem.REVOKED,
                        "Terminal " + terminal.get().name() + " was revoked, or another machine has its name.",
                        "If that is a mistake, enrol it again with a new join code (kiosk hub code).");
            }
            return insert(handle, head)
                    ? new Known(
                            new TerminalIdentity(head.keyId(), terminal.get().name()))
                    : refused(
                            401,
                            "request-repeated",
                            "This very request was received before.",
                            "Nothing, if it was sent once: somebody else repeats it.");
        });
    }

    private record Row(String name, boolean isRevoked) {}

    private Optional<Row> terminal(Handle handle, String id) {
        return handle.createQuery("SELECT name, state FROM terminal WHERE centre = :centre AND id = :id")
                .bind("centre", centre)
                .bind("id", id)
                .map((row, context) ->
                        new Row(row.getString("name"), row.getString("state").equals("REVOKED")))
                .findOne();
    }

    private boolean insert(Handle handle, SignedHead head) {
        return handle.createUpdate("""
                                INSERT INTO request_nonce (centre, terminal, nonce, expires)
                                VALUES (:centre, :terminal, :nonce, :expires) ON CONFLICT DO NOTHING""")
                        .bind("centre", centre)
                        .bind("terminal", head.keyId())
                        .bind("nonce", head.nonce())
                        .bind("expires", head.expires().toEpochMilli())
                        .execute()
                == 1;
    }

    private synchronized boolean isTimeToSweep(Instant now) {
        if (now.isBefore(swept.plus(SWEEP)) && !now.isBefore(swept)) {
            return false;
        }
        swept = now;
        return true;
    }

    /** A signature that has ended is refused without its nonce; a margin stays for clocks of other instances. */
    private void sweep(Handle handle, Instant now) {
        handle.createUpdate("DELETE FROM request_nonce WHERE centre = :centre AND expires < :old")
                .bind("centre", centre)
                .bind("old", now.minus(LONGEST).toEpochMilli())
                .execute();
    }

    private static Verdict clockWrong(SignedHead head, Instant now) {
        return refused(
                401,
                HubProblem.CLOCK,
                "The terminal signed at " + head.created() + ", but the hub's time is "
                        + now.truncatedTo(ChronoUnit.SECONDS) + ".",
                "Set the terminal's clock (time server); until then it may sign by the hub's time.");
    }

    private static Verdict unknown(SignedHead head) {
        return refused(
                401,
                HubProblem.UNKNOWN_TERMINAL,
                "No terminal " + head.keyId() + " is enrolled at this hub.",
                "Enrol it with a join code (kiosk hub code, then kiosk enrol).");
    }

    private static Verdict refused(int status, String code, String detail, String remedy) {
        return new Refused(new Problem(status, code, detail, remedy));
    }
}
