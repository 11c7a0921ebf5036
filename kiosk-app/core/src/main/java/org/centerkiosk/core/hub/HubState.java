package org.centerkiosk.core.hub;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the live stream says is newest: a hint to go and look, no fact to act on. 0 where there is none yet.
 *
 * @param timestamp when the newest timestamp document was issued
 * @param seats a number that is another whenever the seats of a session are counted otherwise
 */
public record HubState(
        int root, int edition, int takeover, @Nullable Instant timestamp, long seats) {

    /** Without a word on seats. */
    public HubState(int root, int edition, int takeover, @Nullable Instant timestamp) {
        this(root, edition, takeover, timestamp, 0);
    }
}
