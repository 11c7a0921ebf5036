package org.centerkiosk.core.sync;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.centerkiosk.core.edition.EditionReader;
import org.centerkiosk.core.edition.EditionReading;
import org.centerkiosk.core.event.Programme;
import org.centerkiosk.core.feed.Problem;
import org.centerkiosk.core.media.MediaLibrary;
import org.centerkiosk.core.trust.SignedEdition;
import org.centerkiosk.core.trust.Takeover;
import org.centerkiosk.core.trust.TrustedState;
import org.jspecify.annotations.Nullable;

/**
 * Holds what is believed and what of it is on show; what changes is stored in one transaction, or does not change. Used
 * by the sync thread alone.
 */
final class EditionKeeper implements AutoCloseable {

    /** The name of what comes from a hub, among sources and in reports. */
    static final String SOURCE = "hub";

    private static final int MOST_PROBLEMS = 500;

    private final EditionShelf shelf;
    private final MediaLibrary media;
    private final EditionReader reader;
    private final InstantSource clock;
    private final InstantSource machine;
    private final FollowedHub hub;
    private final ClockWitness witness;
    private final List<Problem> opening;
    private EditionPlan plan;
    private LocalDate day;
    private @Nullable TrustedState trusted;
    private @Nullable ShownEdition shown;
    private @Nullable Takeover takeover;
    private @Nullable Instant lastContact;
    private List<Trouble> troubles = List.of();

    /**
     * Opens what is stored and verifies it, so that there is something to show without any network.
     *
     * @param clock the time that screens show
     * @param machine the time that signatures are judged at; another one where a day to come is looked at
     */
    EditionKeeper(
            EditionPlan plan,
            FollowedHub hub,
            StoreWriter store,
            MediaLibrary media,
            EditionReader reader,
            InstantSource clock,
            InstantSource machine) {
        this.plan = plan;
        this.hub = hub;
        this.shelf = new EditionShelf(store);
        this.media = media;
        this.reader = reader;
        this.clock = clock;
        this.machine = machine;
        media.restore(shelf.pictures());
        KeptDocuments kept = KeptDocuments.verify(shelf, hub, machine.instant());
        trusted = kept.trusted();
        takeover = kept.takeover();
        opening = new ArrayList<>(kept.problems());
        witness = new ClockWitness(trusted == null ? null : trusted.newest());
        day = plan.horizon().dayAt(now());
        SignedEdition edition = kept.edition();
        if (edition != null) {
            lastContact = shelf.lastContact();
            switch (reader.read(edition.payload())) {
                case EditionReading.Readable readable -> shown = ShownEdition.of(readable, edition.sha256(), plan, day);
                case EditionReading.Unreadable unreadable -> opening.addAll(unreadable.problems());
            }
        }
    }

    /** Takes over another plan: what is shown is chosen anew. */
    void follow(EditionPlan newPlan) {
        plan = newPlan;
        readAnew();
    }

    boolean isNewDay() {
        return !plan.horizon().dayAt(now()).equals(day);
    }

    /** Chooses what is shown in the window of the present day. */
    void readAnew() {
        day = plan.horizon().dayAt(now());
        shown = shown == null ? null : shown.on(plan, day);
    }

    /** Null where there is no root to begin with. */
    @Nullable
    TrustedState trusted() {
        return trusted;
    }

    /** Whether what is on show is that edition, and would be again after a restart. */
    boolean holds(String editionSha256) {
        return shown != null && shown.sha256().equals(editionSha256) && shelf.hasEdition();
    }

    /** Believed from now on; kept with the next thing that is kept. */
    void believe(TrustedState next) {
        trusted = next;
    }

    void hearClock(@Nullable Instant server) {
        if (server != null) {
            witness.hear(server, machine.instant());
        }
    }

    Instant machineTime() {
        return machine.instant();
    }

    /** What the payload says, to be shown once it is admitted. */
    EditionReading read(SignedEdition edition) {
        return reader.read(edition.payload());
    }

    ShownEdition prepare(EditionReading.Readable readable, String sha256) {
        return ShownEdition.of(readable, sha256, plan, day);
    }

    /** Shows it if it can be kept. */
    StoreWriter.Outcome admit(ShownEdition edition, byte[] envelope, TrustedState next, boolean isCurrent) {
        Instant contact = isCurrent ? now() : carriedAt(next);
        StoreWriter.Outcome outcome = keep(next, envelope, null, contact);
        if (outcome == StoreWriter.Outcome.KEPT) {
            trusted = next;
            shown = edition;
            lastContact = contact;
        }
        return outcome;
    }

    /** What a person carried here was true when they took it. */
    private @Nullable Instant carriedAt(TrustedState next) {
        Instant issued = next.timestampIssued();
        return lastContact == null || issued != null && issued.isAfter(lastContact) ? issued : lastContact;
    }

    /** Shows it also where it cannot be kept: it may be about lives. */
    void admit(Takeover newer, byte[] envelope, TrustedState next) {
        takeover = newer;
        trusted = next;
        StoreWriter.Outcome unused = keep(next, null, envelope, lastContact);
    }

    /** The hub's word of this moment is that what is on show is the newest. */
    void confirm() {
        lastContact = now();
    }

    /** Keeps what is believed by now, and what became of the round. */
    void settle(List<Trouble> found) {
        troubles = List.copyOf(found);
        if (trusted != null) {
            StoreWriter.Outcome unused = keep(trusted, null, null, lastContact);
        }
    }

    private StoreWriter.Outcome keep(
            TrustedState next, byte @Nullable [] edition, byte @Nullable [] notice, @Nullable Instant contact) {
        return shelf.keep(
                new EditionShelf.Entry(hub.name(), hub.pin(), next, edition, notice, contact, media.pictures()), now());
    }

    /** What screens show, unless the machine's clock is known to be behind. */
    private Instant now() {
        Instant time = machine.instant();
        Instant later = witness.later(time);
        if (trusted != null && trusted.isClockBehind(later)) {
            later = trusted.newest();
        }
        return (later.equals(time) ? clock.instant() : later).truncatedTo(ChronoUnit.MILLIS);
    }

    MediaLibrary media() {
        return media;
    }

    Optional<ShownEdition> shown() {
        return Optional.ofNullable(shown);
    }

    /** Whether nothing says any more that what is shown is the newest. */
    private boolean isFrozen() {
        return shown != null && trusted != null && trusted.isFrozen(machine.instant());
    }

    /** What screens may show and staff should know. */
    SyncState state() {
        List<Problem> problems = new ArrayList<>(shelf.problems());
        witness.problem(machine.instant()).ifPresent(problems::add);
        troubles.forEach(trouble -> problems.add(trouble.problem(SOURCE)));
        problems.addAll(opening);
        if (shown != null) {
            problems.addAll(shown.problems());
        }
        String failure = troubles.isEmpty() ? null : troubles.getFirst().text();
        return new SyncState(
                shown == null ? Programme.empty() : shown.programme(),
                shown == null
                        ? Map.<String, Path>of()
                        : media.paths(shown.pictures().keySet()),
                shown == null ? null : lastContact,
                troubles.stream().anyMatch(Trouble::isOffline) || isFrozen(),
                List.of(new SourceStatus(SOURCE, lastContact, shelf.lastChange(), failure)),
                problems.size() <= MOST_PROBLEMS ? problems : problems.subList(0, MOST_PROBLEMS),
                shown == null ? null : shown.state(),
                takeover);
    }

    @Override
    public void close() {
        shelf.close();
    }
}
