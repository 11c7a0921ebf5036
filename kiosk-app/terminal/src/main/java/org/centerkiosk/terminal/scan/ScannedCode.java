package org.centerkiosk.terminal.scan;

import org.centerkiosk.core.hub.ScanLink;
import org.centerkiosk.core.ticket.TicketQr;

/** What the text of a code means here. Nothing of it is ever opened or run. */
public sealed interface ScannedCode {

    /**
     * A ticket: to check in, to look up, to cancel.
     *
     * @param signed whether a key that this terminal knows has signed it; without, only the hub can tell
     */
    record Ticket(TicketQr ticket, boolean signed) implements ScannedCode {}

    /** A resident's own code. Only the hub can read it: the text is forwarded as it is, and never shown or logged. */
    record Resident(String sealed) implements ScannedCode {

        @Override
        public String toString() {
            return "Resident[sealed]";
        }
    }

    /** The code of an event on one of our screens or posters. */
    record EventLink(ScanLink link) implements ScannedCode {}

    /** Anything else: politely refused. What it says is not kept. */
    record Foreign() implements ScannedCode {}
}
