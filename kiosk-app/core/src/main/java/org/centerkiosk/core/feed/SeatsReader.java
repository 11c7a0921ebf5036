package org.centerkiosk.core.feed;

import java.time.Instant;
import org.centerkiosk.core.event.Seats;
import org.jspecify.annotations.Nullable;

/** Reads what a source knows of the seats of a session: nothing, unless it says how many are free and of how many. */
final class SeatsReader {

    private final FeedWindow window;
    private final FieldValues values;
    private final Report report;

    SeatsReader(FeedWindow window, Report report) {
        this.window = window;
        this.values = new FieldValues(window, report);
        this.report = report;
    }

    @Nullable
    Seats seats(Details details) {
        if (details.first(Field.REMAINING).isEmpty()) {
            return null;
        }
        Integer capacity = values.number(details, Field.CAPACITY, 1);
        Integer remaining = values.number(details, Field.REMAINING, 0);
        if (capacity == null || remaining == null) {
            return null;
        }
        if (remaining > capacity) {
            Details.Value value = details.first(Field.REMAINING).orElseThrow();
            report.warning(
                    value.where(),
                    value.name(),
                    remaining + " free seats of " + capacity + ", they are not shown",
                    "mend one of them");
            return null;
        }
        Integer waiting = values.number(details, Field.WAITING, 0);
        Boolean open = values.yesNo(details, Field.WAITING_OPEN);
        Integer list = values.number(details, Field.WAITING_LIST, 0);
        boolean room = list != null && (waiting == null ? 0 : waiting) < list;
        Instant asOf = values.instant(details, Field.AS_OF);
        return new Seats(capacity, remaining, waiting, open == null ? room : open, asOf == null ? window.now() : asOf);
    }
}
