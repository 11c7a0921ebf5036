package org.centerkiosk.hub.http;

/**
 * Which terminal a request is from.
 *
 * @param terminal its id
 * @param name what people call it
 */
public record TerminalIdentity(String terminal, String name) {}
