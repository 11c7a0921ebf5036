package org.centerkiosk.hub.privacy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A registration whose personal part is still there.
 *
 * @param start of the one session, null for the whole series
 * @param sealed name, number and answers
 * @param over when the last of its sessions ends
 */
record PersonRow(
        UUID id,
        String code,
        String event,
        @Nullable Instant start,
        String status,
        int party,
        Instant made,
        String channel,
        Instant over,
        int revision,
        byte[] sealed) {

    /** Without what is sealed. */
    @Override
    public String toString() {
        return "PersonRow[" + id + "]";
    }
}
