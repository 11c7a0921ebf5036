package org.centerkiosk.hub.edition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that are in force at a centre, 0 where there is none yet.
 *
 * @param lastDraft the id that was given last
 * @param timestampRoot number of the root under which the timestamp was signed
 * @param timestampIssued null before the first
 */
record Publication(
        int edition,
        int takeover,
        int lastDraft,
        int timestampRoot,
        @Nullable Instant timestampIssued) {}
