package org.centerkiosk.core.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept, without the bodies.
 *
 * @param highWater the latest time that the machine's clock and a server agreed on, null before the first
 * @param trust what signed documents are judged by, by names that whoever judges gives them
 */
public record StoredContent(
        List<StoredSource> sources,
        List<StoredPicture> pictures,
        @Nullable Instant highWater,
        Map<String, byte[]> trust) {

    /** Of content that nobody signs. */
    public StoredContent(List<StoredSource> sources, List<StoredPicture> pictures, @Nullable Instant highWater) {
        this(sources, pictures, highWater, Map.of());
    }

    public StoredContent {
        sources = List.copyOf(sources);
        pictures = List.copyOf(pictures);
        trust = Map.copyOf(trust);
    }
}
