package org.centerkiosk.hub.fleet;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A terminal and how it is.
 *
 * @param last null where it never said anything
 * @param wrong in words, the worst first; empty where all is well
 */
public record TerminalStatus(Terminal terminal, @Nullable LastHeartbeat last, List<String> wrong) {

    /** When it was last heard of, null where never. */
    public @Nullable Instant lastSeen() {
        return last == null ? null : last.received();
    }
}
