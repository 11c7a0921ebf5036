package org.centerkiosk.core.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event as a format's reader hands it over: its dates are worked out, its texts are still as written.
 *
 * @param uid its name, never blank
 * @param details what the source says of the event as a whole
 * @param sessions those within the window, in any order
 * @param sessionCount how many the whole series has; 0 where it has no end
 * @param where the line, row or pointer at which it begins
 */
public record EventDraft(
        String uid,
        Details details,
        List<SessionDraft> sessions,
        int sessionCount,
        @Nullable String where) {}
