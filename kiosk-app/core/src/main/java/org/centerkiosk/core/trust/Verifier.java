package org.centerkiosk.core.trust;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Decides which documents are believed: pure functions of what was believed before, the bytes that came and the clock.
 * The same at the hub and on every terminal.
 */
public final class Verifier {

    /** A clock may be wrong by this much and still be believed. */
    static final Duration CLOCK_TOLERANCE = Duration.ofDays(1);

    private Verifier() {}

    /** The next root; several missed ones are taken one by one, each with the state that the one before it gave. */
    public static Verdict<Root> root(TrustedState state, byte[] bytes, Instant now) {
        return judge(() -> {
            if (Arrays.equals(state.root(), bytes)) {
                return new Verdict.Unchanged<>();
            }
            // The new keys are in the payload itself, so it is read before the signatures are checked.
            Envelope envelope = Envelope.parse(DocumentKind.ROOT, bytes);
            Root next = Root.read(envelope.payload());
            Root old = state.rootDocument();
            requireCentre(state, next.centre(), "root " + next.number());
            requireNext(old, next);
            Tally.requireBoth(old, next, envelope);
            requireNotYetFree(state, next.issued(), now, "root " + next.number());
            return new Verdict.Accepted<>(next, RootStep.take(state, next, bytes));
        });
    }

    /** A timestamp from the network: one that has expired says that the feed is frozen. */
    public static Verdict<Timestamp> timestamp(TrustedState state, byte[] bytes, Instant now) {
        return timestamp(state, bytes, now, true);
    }

    /** A timestamp that a person carried here with an edition: it may have expired on the way, but goes no way back. */
    public static Verdict<Timestamp> carriedTimestamp(TrustedState state, byte[] bytes, Instant now) {
        return timestamp(state, bytes, now, false);
    }

    private static Verdict<Timestamp> timestamp(TrustedState state, byte[] bytes, Instant now, boolean fresh) {
        return judge(() -> {
            Root root = state.rootDocument();
            Envelope envelope = Envelope.parse(DocumentKind.TIMESTAMP, bytes);
            Tally.of(root, TrustRole.TIMESTAMP, envelope).require("the timestamp");
            Timestamp timestamp = Timestamp.read(envelope.payload());
            requireCentre(state, timestamp.centre(), "the timestamp");
            requireRootKnown(root, timestamp);
            requireNotYetFree(state, timestamp.issued(), now, "the timestamp");
            TimestampOrder.require(state, timestamp);
            requireValid(state, root.expires(), now, Refusal.EXPIRED, "root " + root.number());
            if (fresh) {
                requireValid(state, timestamp.expires(), now, Refusal.FREEZE, "the timestamp");
            }
            return timestamp.equals(state.timestamp())
                    ? new Verdict.Unchanged<>()
                    : new Verdict.Accepted<>(timestamp, state.withTimestamp(timestamp));
        });
    }

    /** The edition that the accepted timestamp announces, no other. */
    public static Verdict<SignedEdition> edition(TrustedState state, byte[] bytes, Instant now) {
        return judge(() -> {
            Timestamp announced = state.timestamp();
            if (announced == null || announced.edition() == 0) {
                throw new TrustException(Refusal.MISMATCH, "no timestamp announces an edition");
            }
            if (bytes.length != announced.editionLength()) {
                throw mismatch(announced, bytes.length + " bytes, not " + announced.editionLength());
            }
            requireHash(bytes, announced.editionSha256(), "the edition");
            if (announced.edition() == state.edition()) {
                return new Verdict.Unchanged<>();
            }
            return new Verdict.Accepted<>(
                    admit(state, bytes, now), state.withEdition(announced.edition(), Sha256.hex(bytes)));
        });
    }

    private static SignedEdition admit(TrustedState state, byte[] bytes, Instant now) throws TrustException {
        Root root = state.rootDocument();
        Envelope envelope = Envelope.parse(DocumentKind.EDITION, bytes);
        Tally tally = Tally.of(root, TrustRole.EDITION, envelope);
        tally.require("the edition");
        EditionHead head = EditionHead.read(envelope.payload());
        String what = "edition " + head.number();
        requireCentre(state, head.centre(), what);
        Timestamp announced = state.timestamp();
        if (announced == null || head.number() != announced.edition()) {
            throw new TrustException(Refusal.MISMATCH, what + " came under another number");
        }
        requireNotYetFree(state, head.issued(), now, what);
        requireValid(state, root.expires(), now, Refusal.EXPIRED, "root " + root.number());
        requireValid(state, head.validUntil(), now, Refusal.EXPIRED, what);
        return new SignedEdition(head, envelope.payload(), Sha256.hex(bytes), tally.signers());
    }

    /**
     * The edition that was accepted with that state, as a terminal kept it. Verified again but for times: what is too old
     * to be admitted may still be shown.
     */
    public static SignedEdition kept(TrustedState admitted, byte[] bytes) throws TrustException {
        if (admitted.edition() == 0) {
            throw new TrustException(Refusal.MISMATCH, "no edition was accepted");
        }
        requireHash(bytes, admitted.editionSha256(), "the edition that was kept");
        Envelope envelope = Envelope.parse(DocumentKind.EDITION, bytes);
        Tally tally = Tally.of(admitted.rootDocument(), TrustRole.EDITION, envelope);
        tally.require("the edition that was kept");
        EditionHead head = EditionHead.read(envelope.payload());
        requireCentre(admitted, head.centre(), "the edition that was kept");
        if (head.number() != admitted.edition()) {
            throw new TrustException(Refusal.MISMATCH, "edition " + head.number() + " was kept under another number");
        }
        return new SignedEdition(head, envelope.payload(), Sha256.hex(bytes), tally.signers());
    }

    /**
     * A takeover newer than all before it. One that has ended already is accepted too, so that its number counts: whether
     * it is on, {@link Takeover#isActive} says.
     */
    public static Verdict<Takeover> takeover(TrustedState state, byte[] bytes, Instant now) {
        return judge(() -> {
            Root root = state.rootDocument();
            Envelope envelope = Envelope.parse(DocumentKind.TAKEOVER, bytes);
            Tally.of(root, TrustRole.TAKEOVER, envelope).require("the takeover");
            Takeover takeover = Takeover.read(envelope.payload());
            String what = "takeover " + takeover.number();
            requireCentre(state, takeover.centre(), what);
            int announced = state.timestamp() == null ? 0 : state.timestamp().takeover();
            if (takeover.number() < Math.max(state.takeover(), announced)) {
                throw new TrustException(
                        Refusal.ROLLBACK, what + " comes after " + Math.max(state.takeover(), announced));
            }
            if (state.timestamp() != null && takeover.number() == announced) {
                requireHash(bytes, state.timestamp().takeoverSha256(), what);
            }
            if (takeover.number() == state.takeover()) {
                return new Verdict.Unchanged<>();
            }
            requireNotYetFree(state, takeover.issued(), now, what);
            requireValid(state, root.expires(), now, Refusal.EXPIRED, "root " + root.number());
            return new Verdict.Accepted<>(takeover, state.withTakeover(takeover.number()));
        });
    }

    private interface Judgement<T> {
        Verdict<T> give() throws TrustException;
    }

    private static <T> Verdict<T> judge(Judgement<T> judgement) {
        try {
            return judgement.give();
        } catch (TrustException e) {
            return new Verdict.Refused<>(e.refusal(), e.detail());
        }
    }

    private static void requireNext(Root old, Root next) throws TrustException {
        if (next.number() <= old.number()) {
            throw new TrustException(
                    next.number() == old.number() ? Refusal.MISMATCH : Refusal.ROLLBACK,
                    "root " + next.number() + " comes where root " + old.number() + " is trusted");
        }
        if (next.number() > old.number() + 1) {
            throw new TrustException(
                    Refusal.GAP, "root " + next.number() + " comes where root " + (old.number() + 1) + " is next");
        }
    }

    private static void requireRootKnown(Root root, Timestamp timestamp) throws TrustException {
        if (timestamp.root() > root.number()) {
            throw new TrustException(
                    Refusal.GAP,
                    "the timestamp is of root " + timestamp.root() + ", but root " + root.number() + " is trusted");
        }
    }

    static void requireCentre(TrustedState state, String centre, String what) throws TrustException {
        if (!centre.equals(state.centre())) {
            throw new TrustException(
                    Refusal.WRONG_CENTRE,
                    what + " is of the centre " + StrictJson.quote(centre) + ", not "
                            + StrictJson.quote(state.centre()));
        }
    }

    private static void requireHash(byte[] bytes, @Nullable String expected, String what) throws TrustException {
        String found = Sha256.hex(bytes);
        if (!found.equals(expected)) {
            throw new TrustException(Refusal.MISMATCH, what + " has the SHA-256 " + found + ", not " + expected);
        }
    }

    private static TrustException mismatch(Timestamp announced, String what) {
        return new TrustException(Refusal.MISMATCH, "the edition " + announced.edition() + " has " + what);
    }

    /**
     * What is signed ahead of the clock is refused, for it would push the trusted time into the future. A clock that is
     * behind what was signed already is no judge of that.
     */
    static void requireNotYetFree(TrustedState state, Instant issued, Instant now, String what) throws TrustException {
        if (!state.isClockBehind(now) && issued.isAfter(state.trustedTime(now).plus(CLOCK_TOLERANCE))) {
            throw new TrustException(
                    Refusal.NOT_YET, what + " was signed at " + issued + ", this machine's clock says " + now);
        }
    }

    static void requireValid(TrustedState state, Instant expires, Instant now, Refusal refusal, String what)
            throws TrustException {
        Instant time = state.trustedTime(now);
        if (!time.isBefore(expires)) {
            throw new TrustException(
                    refusal,
                    what + " expired at " + expires + "; this machine's clock says " + now
                            + (time.equals(now) ? "" : ", but something was signed at " + time));
        }
    }
}
