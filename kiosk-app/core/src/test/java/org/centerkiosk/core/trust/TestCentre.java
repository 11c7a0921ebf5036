package org.centerkiosk.core.trust;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.centerkiosk.core.event.LocalText;

/** A centre's keys and documents, always the same. */
final class TestCentre {

    static final String NAME = "nancheng";
    static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    final SigningKey li = key(1);
    final SigningKey wang = key(2);
    final SigningKey zhao = key(3);
    final SigningKey hub = key(4);
    final SigningKey liAgain = key(5);
    final SigningKey stranger = key(6);

    static SigningKey key(int n) {
        byte[] seed = new byte[32];
        Arrays.fill(seed, (byte) n);
        return SigningKey.of(seed);
    }

    /** Li and Wang publish together, either alone takes screens over; the hub speaks for itself. */
    Root root() {
        return root(1, START);
    }

    Root root(int number, Instant issued) {
        return new Root(number, NAME, issued, issued.plus(Duration.ofDays(400)), people(), roles());
    }

    List<Signer> people() {
        return List.of(
                new Signer(li.publicKey(), "李老师"),
                new Signer(wang.publicKey(), "王老师"),
                new Signer(liAgain.publicKey(), "李老师"),
                new Signer(hub.publicKey(), "hub"));
    }

    Map<TrustRole, RoleRule> roles() {
        Map<TrustRole, RoleRule> roles = new LinkedHashMap<>();
        roles.put(TrustRole.ROOT, rule(2, li, wang, liAgain));
        roles.put(TrustRole.EDITION, rule(2, li, wang, liAgain));
        roles.put(TrustRole.TAKEOVER, rule(1, li, wang));
        roles.put(TrustRole.TIMESTAMP, rule(1, hub));
        return roles;
    }

    static RoleRule rule(int threshold, SigningKey... keys) {
        return new RoleRule(
                Set.copyOf(Arrays.stream(keys).map(key -> key.publicKey().kid()).toList()), threshold);
    }

    /** A root with one role given to others, and their keys added. */
    Root with(Root root, int number, TrustRole role, RoleRule rule, Signer... added) {
        List<Signer> signers = new ArrayList<>(root.signers());
        signers.addAll(List.of(added));
        Map<TrustRole, RoleRule> roles = new LinkedHashMap<>(root.roles());
        roles.put(role, rule);
        return new Root(number, NAME, root.issued(), root.expires(), signers, roles);
    }

    byte[] sign(Root root, SigningKey... keys) {
        return sign(DocumentKind.ROOT, root.payload(), keys);
    }

    static byte[] sign(DocumentKind kind, byte[] payload, SigningKey... keys) {
        Envelope envelope = Envelope.unsigned(kind, payload);
        for (SigningKey key : keys) {
            envelope = envelope.signedBy(key);
        }
        return envelope.bytes();
    }

    /** What a terminal believes that has just been enrolled. */
    TrustedState begun() {
        byte[] root = sign(root(), li, wang);
        try {
            return TrustedState.begin(root, Sha256.hex(root));
        } catch (TrustException e) {
            throw new AssertionError(e);
        }
    }

    /** What it believes once it has heard the hub of that edition. */
    TrustedState told(byte[] edition, int number) {
        return accepted(Verifier.timestamp(begun(), announce(edition, number, NOW), NOW));
    }

    byte[] announce(byte[] edition, int number, Instant issued) {
        return sign(
                DocumentKind.TIMESTAMP,
                new Timestamp(
                                NAME,
                                issued,
                                issued.plus(Duration.ofHours(6)),
                                1,
                                number,
                                Sha256.hex(edition),
                                edition.length,
                                0,
                                null)
                        .payload(),
                hub);
    }

    static byte[] editionPayload(int number, String centre, Instant issued, Instant validUntil) {
        return """
                {"@context":"https://schema.org","@type":"DataFeed","kiosk:number":%d,"kiosk:centre":"%s",\
                "dateModified":"%s","kiosk:validUntil":"%s","kiosk:media":[{"sha256":"%s","contentSize":5,\
                "encodingFormat":"image/png"}],"dataFeedElement":[{"@type":"Event","name":"春到万家"}]}""".formatted(number, centre, issued, validUntil, "0a".repeat(32))
                .getBytes(StandardCharsets.UTF_8);
    }

    byte[] edition(int number, SigningKey... keys) {
        return sign(DocumentKind.EDITION, editionPayload(number, NAME, NOW, NOW.plus(Duration.ofDays(30))), keys);
    }

    static Takeover takeover(int number, Instant starts) {
        return new Takeover(
                number,
                NAME,
                starts,
                starts,
                starts.plus(Duration.ofHours(2)),
                Level.TAKEOVER,
                new LocalText("请立即离开", "Leave now"),
                LocalText.of("请从最近的出口离开。"),
                List.of("east", "terminal:lobby-1"),
                false,
                false);
    }

    static <T> TrustedState accepted(Verdict<T> verdict) {
        return switch (verdict) {
            case Verdict.Accepted<T> accepted -> accepted.next();
            case Verdict.Unchanged<T> _ -> throw new AssertionError("unchanged");
            case Verdict.Refused<T> refused -> throw new AssertionError(refused.refusal() + ": " + refused.detail());
        };
    }

    static <T> Verdict.Refused<T> refused(Verdict<T> verdict) {
        return switch (verdict) {
            case Verdict.Refused<T> refused -> refused;
            case Verdict.Accepted<T> _ -> throw new AssertionError("accepted");
            case Verdict.Unchanged<T> _ -> throw new AssertionError("unchanged");
        };
    }
}
