package org.centerkiosk.core.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.centerkiosk.core.feed.FeedDocument;
import org.centerkiosk.core.feed.FeedResult;
import org.centerkiosk.core.feed.FeedWindow;
import org.centerkiosk.core.feed.Problem;
import org.centerkiosk.core.fetch.FetchResult;
import org.centerkiosk.core.media.MediaLibrary;
import org.centerkiosk.core.media.MediaRound;
import org.centerkiosk.core.store.Admission;
import org.centerkiosk.core.store.StoredContent;
import org.centerkiosk.core.store.StoredSource;
import org.jspecify.annotations.Nullable;

/**
 * Holds what is on show and what is stored of it; both change together or not at all. Used by the sync thread alone.
 */
final class ContentKeeper implements AutoCloseable {

    /** How far a stored time may lag behind: each write wears a memory card. */
    private static final Duration LAG = Duration.ofMinutes(5);

    private static final int MOST_PROBLEMS = 500;

    private final StoreWriter store;
    private final MediaLibrary media;
    private final BiFunction<FeedDocument, FeedWindow, FeedResult> reader;
    private final InstantSource clock;
    private final ClockWitness witness;
    private final AttemptLog attempts = new AttemptLog();
    private final Map<String, Instant> storedContacts = new HashMap<>();
    private @Nullable Instant storedHighWater;
    private boolean arePicturesStored = true;
    private SyncPlan plan;
    private LocalDate day;
    private Contents contents = Contents.NONE;
    private MediaRound pictures = new MediaRound(List.of(), false, false);

    /** Opens what is stored and reads it, so that there is something to show without any network. */
    ContentKeeper(
            SyncPlan plan,
            StoreWriter store,
            MediaLibrary media,
            BiFunction<FeedDocument, FeedWindow, FeedResult> reader,
            InstantSource clock) {
        this.plan = plan;
        this.store = store;
        this.media = media;
        this.reader = reader;
        this.clock = clock;
        StoredContent stored = store.load();
        media.restore(stored.pictures());
        storedHighWater = stored.highWater();
        witness = new ClockWitness(storedHighWater);
        day = plan.dayAt(now());
        Map<String, SourceContent> byName = new LinkedHashMap<>();
        for (StoredSource source : stored.sources()) {
            byName.put(source.name(), new SourceContent(source, Map.of()));
            if (source.lastContact() != null) {
                storedContacts.put(source.name(), source.lastContact());
            }
        }
        contents = new Contents(byName, contents.merge());
        follow(plan);
    }

    /** Takes over another plan: content of feeds that are no more goes, the rest is read in the new window. */
    void follow(SyncPlan newPlan) {
        plan = newPlan;
        day = plan.dayAt(now());
        Set<String> names = names();
        if (!names.containsAll(contents.byName().keySet())) {
            store.write(new Admission(names, List.of(), null, null));
            storedContacts.keySet().retainAll(names);
        }
        attempts.retain(names);
        Map<String, SourceContent> byName = new LinkedHashMap<>();
        plan.sources().forEach(source -> byName.put(source.name(), contents.get(source)));
        contents = new Contents(byName, contents.merge());
        readAnew();
    }

    /** Whether the window has moved on since it was last read. */
    boolean isNewDay() {
        return !plan.dayAt(now()).equals(day);
    }

    /** Reads all that is kept in the window of the present day. */
    void readAnew() {
        day = plan.dayAt(now());
        ScheduleReading reading = reading();
        Map<String, SourceContent> byName = new LinkedHashMap<>();
        contents.byName().forEach((name, content) -> byName.put(name, content.readAnew(reading, store::body, now())));
        contents = Contents.of(byName);
    }

    /** Admits what the feeds answered; says what went wrong with each. */
    AttemptLog admit(Collection<SourcePoll> polls) {
        Instant now = now();
        hearClocks(polls, now);
        ScheduleReading reading = reading();
        List<SourceUpdate> updates = polls.stream()
                .filter(poll -> plan.sources().contains(poll.source()))
                .map(poll -> SourceUpdate.of(contents.get(poll.source()), poll, reading, now))
                .toList();
        boolean changed = updates.stream().anyMatch(SourceUpdate::isChanged);
        Contents next =
                contents.with(updates.stream().map(SourceUpdate::content).toList(), changed);
        pictures = media.gather(next.wantedPictures(plan.sources()));
        StoreWriter.Outcome outcome = store(updates);
        contents = switch (outcome) {
            case KEPT -> next;
            case REFUSED ->
                contents.with(
                        updates.stream()
                                .filter(update -> !update.isChanged())
                                .map(SourceUpdate::content)
                                .toList(),
                        false);
            case LOST -> lose();
        };
        updates.forEach(update -> attempts.note(update, outcome == StoreWriter.Outcome.KEPT));
        return attempts;
    }

    /** What is on show stays; nothing counts as stored any more. */
    private Contents lose() {
        storedContacts.clear();
        storedHighWater = null;
        arePicturesStored = false;
        return contents.forgotten();
    }

    private void hearClocks(Collection<SourcePoll> polls, Instant now) {
        Instant machine = clock.instant();
        polls.stream()
                .flatMap(poll -> poll.documents().stream())
                .map(document -> switch (document.result()) {
                    case FetchResult.Fetched fetched -> fetched.serverTime();
                    case FetchResult.NotModified same -> same.serverTime();
                    case FetchResult.Failed failed -> null;
                })
                .flatMap(time -> Optional.ofNullable(time).stream())
                .forEach(time -> witness.hear(time, machine));
    }

    private StoreWriter.Outcome store(List<SourceUpdate> updates) {
        List<SourceUpdate> due = updates.stream()
                .filter(update -> update.isWorthStoring(storedContacts.get(update.name()), LAG))
                .toList();
        Instant highWater = witness.highWater();
        boolean highWaterIsDue = highWater != null
                && (storedHighWater == null
                        || Duration.between(storedHighWater, highWater).abs().compareTo(LAG) >= 0);
        arePicturesStored &= !pictures.isChanged();
        if (due.isEmpty() && arePicturesStored && !highWaterIsDue) {
            return StoreWriter.Outcome.KEPT;
        }
        StoreWriter.Outcome outcome = store.write(new Admission(
                names(),
                due.stream().map(SourceUpdate::toChange).toList(),
                arePicturesStored ? null : media.pictures(),
                highWaterIsDue ? highWater : null));
        if (outcome == StoreWriter.Outcome.KEPT) {
            due.forEach(update -> update.contact().ifPresent(time -> storedContacts.put(update.name(), time)));
            arePicturesStored = true;
            storedHighWater = highWaterIsDue ? highWater : storedHighWater;
        }
        return outcome;
    }

    private Set<String> names() {
        return plan.sources().stream().map(FeedSource::name).collect(Collectors.toSet());
    }

    private ScheduleReading reading() {
        return new ScheduleReading(reader, plan, day);
    }

    private Instant now() {
        return witness.later(clock.instant()).truncatedTo(ChronoUnit.MILLIS);
    }

    /** What is kept of a feed. */
    StoredSource stored(FeedSource source) {
        return contents.get(source).stored();
    }

    /** Whether pictures are still to be had. */
    boolean isUnfinished() {
        return pictures.isUnfinished();
    }

    /** What screens may show and staff should know. */
    SyncState state() {
        List<Problem> problems = new ArrayList<>(store.problems());
        witness.problem(clock.instant()).ifPresent(problems::add);
        problems.addAll(attempts.problems(plan.sources()));
        contents.byName().values().forEach(content -> content.problems().forEach(problems::add));
        problems.addAll(contents.merge().problems());
        problems.addAll(pictures.problems());
        return new SyncState(
                contents.merge().programme(),
                media.paths(contents.pictureAddresses()),
                contents.asOf(),
                attempts.isOffline(),
                plan.sources().stream()
                        .map(source -> attempts.status(contents.get(source).stored()))
                        .toList(),
                problems.size() <= MOST_PROBLEMS ? problems : problems.subList(0, MOST_PROBLEMS));
    }

    @Override
    public void close() {
        store.close();
    }
}
