package org.centerkiosk.terminal.event;

/**
 * How much of an event a layout has room for.
 *
 * @param tiles for sessions and the whole series
 * @param facts in tiles of their own; others are told in the text
 * @param elder as few words as can be, for large letters
 */
record EventRoom(int tiles, int facts, boolean elder) {}
