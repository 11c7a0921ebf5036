package org.centerkiosk.core.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept, without the bodies.
 *
 * @param highWater the latest time that the machine's clock and a server agreed on, null before the first
 */
public record StoredContent(
        List<StoredSource> sources,
        List<StoredPicture> pictures,
        @Nullable Instant highWater) {

    public StoredContent {
        sources = List.copyOf(sources);
        pictures = List.copyOf(pictures);
    }
}
