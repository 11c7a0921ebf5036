package org.centerkiosk.hub.http;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the live stream tells: the newest numbers, 0 where there is none yet.
 *
 * @param timestamp when the newest timestamp document was issued
 */
public record LiveState(
        int root, int edition, int takeover, @Nullable Instant timestamp) {

    public LiveState {
        if (root < 0 || edition < 0 || takeover < 0) {
            throw new IllegalArgumentException("numbers are 0 or more: " + root + ", " + edition + ", " + takeover);
        }
    }
}
