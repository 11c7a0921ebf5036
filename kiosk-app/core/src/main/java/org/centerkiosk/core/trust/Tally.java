package org.centerkiosk.core.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who has signed a document, and how many must. It is strict: one signature that does not fit, or whose key has no such
 * right, spoils the document.
 *
 * @param signers whose signatures fit, in the document's order
 * @param threshold how many different people there must be
 */
public record Tally(List<Signer> signers, int threshold) {

    public Tally {
        signers = List.copyOf(signers);
    }

    /** Counts the signatures of a document under a root that is trusted already. */
    public static Tally of(Root root, TrustRole role, Envelope envelope) throws TrustException {
        if (!role.signs(envelope.kind())) {
            throw new IllegalArgumentException("a " + envelope.kind().noun() + " is not signed as " + role.member());
        }
        List<Signer> signers = new ArrayList<>();
        for (Signature signature : envelope.signatures()) {
            Signer signer = root.signer(role, signature.kid())
                    .orElseThrow(() -> new TrustException(
                            Refusal.BAD_SIGNATURE,
                            "the " + role.member() + " is signed by the key " + signature.kid() + ", which root "
                                    + root.number() + " does not give that right"));
            requireFit(envelope, signature, signer);
            signers.add(signer);
        }
        return new Tally(signers, root.rule(role).threshold());
    }

    /** Counts the signatures of a new root: each must be by a root key of the old or of the new one. */
    static void requireBoth(Root old, Root next, Envelope envelope) throws TrustException {
        List<Signer> byOld = new ArrayList<>();
        List<Signer> byNext = new ArrayList<>();
        for (Signature signature : envelope.signatures()) {
            Signer signer = old.signer(TrustRole.ROOT, signature.kid())
                    .or(() -> next.signer(TrustRole.ROOT, signature.kid()))
                    .orElseThrow(() -> new TrustException(
                            Refusal.BAD_SIGNATURE,
                            "root " + next.number() + " is signed by the key " + signature.kid()
                                    + ", which is no root key"));
            requireFit(envelope, signature, signer);
            old.signer(TrustRole.ROOT, signature.kid()).ifPresent(byOld::add);
            next.signer(TrustRole.ROOT, signature.kid()).ifPresent(byNext::add);
        }
        new Tally(byOld, old.rule(TrustRole.ROOT).threshold())
                .require("root " + next.number() + " by the keys of root " + old.number());
        new Tally(byNext, next.rule(TrustRole.ROOT).threshold()).require("root " + next.number() + " by its own keys");
    }

    /**
     * Counts the signatures of a root by its own keys alone. Those of the root before it may stand beside them, from
     * keys that it takes away.
     */
    static void requireOwn(Root root, Envelope envelope) throws TrustException {
        List<Signer> own = new ArrayList<>();
        for (Signature signature : envelope.signatures()) {
            Optional<Signer> signer = root.signer(TrustRole.ROOT, signature.kid());
            if (signer.isPresent()) {
                requireFit(envelope, signature, signer.get());
                own.add(signer.get());
            }
        }
        new Tally(own, root.rule(TrustRole.ROOT).threshold()).require("root " + root.number());
    }

    private static void requireFit(Envelope envelope, Signature signature, Signer signer) throws TrustException {
        if (!envelope.fits(signature, signer.key())) {
            throw new TrustException(
                    Refusal.BAD_SIGNATURE,
                    "the " + envelope.kind().noun() + " bears a signature that is not " + signer.person() + "'s");
        }
    }

    /** How many different people have signed; two keys of one person count once. */
    public int people() {
        return (int) signers.stream().map(Signer::person).distinct().count();
    }

    public boolean isEnough() {
        return people() >= threshold;
    }

    void require(String what) throws TrustException {
        if (!isEnough()) {
            throw new TrustException(
                    Refusal.THRESHOLD, what + " is signed by " + people() + " of " + threshold + " people");
        }
    }
}
