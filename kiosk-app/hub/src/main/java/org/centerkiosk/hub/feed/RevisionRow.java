package org.centerkiosk.hub.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is remembered of an entry; {@code isWithdrawn} once an edition left it out. */
record RevisionRow(
        String uid,
        String fingerprint,
        int sequence,
        Instant modified,
        String starts,
        String ends,
        Instant over,
        String summary,
        @Nullable String venue,
        boolean isWithdrawn) {

    static RevisionRow first(CalendarEntry entry, Instant now) {
        return of(entry, 0, now);
    }

    RevisionRow changed(CalendarEntry entry, Instant now) {
        return of(entry, sequence + 1, now);
    }

    RevisionRow withdrawn(Instant now) {
        return new RevisionRow(uid, fingerprint, sequence + 1, now, starts, ends, over, summary, venue, true);
    }

    CalendarEntry asCancelled() {
        return CalendarEntry.withdrawn(uid, starts, ends, over, summary, venue);
    }

    private static RevisionRow of(CalendarEntry entry, int sequence, Instant now) {
        return new RevisionRow(
                entry.uid(),
                entry.fingerprint(),
                sequence,
                now,
                entry.starts(),
                entry.ends(),
                entry.over(),
                entry.summary(),
                entry.venue(),
                false);
    }
}
