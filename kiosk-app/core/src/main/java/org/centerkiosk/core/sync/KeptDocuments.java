package org.centerkiosk.core.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.centerkiosk.core.feed.Problem;
import org.centerkiosk.core.feed.Problem.Severity;
import org.centerkiosk.core.trust.DocumentKind;
import org.centerkiosk.core.trust.Envelope;
import org.centerkiosk.core.trust.SignedEdition;
import org.centerkiosk.core.trust.Takeover;
import org.centerkiosk.core.trust.TrustException;
import org.centerkiosk.core.trust.TrustedState;
import org.centerkiosk.core.trust.Verdict;
import org.centerkiosk.core.trust.Verifier;
import org.jspecify.annotations.Nullable;

/**
 * What was stored, verified again: whoever could write to the disk must not write to the screen.
 *
 * @param trusted null where there is no root to begin with
 * @param edition null where none was kept, or it does not verify
 * @param takeover null where none was kept, or it does not verify
 */
record KeptDocuments(
        @Nullable TrustedState trusted,
        @Nullable SignedEdition edition,
        @Nullable Takeover takeover,
        List<Problem> problems) {

    static KeptDocuments verify(EditionShelf shelf, FollowedHub hub, Instant now) {
        List<Problem> problems = new ArrayList<>();
        TrustedState begun = begin(hub, problems);
        TrustedState trusted = newest(shelf, hub, problems).orElse(begun);
        if (trusted == null) {
            problems.add(problem(
                    "this terminal does not know whose signatures count", "enrol it: kiosk enrol and a join code"));
            return new KeptDocuments(null, null, null, problems);
        }
        SignedEdition edition = edition(shelf, trusted.centre(), problems).orElse(null);
        Takeover takeover = takeover(shelf, trusted, now, problems).orElse(null);
        return new KeptDocuments(trusted, edition, takeover, problems);
    }

    private static @Nullable TrustedState begin(FollowedHub hub, List<Problem> problems) {
        try {
            return hub.root() == null ? null : TrustedState.begin(hub.root(), String.valueOf(hub.pin()));
        } catch (TrustException e) {
            problems.add(problem("the root of the enrolment is not trusted: " + e.getMessage(), e.remedy()));
            return null;
        }
    }

    private static Optional<TrustedState> newest(EditionShelf shelf, FollowedHub hub, List<Problem> problems) {
        try {
            return shelf.newest(hub.pin());
        } catch (TrustException e) {
            problems.add(problem("what was believed before is damaged: " + e.getMessage(), "none, it begins anew"));
            return Optional.empty();
        }
    }

    /** Under the root of its time: whom the present root trusts no more is the next edition's matter. */
    private static Optional<SignedEdition> edition(EditionShelf shelf, String centre, List<Problem> problems) {
        try {
            Optional<byte[]> envelope = shelf.edition();
            Optional<TrustedState> admitted = shelf.admitted();
            if (envelope.isEmpty()
                    || admitted.isEmpty()
                    || !admitted.get().centre().equals(centre)) {
                return Optional.empty();
            }
            return Optional.of(Verifier.kept(admitted.get(), envelope.get()));
        } catch (TrustException e) {
            problems.add(problem("the stored edition is not shown: " + e.getMessage(), e.remedy()));
            return Optional.empty();
        }
    }

    private static Optional<Takeover> takeover(
            EditionShelf shelf, TrustedState trusted, Instant now, List<Problem> problems) {
        Optional<byte[]> envelope = shelf.takeover();
        if (envelope.isEmpty()) {
            return Optional.empty();
        }
        return switch (Verifier.takeover(trusted, envelope.get(), now)) {
            case Verdict.Accepted<Takeover> accepted -> Optional.of(accepted.value());
            case Verdict.Unchanged<Takeover> same -> read(envelope.get());
            case Verdict.Refused<Takeover> refused -> {
                problems.add(problem(
                        "the stored takeover is not shown: " + refused.sentence(),
                        refused.refusal().remedy()));
                yield Optional.empty();
            }
        };
    }

    private static Optional<Takeover> read(byte[] envelope) {
        try {
            return Optional.of(Takeover.read(
                    Envelope.parse(DocumentKind.TAKEOVER, envelope).payload()));
        } catch (TrustException e) {
            throw new IllegalStateException("it was verified just now", e);
        }
    }

    private static Problem problem(String what, String remedy) {
        return new Problem(Severity.ERROR, EditionKeeper.SOURCE, null, null, what, remedy);
    }
}
