package org.centerkiosk.terminal.browse;

import java.util.Optional;
import java.util.concurrent.Executor;
import org.centerkiosk.core.event.Programme;
import org.centerkiosk.core.search.EventSearch;
import org.jspecify.annotations.Nullable;

/** What can be searched: made off the JavaFX thread when it is first asked for, and again for each other programme. */
final class SearchIndex {

    private final Executor workers;
    private final Executor fx;
    private Runnable onReady = () -> {};
    private @Nullable EventSearch search;
    private @Nullable Programme wanted;

    /**
     * @param workers threads that may be busy
     * @param fx the JavaFX thread
     */
    SearchIndex(Executor workers, Executor fx) {
        this.workers = workers;
        this.fx = fx;
    }

    /** Called when what was asked for is there; on the JavaFX thread. */
    void setOnReady(Runnable runnable) {
        onReady = runnable;
    }

    /** That of this programme, or of the one before it until it is ready; empty where there is none yet. */
    Optional<EventSearch> of(Programme programme) {
        EventSearch before = search;
        boolean known = before != null && before.programme() == programme;
        if (!known && wanted != programme) {
            wanted = programme;
            workers.execute(() -> {
                EventSearch made = before == null ? new EventSearch(programme) : before.next(programme);
                fx.execute(() -> arrived(made));
            });
        }
        return Optional.ofNullable(search);
    }

    private void arrived(EventSearch made) {
        if (wanted == made.programme()) {
            search = made;
            onReady.run();
        }
    }
}
