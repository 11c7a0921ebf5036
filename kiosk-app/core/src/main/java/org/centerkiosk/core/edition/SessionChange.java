package org.centerkiosk.core.edition;

import java.util.List;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a session.
 *
 * @param id its name, which a move does not change
 * @param kind what becomes of it
 * @param before as published, null where it is new
 * @param after as in the draft, null where it is removed
 * @param fields what is said differently; empty where it is new or removed
 * @param signedUp how many people have signed up for it
 */
public record SessionChange(
        SessionId id,
        ChangeKind kind,
        @Nullable Session before,
        @Nullable Session after,
        List<FieldChange> fields,
        int signedUp) {

    public SessionChange {
        if (before == null && after == null) {
            throw new IllegalArgumentException("a session that never was cannot change");
        }
        fields = List.copyOf(fields);
    }

    /** The session as it will be, or as it was where it is removed. */
    public Session session() {
        if (after != null) {
            return after;
        }
        if (before != null) {
            return before;
        }
        throw new IllegalStateException("ruled out by the constructor");
    }
}
