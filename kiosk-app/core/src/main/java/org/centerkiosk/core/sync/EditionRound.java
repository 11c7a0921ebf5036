package org.centerkiosk.core.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.centerkiosk.core.edition.EditionReading;
import org.centerkiosk.core.feed.Problem;
import org.centerkiosk.core.fetch.FetchResult;
import org.centerkiosk.core.fetch.FetchResult.Failed;
import org.centerkiosk.core.fetch.FetchResult.Fetched;
import org.centerkiosk.core.fetch.FetchResult.NotModified;
import org.centerkiosk.core.fetch.FetchResult.Reason;
import org.centerkiosk.core.trust.Refusal;
import org.centerkiosk.core.trust.Root;
import org.centerkiosk.core.trust.SignedEdition;
import org.centerkiosk.core.trust.Takeover;
import org.centerkiosk.core.trust.Timestamp;
import org.centerkiosk.core.trust.TrustException;
import org.centerkiosk.core.trust.TrustedState;
import org.centerkiosk.core.trust.Verdict;
import org.centerkiosk.core.trust.Verifier;
import org.jspecify.annotations.Nullable;

/**
 * One conversation with a source of signed documents, in the order in which they vouch for each other: roots one by one,
 * the timestamp, then what it announces. What is refused changes nothing and is reported.
 */
final class EditionRound {

    /** More than any centre makes in a century of renewals. */
    private static final int MOST_ROOTS = 200;

    private final EditionSource source;
    private final EditionKeeper keeper;
    private final EditionPictures pictures;
    private final List<Trouble> troubles = new ArrayList<>();

    EditionRound(EditionSource source, EditionKeeper keeper, EditionPictures pictures) {
        this.source = source;
        this.keeper = keeper;
        this.pictures = pictures;
    }

    /** What went wrong, the worst first; what could be admitted is admitted. */
    List<Trouble> run() {
        TrustedState trusted = keeper.trusted();
        if (trusted == null) {
            // Said when the store was opened; without a root nothing that comes could be believed.
            return List.of(new Trouble(
                    "nothing can be taken from " + source.name() + ", for no root is known",
                    "enrol the terminal: kiosk enrol and a join code",
                    false,
                    false,
                    null));
        }
        if (roots(trusted) && timestamp(keeper.trusted())) {
            takeover(keeper.trusted());
            edition(keeper.trusted());
        }
        return troubles;
    }

    private boolean roots(TrustedState begun) {
        TrustedState trusted = begun;
        for (int step = 0; step < MOST_ROOTS; step++) {
            FetchResult result = source.root(trusted.rootNumber() + 1);
            keeper.hearClock(timeOf(result));
            if (result instanceof Failed failed && failed.reason() == Reason.NOT_FOUND) {
                return true;
            }
            Optional<byte[]> body = body(result);
            if (body.isEmpty()) {
                return false;
            }
            switch (Verifier.root(trusted, body.get(), keeper.machineTime())) {
                case Verdict.Accepted<Root> accepted -> {
                    trusted = accepted.next();
                    keeper.believe(trusted);
                }
                case Verdict.Unchanged<Root> same -> {
                    return true;
                }
                case Verdict.Refused<Root> refused -> {
                    // Under the root that is trusted the rest can still be judged.
                    refuse(refused);
                    return true;
                }
            }
        }
        return true;
    }

    private boolean timestamp(TrustedState trusted) {
        FetchResult result = source.timestamp();
        keeper.hearClock(timeOf(result));
        Optional<byte[]> body = body(result);
        if (body.isEmpty()) {
            return false;
        }
        Verdict<Timestamp> verdict = source.isCarried()
                ? Verifier.carriedTimestamp(trusted, body.get(), keeper.machineTime())
                : Verifier.timestamp(trusted, body.get(), keeper.machineTime());
        return switch (verdict) {
            case Verdict.Accepted<Timestamp> accepted -> {
                keeper.believe(accepted.next());
                yield true;
            }
            case Verdict.Unchanged<Timestamp> same -> true;
            case Verdict.Refused<Timestamp> refused -> refuse(refused);
        };
    }

    private void takeover(TrustedState trusted) {
        Timestamp announced = trusted.timestamp();
        if (announced == null || announced.takeover() <= trusted.takeover()) {
            return;
        }
        Optional<byte[]> body = body(source.takeover());
        if (body.isEmpty()) {
            return;
        }
        switch (Verifier.takeover(trusted, body.get(), keeper.machineTime())) {
            case Verdict.Accepted<Takeover> accepted -> keeper.admit(accepted.value(), body.get(), accepted.next());
            case Verdict.Unchanged<Takeover> same -> {}
            case Verdict.Refused<Takeover> refused -> refuse(refused);
        }
    }

    private void edition(TrustedState trusted) {
        Timestamp announced = trusted.timestamp();
        if (announced == null || announced.editionSha256() == null) {
            return;
        }
        if (announced.edition() == trusted.edition() && keeper.holds(announced.editionSha256())) {
            pictures.complete(source).ifPresent(troubles::add);
            confirm(trusted);
            return;
        }
        Optional<byte[]> body = body(source.edition(announced.edition()));
        if (body.isPresent()) {
            weigh(trusted, body.get());
        }
    }

    private void weigh(TrustedState trusted, byte[] envelope) {
        switch (Verifier.edition(trusted, envelope, keeper.machineTime())) {
            case Verdict.Accepted<SignedEdition> accepted -> show(accepted.value(), envelope, accepted.next());
            case Verdict.Unchanged<SignedEdition> same -> showAgain(trusted, envelope);
            case Verdict.Refused<SignedEdition> refused -> refuse(refused);
        }
    }

    /** It was admitted before and is lost since. */
    private void showAgain(TrustedState trusted, byte[] envelope) {
        try {
            show(Verifier.kept(trusted, envelope), envelope, trusted);
        } catch (TrustException e) {
            refuse(new Verdict.Refused<SignedEdition>(e.refusal(), e.detail()));
        }
    }

    private void show(SignedEdition edition, byte[] envelope, TrustedState next) {
        switch (keeper.read(edition)) {
            case EditionReading.Unreadable unreadable -> troubles.add(unreadable(edition, unreadable));
            case EditionReading.Readable readable -> {
                ShownEdition shown = keeper.prepare(readable, edition.sha256());
                pictures.fetch(source, shown).ifPresent(troubles::add);
                switch (keeper.admit(shown, envelope, next, isFresh(next))) {
                    case KEPT -> pictures.sweep(shown);
                    case REFUSED, LOST -> troubles.add(notKept(edition));
                }
            }
        }
    }

    /** A folder says what was newest when it was written, not what is. */
    private boolean isFresh(TrustedState trusted) {
        return !source.isCarried() || !trusted.isFrozen(keeper.machineTime());
    }

    private void confirm(TrustedState trusted) {
        if (isFresh(trusted)) {
            keeper.confirm();
        }
    }

    private static Trouble notKept(SignedEdition edition) {
        return new Trouble(
                "edition " + edition.head().number() + " cannot be kept; what was there before stays on show",
                "see the store's own line",
                true,
                true,
                null);
    }

    private static Trouble unreadable(SignedEdition edition, EditionReading.Unreadable unreadable) {
        Problem first = unreadable.problems().getFirst();
        return new Trouble(
                "edition " + edition.head().number() + " is signed but cannot be read: " + first.what(),
                first.remedy(),
                true,
                false,
                null);
    }

    private boolean refuse(Verdict.Refused<?> refused) {
        if (source.isCarried() && refused.refusal() == Refusal.ROLLBACK) {
            // A stick that is still plugged in has nothing new; that is no mistake.
            return false;
        }
        troubles.add(new Trouble(
                source.name() + " offers what is not trusted: " + refused.sentence(),
                refused.refusal().remedy(),
                true,
                true,
                null));
        return false;
    }

    private Optional<byte[]> body(FetchResult result) {
        return switch (result) {
            case Fetched fetched -> Optional.of(fetched.body());
            case NotModified unasked -> Optional.empty();
            case Failed failed -> {
                Trouble trouble = Trouble.of(failed);
                // Whatever keeps the newest word away, what is shown is of the last contact.
                troubles.add(new Trouble(trouble.what(), trouble.remedy(), true, true, trouble.retryAfter()));
                yield Optional.empty();
            }
        };
    }

    private static @Nullable Instant timeOf(FetchResult result) {
        return switch (result) {
            case Fetched fetched -> fetched.serverTime();
            case NotModified same -> same.serverTime();
            case Failed failed -> null;
        };
    }
}
