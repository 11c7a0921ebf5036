package org.centerkiosk.core.event;

/** schema.org {@code eventStatus} of one session. */
public enum SessionStatus {
    /** {@code EventScheduled}, RFC 5545 CONFIRMED or TENTATIVE. */
    SCHEDULED,
    /** {@code EventCancelled}, RFC 5545 CANCELLED; it stays listed, with its reason. */
    CANCELLED,
    /** {@code EventPostponed}: no new date yet. */
    POSTPONED,
    /** {@code EventRescheduled}: {@link Session#start()} is the new date, {@link Session#originalStart()} the old one. */
    RESCHEDULED
}
