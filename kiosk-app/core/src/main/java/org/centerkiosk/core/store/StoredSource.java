package org.centerkiosk.core.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one feed.
 *
 * @param name from the configuration
 * @param origin the location in the configuration when the content came; another one makes its validators worthless
 * @param lastContact when the feed last answered
 * @param lastChange when this content was admitted, null while there is none
 * @param documents in their order; one, except for folders
 */
public record StoredSource(
        String name,
        String origin,
        @Nullable Instant lastContact,
        @Nullable Instant lastChange,
        List<StoredDocument> documents) {

    public StoredSource {
        documents = List.copyOf(documents);
    }
}
