package org.centerkiosk.terminal.watch;

/** How much of the program a start dares, after starts that did not end in order. */
public enum Recovery {
    /** All of it. */
    NONE,
    /** All of it, drawn without the graphics card, whose driver is the first suspect. */
    SOFTWARE,
    /** A plain page of today's events, without JavaFX. */
    PLAIN,
    /** The plain page without events: the content is the next suspect. */
    BARE;

    /** Starts before it within the same ten minutes. */
    private static final int SOFTWARE_AFTER = 3;

    private static final int PLAIN_AFTER = 5;
    private static final int BARE_AFTER = 8;

    static Recovery after(int starts) {
        return starts >= BARE_AFTER ? BARE : starts >= PLAIN_AFTER ? PLAIN : starts >= SOFTWARE_AFTER ? SOFTWARE : NONE;
    }

    /** Whether JavaFX stays off. */
    public boolean isPlain() {
        return this == PLAIN || this == BARE;
    }
}
