package org.centerkiosk.core.edition;

import java.util.List;
import org.centerkiosk.core.event.Event;

/**
 * What becomes of an event.
 *
 * @param kind what becomes of it as a whole
 * @param event as in the draft, or as published where it is removed
 * @param fields what is said differently of the event itself
 * @param sessions those of its sessions that change
 * @param continues whether nothing changes but that sessions come into sight which lie after everything published
 */
public record EventChange(
        ChangeKind kind, Event event, List<FieldChange> fields, List<SessionChange> sessions, boolean continues) {

    public EventChange {
        fields = List.copyOf(fields);
        sessions = List.copyOf(sessions);
    }

    /** How many people have signed up for sessions that change. */
    public int signedUp() {
        return sessions.stream().mapToInt(SessionChange::signedUp).sum();
    }
}
