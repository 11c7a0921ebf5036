package org.centerkiosk.core.feed;

import org.centerkiosk.core.event.Category;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one schedule, with what is known of them.
 *
 * @param source the name that the configuration gives the feed; it appears in events and problems
 * @param location file path or URL, for the format by its ending and for relative links in it
 * @param contentType the media type that came with it, with or without parameters; null where none did
 * @param body the bytes, already decompressed and within the size cap; not modified
 * @param category of the events that do not say theirs, null where only words can tell
 */
public record FeedDocument(
        String source,
        String location,
        @Nullable String contentType,
        byte[] body,
        @Nullable Category category) {

    /** A document whose events are sorted by their words alone. */
    public FeedDocument(String source, String location, @Nullable String contentType, byte[] body) {
        this(source, location, contentType, body, null);
    }
}
