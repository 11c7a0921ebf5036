package org.centerkiosk.hub.feed;

import java.time.Instant;

/**
 * An entry with what tells calendars whether they have the newest of it.
 *
 * @param sequence how often it changed since it was first published
 * @param modified when the edition that changed it last was made
 */
record Revised(CalendarEntry entry, int sequence, Instant modified) {}
