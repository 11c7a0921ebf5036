package org.centerkiosk.terminal.demo;

/** Ways in which the demo's server can fail, to see what a terminal makes of it. */
public enum Outage {
    /** All is well. */
    NONE,
    /** Every connection is closed without an answer. */
    DOWN,
    /** Every answer is 500. */
    SERVER_ERROR,
    /** No answer comes until the outage ends. */
    SLOW,
    /** Every answer is 200 with an HTML page to log in, as captive portals and firewalls give. */
    LOGIN_PAGE
}
