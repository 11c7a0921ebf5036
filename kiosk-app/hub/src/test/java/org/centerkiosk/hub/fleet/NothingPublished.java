package org.centerkiosk.hub.fleet;

import java.util.Optional;
import java.util.function.Consumer;
import org.centerkiosk.core.state.Store;
import org.centerkiosk.hub.http.LiveState;
import org.centerkiosk.hub.http.PublishedDocuments;
import org.centerkiosk.hub.http.PublishedProgramme;
import org.centerkiosk.hub.http.ServedDocument;
import org.centerkiosk.hub.http.ServedFile;

/** A hub that has numbers and no documents. */
final class NothingPublished implements PublishedDocuments {

    private final Store<LiveState> live = new Store<>(new LiveState(1, 12, 0, null));

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
        return Optional.empty();
    }

    @Override
    public Optional<ServedDocument> latestRoot() {
        return Optional.empty();
    }

    @Override
    public Optional<ServedDocument> timestamp() {
        return Optional.empty();
    }

    @Override
    public Optional<ServedDocument> edition(int number) {
        return Optional.empty();
    }

    @Override
    public Optional<ServedDocument> latestEdition() {
        return Optional.empty();
    }

    @Override
    public Optional<ServedDocument> takeover() {
        return Optional.empty();
    }

    @Override
    public Optional<ServedFile> media(String sha256) {
        return Optional.empty();
    }

    @Override
    public Optional<PublishedProgramme> programme() {
        return Optional.empty();
    }
}
