package org.centerkiosk.core.media;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.centerkiosk.core.feed.Problem;
import org.centerkiosk.core.feed.Problem.Severity;
import org.centerkiosk.core.fetch.FetchResult;
import org.centerkiosk.core.fetch.FetchResult.Failed;
import org.centerkiosk.core.fetch.FetchResult.Fetched;
import org.centerkiosk.core.fetch.FetchResult.NotModified;
import org.centerkiosk.core.fetch.Validators;
import org.centerkiosk.core.store.StoredPicture;
import org.jspecify.annotations.Nullable;

/** One round over the wanted pictures, within a budget of time; a host that does not answer is asked once. */
final class PictureGathering {

    private static final int SHOWN_TITLE = 40;

    private final PictureIndex index;
    private final PictureSource source;
    private final PictureIntake intake;
    private final InstantSource clock;
    private final Instant end;
    private final Set<String> silentHosts = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private boolean isChanged;
    private boolean isUnfinished;

    PictureGathering(PictureIndex index, PictureSource source, PictureIntake intake, InstantSource clock, Instant end) {
        this.index = index;
        this.source = source;
        this.intake = intake;
        this.clock = clock;
        this.end = end;
    }

    /** Has a picture fetched, or looked at again, if it is time to. */
    void see(String key, WantedPicture wanted) {
        Instant now = clock.instant();
        isChanged |= index.touch(key, now);
        if (index.isDue(key, wanted, now)) {
            if (now.isBefore(end)) {
                obtain(key, wanted);
            } else {
                isUnfinished = true;
            }
        }
        index.problem(key).ifPresent(problems::add);
    }

    void leaveOut(WantedPicture wanted, int most) {
        problems.add(problem(
                wanted, "and of all later events is left out: there are more than " + most, "use fewer pictures"));
    }

    MediaRound result(boolean wasChangedBefore) {
        return new MediaRound(problems, isChanged || wasChangedBefore, isUnfinished);
    }

    private void obtain(String key, WantedPicture wanted) {
        StoredPicture known = index.get(key);
        String host = host(wanted.uri());
        if (silentHosts.contains(host)) {
            setBack(key, wanted, "cannot be had: " + host + " does not answer", "it is tried again", true);
            return;
        }
        try {
            FetchResult result = source.fetch(wanted, known == null ? Validators.NONE : known.validators());
            if (result instanceof Failed failed && failed.reason().isOffline() && !host.isEmpty()) {
                silentHosts.add(host);
            }
            admit(key, wanted, known, result);
        } catch (PictureException e) {
            setBack(key, wanted, e.what(), e.remedy(), false);
        }
    }

    private void admit(String key, WantedPicture wanted, @Nullable StoredPicture known, FetchResult result)
            throws PictureException {
        switch (result) {
            case Fetched fetched -> {
                index.keep(key, intake.take(fetched.body()), fetched.validators(), clock.instant());
                isChanged = true;
            }
            case NotModified same -> {
                if (known != null) {
                    index.keep(key, known.file(), same.validators(), clock.instant());
                }
                // Files of this machine are looked at in every round; that alone is not worth a write.
                isChanged |= !wanted.uri().startsWith("file:");
            }
            case Failed failed ->
                setBack(
                        key,
                        wanted,
                        "cannot be had: " + failed.what(),
                        failed.remedy(),
                        failed.reason().isOffline());
        }
    }

    private void setBack(String key, WantedPicture wanted, String what, String remedy, boolean silent) {
        index.setBack(key, problem(wanted, what, remedy), silent, clock.instant());
    }

    private static Problem problem(WantedPicture wanted, String what, String remedy) {
        String title = wanted.title();
        String shown = title.length() <= SHOWN_TITLE ? title : title.substring(0, SHOWN_TITLE) + "…";
        return new Problem(
                Severity.WARNING, wanted.source(), null, "IMAGE", "the picture of “" + shown + "” " + what, remedy);
    }

    /** Empty where there is none. */
    private static String host(String uri) {
        if (!uri.startsWith("http")) {
            return "";
        }
        int from = uri.indexOf("//") + 2;
        int to = uri.indexOf('/', from);
        return to < 0 ? uri : uri.substring(0, to);
    }
}
