package org.centerkiosk.core.feed;

import org.centerkiosk.core.event.Seats;
import org.jspecify.annotations.Nullable;

/** Reads what a source knows of the seats of a session. */
final class SeatsReader {

    private final FeedWindow window;
    private final Report report;

    SeatsReader(FeedWindow window, Report report) {
        this.window = window;
        this.report = report;
    }

    @Nullable
    Seats seats(Details details) {
        return null;
    }
}
