package org.centerkiosk.core.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.centerkiosk.core.fetch.FetchResult;
import org.centerkiosk.core.outbox.Outbox;
import org.centerkiosk.core.seal.Sealing;
import org.centerkiosk.core.store.StoreException;
import org.centerkiosk.core.ticket.TicketQr;
import org.centerkiosk.core.trust.PublicKey;
import org.centerkiosk.core.trust.SealingKey;
import org.centerkiosk.core.trust.Signer;
import org.centerkiosk.core.trust.SigningKey;
import org.centerkiosk.core.trust.TrustException;
import org.centerkiosk.core.trust.TrustRole;
import org.centerkiosk.core.trust.TrustedState;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** With what is sealed for the hub, and whose tickets are known here. Used on the desk's thread, but for {@link #signers}. */
public final class Keys {

    static final String NAME = "sealing-key";

    private static final Logger LOG = LoggerFactory.getLogger(Keys.class);

    /** The hub signs it anew every day. */
    private static final Duration EVERY = Duration.ofHours(12);

    private final Outbox outbox;
    private final SigningKey own;
    private final Supplier<@Nullable TrustedState> trust;
    private final InstantSource machine;
    private final Supplier<Duration> elapsed;
    private @Nullable Sealing sealing;
    private @Nullable Duration fetched;
    private String trouble = "";

    Keys(Outbox outbox, DeskSettings settings) {
        this(outbox, settings.key(), settings.trust(), settings.machine(), settings.elapsed());
    }

    /**
     * For a desk that keeps the key in its outbox.
     *
     * @param own this machine's, signs tickets
     */
    public Keys(
            Outbox outbox,
            SigningKey own,
            Supplier<@Nullable TrustedState> trust,
            InstantSource machine,
            Supplier<Duration> elapsed) {
        this.outbox = outbox;
        this.own = own;
        this.trust = trust;
        this.machine = machine;
        this.elapsed = elapsed;
    }

    /** None where there never was a key of the hub's that could be verified. */
    public Optional<Sealing> sealing() throws StoreException {
        TrustedState known = trust.get();
        if (sealing == null && known != null) {
            byte[] kept = outbox.kept(NAME).orElse(null);
            if (kept != null) {
                take(() -> SealingKey.kept(known, kept));
            }
        }
        return Optional.ofNullable(sealing);
    }

    public boolean isDue() {
        return trust.get() != null
                && (fetched == null || elapsed.get().minus(fetched).compareTo(EVERY) >= 0);
    }

    /** What the hub gave out. One that does not verify changes nothing. */
    public void arrived(FetchResult.Fetched answer) throws StoreException {
        TrustedState known = trust.get();
        // The later of both, so that a clock that was set back refuses nothing.
        Instant now = known == null ? machine.instant() : known.trustedTime(machine.instant());
        if (known != null && take(() -> SealingKey.admit(known, answer.body(), now))) {
            outbox.keep(NAME, answer.body());
            fetched = elapsed.get();
        }
    }

    private interface Admission {
        SealingKey admit() throws TrustException;
    }

    private boolean take(Admission admission) {
        try {
            sealing = Sealing.with(admission.admit());
            trouble = "";
            return true;
        } catch (TrustException e) {
            String now = "the key to seal sign-ups with is refused: " + e.getMessage() + "; " + e.remedy();
            if (!now.equals(trouble)) {
                LOG.warn("{}", now);
            }
            trouble = now;
            return false;
        }
    }

    /** For staff; empty where all is well. */
    public String trouble() {
        return trouble;
    }

    /** Whose tickets can be told from forged ones here: this terminal's and the hub's. */
    public Function<String, Optional<PublicKey>> signers() {
        return name -> {
            PublicKey mine = own.publicKey();
            if (TicketQr.keyName(mine).equals(name)) {
                return Optional.of(mine);
            }
            TrustedState known = trust.get();
            return known == null
                    ? Optional.empty()
                    : known.rootDocument().rule(TrustRole.TIMESTAMP).kids().stream()
                            .flatMap(kid -> known.rootDocument().signer(kid).stream())
                            .map(Signer::key)
                            .filter(key -> TicketQr.keyName(key).equals(name))
                            .findFirst();
        };
    }
}
