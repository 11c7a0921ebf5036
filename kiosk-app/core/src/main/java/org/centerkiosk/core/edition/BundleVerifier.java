package org.centerkiosk.core.edition;

import java.time.Instant;
import org.centerkiosk.core.fetch.FetchResult;
import org.centerkiosk.core.fetch.FetchResult.Failed;
import org.centerkiosk.core.fetch.FetchResult.Fetched;
import org.centerkiosk.core.fetch.FetchResult.NotModified;
import org.centerkiosk.core.fetch.FetchResult.Reason;
import org.centerkiosk.core.trust.Refusal;
import org.centerkiosk.core.trust.SignedEdition;
import org.centerkiosk.core.trust.TrustedState;
import org.centerkiosk.core.trust.Verdict;
import org.centerkiosk.core.trust.Verifier;

/** Tries a bundle as a terminal would, by the same rules, so that nobody carries one in vain. */
public final class BundleVerifier {

    private static final int MOST_ROOTS = 200;

    private final EditionBundle bundle;
    private final Instant now;

    private BundleVerifier(EditionBundle bundle, Instant now) {
        this.bundle = bundle;
        this.now = now;
    }

    public static BundleVerdict verify(EditionBundle bundle, TrustedState trusted, Instant now) {
        try {
            return new BundleVerifier(bundle, now).verify(trusted);
        } catch (Stopped e) {
            return e.known
                    ? new BundleVerdict.Known()
                    : new BundleVerdict.Unsound(String.valueOf(e.getMessage()), e.remedy);
        }
    }

    private BundleVerdict verify(TrustedState trusted) throws Stopped {
        TrustedState state = timestamp(roots(trusted));
        int number = state.timestamp() == null ? 0 : state.timestamp().edition();
        if (number == 0) {
            throw new Stopped("the timestamp announces no edition", "publish one first", false);
        }
        Verdict<SignedEdition> verdict = Verifier.edition(state, body(bundle.edition(number)), now);
        return switch (verdict) {
            case Verdict.Accepted<SignedEdition> accepted ->
                new BundleVerdict.Sound(
                        accepted.value(),
                        accepted.next(),
                        accepted.value().head().media().stream()
                                .filter(file -> bundle.checkMedia(file).isPresent())
                                .toList());
            case Verdict.Unchanged<SignedEdition> same -> new BundleVerdict.Known();
            case Verdict.Refused<SignedEdition> refused -> throw stopped(refused);
        };
    }

    private TrustedState roots(TrustedState trusted) throws Stopped {
        TrustedState state = trusted;
        for (int step = 0; step < MOST_ROOTS; step++) {
            FetchResult next = bundle.root(state.rootNumber() + 1);
            if (next instanceof Failed failed && failed.reason() == Reason.NOT_FOUND) {
                return state;
            }
            state = next(Verifier.root(state, body(next), now), state);
        }
        return state;
    }

    private TrustedState timestamp(TrustedState state) throws Stopped {
        return next(Verifier.carriedTimestamp(state, body(bundle.timestamp()), now), state);
    }

    private static <T> TrustedState next(Verdict<T> verdict, TrustedState state) throws Stopped {
        return switch (verdict) {
            case Verdict.Accepted<T> accepted -> accepted.next();
            case Verdict.Unchanged<T> same -> state;
            case Verdict.Refused<T> refused -> throw stopped(refused);
        };
    }

    private static byte[] body(FetchResult result) throws Stopped {
        return switch (result) {
            case Fetched fetched -> fetched.body();
            case Failed failed -> throw new Stopped(failed.what(), failed.remedy(), false);
            case NotModified unasked -> throw new Stopped("nothing was read", "try again", false);
        };
    }

    private static Stopped stopped(Verdict.Refused<?> refused) {
        return new Stopped(refused.sentence(), refused.refusal().remedy(), refused.refusal() == Refusal.ROLLBACK);
    }

    /** The bundle goes no further. */
    private static final class Stopped extends Exception {

        private static final long serialVersionUID = 1L;

        private final String remedy;
        private final boolean known;

        Stopped(String what, String remedy, boolean known) {
            super(what);
            this.remedy = remedy;
            this.known = known;
        }
    }
}
