package org.centerkiosk.hub.phone;

import org.centerkiosk.core.event.Event;

/** Knows how many seats are left. */
@FunctionalInterface
interface SeatCounts {

    /** The event with the seats of now in its sessions; for display, never to promise by. */
    Event counted(Event event);
}
