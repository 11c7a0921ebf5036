package org.centerkiosk.core.frontdesk;

import org.centerkiosk.core.event.SessionId;

/** Somebody found on a roster; personal, for staff alone. */
public record Found(SessionId session, RosterEntry entry) {}
