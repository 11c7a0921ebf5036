package org.centerkiosk.core.feed.ical;

import org.centerkiosk.core.feed.Report;
import org.jspecify.annotations.Nullable;

/** Makes rules of a VTIMEZONE. */
final class ZoneDefinition {

    private ZoneDefinition() {}

    static @Nullable Zone read(Component definition, Report report) {
        return null;
    }
}
