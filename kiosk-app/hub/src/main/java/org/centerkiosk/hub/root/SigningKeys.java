package org.centerkiosk.hub.root;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.centerkiosk.core.trust.PublicKey;
import org.centerkiosk.core.trust.Root;
import org.centerkiosk.hub.staff.AuditLog;
import org.centerkiosk.hub.store.HubDatabase;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.json.JsonMapper;

/** The public keys that editors offered; each waits until somebody with an offline key puts it into a root. */
public final class SigningKeys {

    /** An editor may have lost some, but not many. */
    static final int MOST_PER_ACCOUNT = 10;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HubDatabase database;
    private final String centre;
    private final InstantSource clock;
    private final AuditLog audit;

    public SigningKeys(HubDatabase database, String centre, InstantSource clock, AuditLog audit) {
        this.database = database;
        this.centre = centre;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * A key that an account offered.
     *
     * @param account whose it is; the name that a root gives to its signer
     */
    public record OfferedKey(PublicKey key, String account, Instant offered) {

        /** Whether that root gives it rights, as this account's. */
        public boolean isIn(Root root) {
            return root.signer(key.kid())
                    .filter(signer -> signer.person().equals(account))
                    .isPresent();
        }
    }

    /** What became of an offer. */
    public enum Offer {
        TAKEN,
        KNOWN,
        /** The key is another account's. */
        ANOTHERS,
        TOO_MANY
    }

    public Offer offer(String account, PublicKey key) {
        return database.write(handle -> {
            Optional<OfferedKey> known = find(handle, key.kid());
            if (known.isPresent()) {
                return known.get().account().equals(account) ? Offer.KNOWN : Offer.ANOTHERS;
            }
            if (of(handle, account).size() >= MOST_PER_ACCOUNT) {
                return Offer.TOO_MANY;
            }
            handle.createUpdate("""
                            INSERT INTO signing_key (centre, kid, account, jwk, offered)
                            VALUES (:centre, :kid, :account, :jwk, :offered)""")
                    .bind("centre", centre)
                    .bind("kid", key.kid())
                    .bind("account", account)
                    .bind("jwk", key.toJwk().toString())
                    .bind("offered", clock.millis())
                    .execute();
            audit.append(handle, account, "signing-key.offer", key.kid(), "");
            return Offer.TAKEN;
        });
    }

    public List<OfferedKey> list() {
        return database.read(handle -> handle.createQuery(
                        "SELECT jwk, account, offered FROM signing_key WHERE centre = :centre ORDER BY offered, kid")
                .bind("centre", centre)
                .map((row, context) -> key(row))
                .list());
    }

    /** All that an account offered, newest first. */
    public List<OfferedKey> of(String account) {
        return database.read(handle -> of(handle, account));
    }

    private List<OfferedKey> of(Handle handle, String account) {
        return handle.createQuery("""
                        SELECT jwk, account, offered FROM signing_key WHERE centre = :centre AND account = :account
                        ORDER BY offered DESC, kid""")
                .bind("centre", centre)
                .bind("account", account)
                .map((row, context) -> key(row))
                .list();
    }

    private Optional<OfferedKey> find(Handle handle, String kid) {
        return handle.createQuery("SELECT jwk, account, offered FROM signing_key WHERE centre = :centre AND kid = :kid")
                .bind("centre", centre)
                .bind("kid", kid)
                .map((row, context) -> key(row))
                .findOne();
    }

    private static OfferedKey key(ResultSet row) throws SQLException {
        return new OfferedKey(
                PublicKey.fromJwk(JSON.readTree(row.getString("jwk"))),
                row.getString("account"),
                Instant.ofEpochMilli(row.getLong("offered")));
    }
}
