package org.centerkiosk.core.feed;

import java.time.Instant;
import java.time.ZoneId;

/**
 * A session as a format's reader hands it over.
 *
 * @param originalStart where the series first put it
 * @param start when it begins
 * @param end when it ends, not before its start
 * @param zone the zone in which the source says it
 * @param allDay whether it has days and no times
 * @param number its place in the series, from 1
 * @param details what the source says of this session, with the event's as fallback
 */
public record SessionDraft(
        Instant originalStart, Instant start, Instant end, ZoneId zone, boolean allDay, int number, Details details) {}
