package org.centerkiosk.terminal.form;

/** What became of a ticket that was to be printed. */
public enum Paper {
    /** Nobody asked for it yet. */
    NONE,
    PRINTING,
    OUT,
    /** The printer took it, and cannot tell more. */
    SENT,
    NO_PAPER,
    NO_ANSWER
}
