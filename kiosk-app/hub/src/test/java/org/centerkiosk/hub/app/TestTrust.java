package org.centerkiosk.hub.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.centerkiosk.core.trust.DocumentKind;
import org.centerkiosk.core.trust.Envelope;
import org.centerkiosk.core.trust.RoleRule;
import org.centerkiosk.core.trust.Root;
import org.centerkiosk.core.trust.Sha256;
import org.centerkiosk.core.trust.Signer;
import org.centerkiosk.core.trust.SigningKey;
import org.centerkiosk.core.trust.TrustException;
import org.centerkiosk.core.trust.TrustRole;
import org.centerkiosk.core.trust.TrustedState;

/** What a terminal trusts that has seen a root and nothing else. */
final class TestTrust {

    private TestTrust() {}

    /** With a hub's online key. */
    static TrustedState of(String centre, SigningKey online, InstantSource clock) throws TrustException {
        SigningKey keeper = SigningKey.generate();
        Map<TrustRole, RoleRule> roles = new EnumMap<>(TrustRole.class);
        for (TrustRole role : TrustRole.values()) {
            SigningKey holder = role == TrustRole.TIMESTAMP ? online : keeper;
            roles.put(role, new RoleRule(Set.of(holder.publicKey().kid()), 1));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Root root = new Root(
                1,
                centre,
                now.minus(Duration.ofDays(1)),
                now.plus(Duration.ofDays(400)),
                List.of(new Signer(keeper.publicKey(), "李老师"), new Signer(online.publicKey(), "hub")),
                roles);
        byte[] envelope = Envelope.unsigned(DocumentKind.ROOT, root.payload())
                .signedBy(keeper)
                .bytes();
        return TrustedState.begin(envelope, Sha256.hex(envelope));
    }
}
