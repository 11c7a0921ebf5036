package org.centerkiosk.terminal.desk;

import java.util.UUID;

/**
 * One registration of a roster, in words.
 *
 * @param number its place in the list
 * @param channel how it was made
 * @param status whether he is there, since when, or why not
 * @param isPending whether the hub has not heard all of it
 */
record RosterLine(
        UUID id,
        int number,
        Box box,
        String name,
        String initials,
        String phone,
        String party,
        String channel,
        String status,
        boolean isPending) {

    /** The square at its beginning. */
    enum Box {
        OPEN,
        /** Some of the party are there. */
        PART,
        FULL,
        /** No seat is kept, so that there is nothing to tick. */
        NONE
    }

    /** Without the person. */
    @Override
    public String toString() {
        return "RosterLine[" + number + ", " + box + "]";
    }
}
