package org.centerkiosk.core.sync;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.centerkiosk.core.feed.Problem;
import org.centerkiosk.core.store.StoredSource;

/** What became of the last attempt at each feed. */
final class AttemptLog {

    private static final Trouble NOT_KEPT = new Trouble(
            "new content came and cannot be kept; what was there before stays on show",
            "see the store's own line",
            false,
            true,
            null);

    private final Map<String, Trouble> troubles = new HashMap<>();
    private final Map<String, List<Problem>> problems = new HashMap<>();

    void note(SourceUpdate update, boolean isKept) {
        Optional<Trouble> trouble = isKept || !update.isChanged()
                ? update.trouble()
                : Optional.of(update.trouble().orElse(NOT_KEPT));
        trouble.ifPresentOrElse(found -> troubles.put(update.name(), found), () -> troubles.remove(update.name()));
        problems.put(update.name(), update.problems());
    }

    void retain(Set<String> names) {
        troubles.keySet().retainAll(names);
        problems.keySet().retainAll(names);
    }

    Optional<Trouble> trouble(FeedSource source) {
        return Optional.ofNullable(troubles.get(source.name()));
    }

    List<Problem> problems(Collection<FeedSource> sources) {
        return sources.stream()
                .flatMap(source -> problems.getOrDefault(source.name(), List.of()).stream())
                .toList();
    }

    boolean isOffline() {
        return troubles.values().stream().anyMatch(Trouble::isOffline);
    }

    SourceStatus status(StoredSource stored) {
        Trouble trouble = troubles.get(stored.name());
        return new SourceStatus(
                stored.name(), stored.lastContact(), stored.lastChange(), trouble == null ? null : trouble.text());
    }
}
