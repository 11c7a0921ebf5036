package org.centerkiosk.core.desk;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HybridConfig2026;
import com.google.crypto.tink.hybrid.PredefinedHybridParameters;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.centerkiosk.core.event.Programme;
import org.centerkiosk.core.fetch.FetchResult;
import org.centerkiosk.core.fetch.Validators;
import org.centerkiosk.core.hub.HubReply;
import org.centerkiosk.core.hub.HubRequest;
import org.centerkiosk.core.hub.HubResult;
import org.centerkiosk.core.signup.Applicant;
import org.centerkiosk.core.signup.Channel;
import org.centerkiosk.core.signup.Claim;
import org.centerkiosk.core.signup.Party;
import org.centerkiosk.core.signup.PhoneNumber;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.signup.Target;
import org.centerkiosk.core.trust.DocumentKind;
import org.centerkiosk.core.trust.Envelope;
import org.centerkiosk.core.trust.RoleRule;
import org.centerkiosk.core.trust.Root;
import org.centerkiosk.core.trust.SealingKey;
import org.centerkiosk.core.trust.Sha256;
import org.centerkiosk.core.trust.Signer;
import org.centerkiosk.core.trust.SigningKey;
import org.centerkiosk.core.trust.TrustRole;
import org.centerkiosk.core.trust.TrustedState;

/** Signs people up without a hub until it is killed, and says each id once the desk has answered. */
final class DeskLoop {

    static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    /** What a line begins with that is no log's. */
    static final String SAID = "said ";

    private static final FetchResult.Failed GONE =
            new FetchResult.Failed(FetchResult.Reason.UNREACHABLE, "nobody answers", "wait");

    private DeskLoop() {}

    /** What gives out a key to seal with, and nothing else. */
    private record KeyAlone(byte[] document) implements DeskHub {
        @Override
        public HubResult<HubReply> send(HubRequest request) {
            return new HubResult.Failed<>(GONE);
        }

        @Override
        public FetchResult availability(Validators known) {
            return GONE;
        }

        @Override
        public FetchResult sealingKey() {
            return new FetchResult.Fetched(null, document, Validators.NONE, NOW);
        }
    }

    static HubSignUpDesk open(Path file) throws Exception {
        return open(file, Duration.ofSeconds(5), DeskSettings::sinceStart, KeyAlone::new);
    }

    /** @param hub made with the key that it gives out */
    static HubSignUpDesk open(Path file, Duration patience, Supplier<Duration> elapsed, Function<byte[], DeskHub> hub)
            throws Exception {
        SigningKey keeper = SigningKey.generate();
        SigningKey online = SigningKey.generate();
        Map<TrustRole, RoleRule> roles = new EnumMap<>(TrustRole.class);
        for (TrustRole role : TrustRole.values()) {
            SigningKey holder = role == TrustRole.TIMESTAMP ? online : keeper;
            roles.put(role, new RoleRule(Set.of(holder.publicKey().kid()), 1));
        }
        Root root = new Root(
                1,
                "nancheng",
                NOW.minus(Duration.ofDays(1)),
                NOW.plus(Duration.ofDays(400)),
                List.of(new Signer(keeper.publicKey(), "李老师"), new Signer(online.publicKey(), "hub")),
                roles);
        byte[] envelope = Envelope.unsigned(DocumentKind.ROOT, root.payload())
                .signedBy(keeper)
                .bytes();
        TrustedState trust = TrustedState.begin(envelope, Sha256.hex(envelope));
        KeysetHandle secret = KeysetHandle.generateNew(
                PredefinedHybridParameters.HPKE_X25519_HKDF_SHA256_AES_128_GCM, HybridConfig2026.get());
        byte[] keyset = TinkProtoKeysetFormat.serializeKeysetWithoutSecret(
                secret.getPublicKeysetHandle(), HybridConfig2026.get());
        byte[] key = Envelope.unsigned(
                        DocumentKind.SEALING_KEY,
                        new SealingKey("nancheng", NOW, NOW.plus(Duration.ofDays(30)), keyset).payload())
                .signedBy(online)
                .bytes();
        DeskSettings settings = new DeskSettings(
                file,
                SigningKey.generate(),
                Programme::empty,
                () -> trust,
                InstantSource.fixed(NOW),
                elapsed,
                patience,
                Duration.ofMinutes(5),
                new Random(1));
        return HubSignUpDesk.open(settings, hub.apply(key));
    }

    static SignUp signUp(UUID id) {
        Applicant applicant =
                new Applicant("欧阳春晓", new PhoneNumber("+8613988887777"), Party.of(1), null, Map.of(), true);
        return new SignUp(
                id,
                new Target("a", NOW.plus(Duration.ofDays(3))),
                Channel.LOBBY_TOUCH,
                NOW,
                1,
                applicant,
                null,
                Claim.none());
    }

    public static void main(String[] args) throws Exception {
        try (HubSignUpDesk desk = open(Path.of(args[0]))) {
            while (true) {
                SignUp signUp = signUp(SignUp.newId());
                Outcome outcome = desk.submit(signUp).get(20, TimeUnit.SECONDS);
                if (!(outcome instanceof Outcome.Provisional)) {
                    throw new IllegalStateException("not taken: " + outcome);
                }
                System.out.println(SAID + signUp.id());
            }
        }
    }
}
