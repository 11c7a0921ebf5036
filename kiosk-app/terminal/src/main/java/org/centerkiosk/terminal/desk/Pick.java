package org.centerkiosk.terminal.desk;

import java.util.UUID;
import org.centerkiosk.core.event.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * What is looked at.
 *
 * @param session null before there is one
 * @param row the registration that the next key means, null for none
 * @param query what is searched for
 * @param found which of those that were found is meant, from 0
 */
record Pick(@Nullable SessionId session, @Nullable UUID row, Sorting sorting, String query, int found) {

    static final Pick NONE = new Pick(null, null, Sorting.ARRIVAL, "", 0);

    Pick at(@Nullable SessionId other, @Nullable UUID first) {
        return new Pick(other, first, sorting, query, found);
    }

    Pick at(@Nullable UUID other) {
        return new Pick(session, other, sorting, query, found);
    }

    Pick sorted(Sorting other) {
        return new Pick(session, row, other, query, found);
    }

    Pick searching(String typed) {
        return new Pick(session, row, sorting, typed, 0);
    }

    Pick finding(int other) {
        return new Pick(session, row, sorting, query, other);
    }

    /** Without what was typed. */
    @Override
    public String toString() {
        return "Pick[" + session + ", " + row + "]";
    }
}
