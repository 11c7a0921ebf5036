package org.centerkiosk.terminal.printing;

/** How a printer is, or what became of a ticket. */
public enum PrinterState {
    /** It can print; of a ticket, that it is out. */
    READY,
    /** Of a ticket: it took all of it, and cannot tell more. */
    SENT,
    NO_PAPER,
    /** It is off, not there, stuck or does not answer in time. */
    AWAY
}
