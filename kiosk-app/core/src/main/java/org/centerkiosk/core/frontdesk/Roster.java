package org.centerkiosk.core.frontdesk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.ticket.TicketCode;
import org.jspecify.annotations.Nullable;

/**
 * Who signed up for a session, in the order of arrival; personal, for staff alone.
 *
 * @param seats null where the book does not count that session, or this desk has not heard
 * @param asOf when the hub said so, null where it never did
 */
public record Roster(
        SessionId session,
        @Nullable RosterSeats seats,
        @Nullable Instant asOf,
        List<RosterEntry> entries) {

    public Roster {
        entries = List.copyOf(entries);
    }

    static Roster unknown(SessionId session) {
        return new Roster(session, null, null, List.of());
    }

    /** Whether the hub ever said who is on it. */
    public boolean isLoaded() {
        return asOf != null;
    }

    public Optional<RosterEntry> find(UUID registration) {
        return entries.stream()
                .filter(entry -> entry.registration().equals(registration))
                .findFirst();
    }

    public Optional<RosterEntry> find(TicketCode code) {
        return entries.stream().filter(entry -> code.equals(entry.code())).findFirst();
    }

    /** People who have a seat and are to come or are there. */
    public int expected() {
        return entries.stream()
                .filter(RosterEntry::isExpected)
                .mapToInt(RosterEntry::seats)
                .sum();
    }

    /** People who are there, with a seat or without. */
    public int arrived() {
        return entries.stream().mapToInt(RosterEntry::arrived).sum();
    }

    /** Without the people. */
    @Override
    public String toString() {
        return "Roster[" + session + ", " + entries.size() + " entries]";
    }
}
