package org.centerkiosk.core.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.centerkiosk.core.feed.Problem;
import org.jspecify.annotations.Nullable;

/** Keeps content until the program ends, where no disk will have it: then at least the screen goes on. */
final class MemoryStore implements ContentStore {

    private final Problem reason;
    private final Map<String, StoredSource> sources = new LinkedHashMap<>();
    private final Map<String, Map<String, byte[]>> bodies = new HashMap<>();
    private List<StoredPicture> pictures = List.of();
    private @Nullable Instant highWater;
    private final Map<String, byte[]> trust = new HashMap<>();

    MemoryStore(Problem reason) {
        this.reason = reason;
    }

    @Override
    public List<Problem> problems() {
        return List.of(reason);
    }

    @Override
    public StoredContent load() {
        return new StoredContent(List.copyOf(sources.values()), pictures, highWater, trust);
    }

    @Override
    public Optional<byte[]> body(String source, StoredDocument document) {
        return Optional.ofNullable(bodies.getOrDefault(source, Map.of()).get(document.location()));
    }

    @Override
    public void admit(Admission admission) {
        sources.keySet().retainAll(admission.sourceNames());
        bodies.keySet().retainAll(admission.sourceNames());
        for (Admission.Change change : admission.changes()) {
            StoredSource source = change.source();
            sources.put(source.name(), source);
            Map<String, byte[]> kept = bodies.computeIfAbsent(source.name(), name -> new HashMap<>());
            kept.putAll(change.bodies());
            kept.keySet()
                    .retainAll(source.documents().stream()
                            .map(StoredDocument::location)
                            .toList());
        }
        if (admission.pictures() != null) {
            pictures = admission.pictures();
        }
        if (admission.highWater() != null) {
            highWater = admission.highWater();
        }
        trust.putAll(admission.trust());
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
