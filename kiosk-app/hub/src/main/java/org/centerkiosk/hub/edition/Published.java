package org.centerkiosk.hub.edition;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.centerkiosk.core.state.Store;
import org.centerkiosk.hub.http.LiveState;
import org.centerkiosk.hub.http.PublishedDocuments;
import org.centerkiosk.hub.http.PublishedProgramme;
import org.centerkiosk.hub.http.ServedDocument;
import org.centerkiosk.hub.http.ServedFile;
import org.centerkiosk.hub.store.HubDatabase;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The newest documents, in memory: one consistent snapshot of the database, renewed whenever this instance or another
 * changed something.
 */
final class Published implements PublishedDocuments {

    private static final LiveState NOTHING = new LiveState(0, 0, 0, null);

    private final HubDatabase database;
    private final Roots roots;
    private final Tables tables;
    private final MediaIntake media;
    private final Function<byte[], @Nullable PublishedProgramme> programmes;
    private final Store<Snapshot> store = new Store<>(new Snapshot(NOTHING, null, null, null, null, null));
    private final Store<LiveState> live = new Store<>(NOTHING);

    private record Snapshot(
            LiveState live,
            @Nullable ServedDocument root,
            @Nullable ServedDocument timestamp,
            @Nullable ServedDocument edition,
            @Nullable ServedDocument takeover,
            @Nullable PublishedProgramme programme) {

        Snapshot with(@Nullable PublishedProgramme other) {
            return new Snapshot(live, root, timestamp, edition, takeover, other);
        }
    }

    /** @param programmes reads the content of a published edition's document */
    Published(
            HubDatabase database,
            Roots roots,
            Tables tables,
            MediaIntake media,
            Function<byte[], @Nullable PublishedProgramme> programmes) {
        this.database = database;
        this.roots = roots;
        this.tables = tables;
        this.media = media;
        this.programmes = programmes;
    }

    /** Takes over what the database says now; an edition or takeover that is known already is not read again. */
    synchronized void refresh() {
        Snapshot before = store.get();
        Snapshot after = database.read(handle -> read(handle, before));
        store.set(after);
        // After the documents, so that whoever hears of a number can have it; before the reading, which takes longer.
        live.set(after.live());
        ServedDocument edition = after.edition();
        if (edition != null && edition != before.edition()) {
            PublishedProgramme programme = programmes.apply(edition.bytes());
            store.update(now -> now.with(programme));
        }
    }

    private Snapshot read(Handle handle, Snapshot before) {
        Optional<Publication> found = tables.publications().read(handle);
        byte[] rootDocument = roots.latest(handle).orElse(null);
        int root = rootDocument == null ? 0 : RootReading.read(rootDocument).number();
        if (found.isEmpty()) {
            LiveState state = new LiveState(root, 0, 0, null);
            return new Snapshot(state, served(before.root(), rootDocument), null, null, null, null);
        }
        Publication publication = found.get();
        LiveState state =
                new LiveState(root, publication.edition(), publication.takeover(), publication.timestampIssued());
        boolean isSameEdition = state.edition() == before.live().edition();
        byte[] edition = isSameEdition
                ? null
                : tables.editions().document(handle, state.edition()).orElseThrow();
        boolean isSameTakeover = state.takeover() == before.live().takeover();
        return new Snapshot(
                state,
                served(before.root(), rootDocument),
                served(
                        before.timestamp(),
                        tables.publications().timestamp(handle).orElse(null)),
                edition == null ? before.edition() : ServedDocument.of(edition),
                isSameTakeover
                        ? before.takeover()
                        : ServedDocument.of(tables.takeovers()
                                .document(handle, state.takeover())
                                .orElseThrow()),
                before.programme());
    }

    private static @Nullable ServedDocument served(@Nullable ServedDocument before, byte @Nullable [] now) {
        if (now == null) {
            return null;
        }
        return before != null && java.util.Arrays.equals(before.bytes(), now) ? before : ServedDocument.of(now);
    }

    @Override
    public Store.Subscription subscribe(Consumer<? super LiveState> listener) {
        return live.subscribe(listener);
    }

    @Override
    public LiveState live() {
        return live.get();
    }

    @Override
    public Optional<ServedDocument> root(int number) {
        Snapshot now = store.get();
        return number == now.live().root()
                ? Optional.ofNullable(now.root())
                : database.read(handle -> roots.find(handle, number)).map(ServedDocument::of);
    }

    @Override
    public Optional<ServedDocument> latestRoot() {
        return Optional.ofNullable(store.get().root());
    }

    @Override
    public Optional<ServedDocument> timestamp() {
        return Optional.ofNullable(store.get().timestamp());
    }

    @Override
    public Optional<ServedDocument> edition(int number) {
        Snapshot now = store.get();
        return number == now.live().edition()
                ? Optional.ofNullable(now.edition())
                : database.read(handle -> tables.editions().document(handle, number))
                        .map(ServedDocument::of);
    }

    @Override
    public Optional<ServedDocument> editionInMemory(int number) {
        Snapshot now = store.get();
        return number == now.live().edition() ? Optional.ofNullable(now.edition()) : Optional.empty();
    }

    @Override
    public Optional<ServedDocument> latestEdition() {
        return Optional.ofNullable(store.get().edition());
    }

    @Override
    public Optional<ServedDocument> takeover() {
        return Optional.ofNullable(store.get().takeover());
    }

    @Override
    public Optional<ServedFile> media(String sha256) {
        return media.find(sha256);
    }

    @Override
    public Optional<PublishedProgramme> programme() {
        return Optional.ofNullable(store.get().programme());
    }
}
