package org.centerkiosk.hub.registration;

/**
 * What keeps the book right, each to be switched off by a test that shows that without it things go wrong.
 *
 * @param locks seats are counted under a lock, and taken only while they are free
 * @param keys a command that comes again is recognised
 */
record Switches(boolean locks, boolean keys) {

    static final Switches ON = new Switches(true, true);
}
