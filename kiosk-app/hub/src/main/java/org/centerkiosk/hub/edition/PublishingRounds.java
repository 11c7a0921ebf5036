package org.centerkiosk.hub.edition;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.centerkiosk.hub.edition.Draft.State;
import org.centerkiosk.hub.store.HubDatabase;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is to be done when its time has come: publish what was scheduled, renew the timestamp, forget pictures that no
 * draft named. All of it stands in the database, so it survives a restart, and whichever of several instances comes
 * first does it.
 */
final class PublishingRounds {

    private static final Logger LOG = LoggerFactory.getLogger(PublishingRounds.class);

    /** A clock that was set, or a hint that was lost, costs no more than this. */
    static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(20);
    private static final Duration SWEEP_EVERY = Duration.ofDays(1);
    private static final Duration UNNAMED = Duration.ofDays(7);

    private final HubDatabase database;
    private final RootReading roots;
    private final Tables tables;
    private final Drafts drafts;
    private final Timestamps timestamps;
    private final InstantSource clock;
    private Instant swept = Instant.MIN;
    private String told = "";

    PublishingRounds(Parts parts, Drafts drafts, Timestamps timestamps) {
        this.database = parts.database();
        this.roots = parts.roots();
        this.tables = parts.tables();
        this.drafts = drafts;
        this.timestamps = timestamps;
        this.clock = parts.clock();
    }

    /**
     * What one round came to.
     *
     * @param isChanged whether others are to be told
     * @param pause until the next
     */
    record Round(boolean isChanged, Duration pause) {}

    synchronized Round run() {
        boolean isChanged = false;
        for (Optional<Draft> done = drafts.publishDue(); done.isPresent(); done = drafts.publishDue()) {
            Draft draft = done.get();
            if (draft.state() == State.PUBLISHED) {
                LOG.info("edition {} is published, as draft {} was scheduled", draft.number(), draft.id());
            } else {
                LOG.warn("draft {} {}", draft.id(), DraftWords.whatBecameOf(draft));
            }
            isChanged = true;
        }
        isChanged |= renewTimestamp();
        sweep();
        return new Round(isChanged, pause());
    }

    /** Whether it was time. Looked at without the lock first: every instance looks, one does it. */
    private boolean renewTimestamp() {
        try {
            return database.read(this::isTimestampDue) && database.write(this::renewTimestamp);
        } catch (Declining declined) {
            tell(String.valueOf(declined.getMessage()));
            return false;
        }
    }

    /** Once, not in every round. */
    private void tell(String what) {
        if (!what.equals(told)) {
            told = what;
            LOG.warn("no timestamp can be signed: {}", what);
        }
    }

    private boolean isTimestampDue(Handle handle) throws Declining {
        Optional<Publication> publication = tables.publications().read(handle);
        int root = roots.latest(handle).root().number();
        return publication.isEmpty() || Timestamps.isDue(publication.get(), root, clock.instant());
    }

    private boolean renewTimestamp(Handle handle) throws Declining {
        Publication publication = tables.publications().lock(handle);
        TrustedRoot root = roots.latest(handle);
        Instant now = clock.instant();
        if (!Timestamps.isDue(publication, root.root().number(), now)) {
            return false;
        }
        timestamps.issue(handle, root, now);
        told = "";
        return true;
    }

    private void sweep() {
        Instant now = clock.instant();
        if (swept.isAfter(now.minus(SWEEP_EVERY)) && !swept.isAfter(now)) {
            return;
        }
        swept = now;
        int gone = database.write(handle -> tables.media().sweep(handle, now.minus(UNNAMED)));
        if (gone > 0) {
            LOG.info("{} pictures that no draft named are forgotten", gone);
        }
    }

    private Duration pause() {
        Duration untilDue = database.read(handle -> tables.drafts().nextDue(handle))
                .map(due -> Duration.between(clock.instant(), due))
                .orElse(LONGEST_PAUSE);
        return untilDue.compareTo(LONGEST_PAUSE) > 0
                ? LONGEST_PAUSE
                : untilDue.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : untilDue;
    }
}
