package org.centerkiosk.core.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one round changes; kept whole or not at all.
 *
 * @param sourceNames the feeds that there are; what is kept of others goes
 * @param changes feeds that answered
 * @param pictures all pictures from now on, null where they are as before
 * @param highWater see {@link StoredContent#highWater()}, null where it is as before
 * @param trust those of {@link StoredContent#trust()} that are new; the others are as before
 */
public record Admission(
        Set<String> sourceNames,
        List<Change> changes,
        @Nullable List<StoredPicture> pictures,
        @Nullable Instant highWater,
        Map<String, byte[]> trust) {

    /** Of content that nobody signs. */
    public Admission(
            Set<String> sourceNames,
            List<Change> changes,
            @Nullable List<StoredPicture> pictures,
            @Nullable Instant highWater) {
        this(sourceNames, changes, pictures, highWater, Map.of());
    }

    public Admission {
        sourceNames = Set.copyOf(sourceNames);
        changes = List.copyOf(changes);
        pictures = pictures == null ? null : List.copyOf(pictures);
        trust = Map.copyOf(trust);
    }

    /**
     * A feed as it is from now on.
     *
     * @param bodies of those of its documents that are new, by location; the others are kept already
     */
    public record Change(StoredSource source, Map<String, byte[]> bodies) {

        public Change {
            bodies = Map.copyOf(bodies);
        }
    }
}
