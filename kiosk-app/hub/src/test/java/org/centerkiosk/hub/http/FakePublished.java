package org.centerkiosk.hub.http;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.centerkiosk.core.state.Store;
import org.jspecify.annotations.Nullable;

/** What a test publishes. */
public final class FakePublished implements PublishedDocuments {

    final Store<LiveState> live = new Store<>(new LiveState(0, 0, 0, null));
    final Map<Integer, ServedDocument> roots = new HashMap<>();
    final Map<Integer, ServedDocument> editions = new HashMap<>();
    final Map<String, ServedFile> media = new HashMap<>();

    @Nullable
    ServedDocument timestamp;

    @Nullable
    ServedDocument takeover;

    /** Why no picture can be had. */
    @Nullable
    Problem mediaProblem;

    @Nullable
    public PublishedProgramme programme;

    /** Adds the edition and tells. */
    void publish(int number, ServedDocument edition) {
        editions.put(number, edition);
        live.update(before -> new LiveState(before.root(), number, before.takeover(), before.timestamp()));
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
        return Optional.ofNullable(roots.get(number));
    }

    @Override
    public Optional<ServedDocument> latestRoot() {
        return root(live.get().root());
    }

    @Override
    public Optional<ServedDocument> timestamp() {
        return Optional.ofNullable(timestamp);
    }

    @Override
    public Optional<ServedDocument> edition(int number) {
        return Optional.ofNullable(editions.get(number));
    }

    @Override
    public Optional<ServedDocument> editionInMemory(int number) {
        return number == live.get().edition() ? edition(number) : Optional.empty();
    }

    @Override
    public Optional<ServedDocument> latestEdition() {
        return edition(live.get().edition());
    }

    @Override
    public Optional<ServedDocument> takeover() {
        return Optional.ofNullable(takeover);
    }

    @Override
    public Optional<ServedFile> media(String sha256) {
        if (mediaProblem != null) {
            throw mediaProblem.asException();
        }
        return Optional.ofNullable(media.get(sha256));
    }

    @Override
    public Optional<PublishedProgramme> programme() {
        return Optional.ofNullable(programme);
    }
}
