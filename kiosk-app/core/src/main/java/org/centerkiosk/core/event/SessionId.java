package org.centerkiosk.core.event;

import java.time.Instant;

/**
 * Names a session for good: a registration follows it when it moves.
 *
 * @param uid the event's UID (RFC 5545, 3.8.4.7)
 * @param originalStart where the series first put it, its RECURRENCE-ID (RFC 5545, 3.8.4.4); for an all-day session the
 *     start of that day in the session's zone
 */
public record SessionId(String uid, Instant originalStart) {}
