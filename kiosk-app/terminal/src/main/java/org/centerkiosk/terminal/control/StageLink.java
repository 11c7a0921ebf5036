package org.centerkiosk.terminal.control;

/**
 * A link for phones on a stage.
 *
 * @param address as the symbol says it
 * @param domain as it is printed
 * @param words what it is for, or that a phone has just opened it
 * @param opened whether one has
 */
public record StageLink(String address, String domain, String words, boolean opened) {}
