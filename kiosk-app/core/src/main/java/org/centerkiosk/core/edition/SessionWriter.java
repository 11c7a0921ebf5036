package org.centerkiosk.core.edition;

import java.time.LocalDate;
import java.time.ZoneId;
import org.centerkiosk.core.event.Seats;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionStatus;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Writes a session as a schema.org Event below its own. */
final class SessionWriter {

    private SessionWriter() {}

    static ObjectNode write(Session session) {
        ObjectNode node = Nodes.object("Event");
        node.put("identifier", session.id().uid() + "#" + session.originalStart());
        Nodes.put(node, "name", session.title());
        times(session, node);
        node.put("kiosk:zone", session.zone().getId());
        node.put("kiosk:number", session.number());
        // EventScheduled is what schema.org assumes where nothing is said.
        if (isMoved(session) || session.status() != SessionStatus.SCHEDULED) {
            node.put("eventStatus", Terms.STATUS.get(session.status()));
        }
        Nodes.put(node, "kiosk:reason", session.reason());
        if (session.place() != null) {
            ObjectNode place = Nodes.object("Place");
            Nodes.put(place, "name", session.place().name());
            Nodes.put(place, "url", session.place().url());
            node.set("location", place);
        }
        seats(session.seats(), node);
        return node;
    }

    /** Whole days as dates, of which schema.org counts the last as part; everything else to the instant. */
    private static void times(Session session, ObjectNode node) {
        ZoneId zone = session.zone();
        LocalDate first = session.allDay() ? Nodes.day(session.start(), zone) : null;
        LocalDate after = session.allDay() ? Nodes.day(session.end(), zone) : null;
        if (first != null && after != null && after.isAfter(first)) {
            node.put("startDate", first.toString());
            node.put("endDate", after.minusDays(1).toString());
        } else {
            node.put("startDate", Nodes.time(session.start(), zone));
            node.put("endDate", Nodes.time(session.end(), zone));
        }
        if (session.allDay()) {
            node.put("kiosk:allDay", true);
        }
        if (isMoved(session)) {
            node.put("previousStartDate", Nodes.time(session.originalStart(), zone));
            node.put("kiosk:originalStart", session.originalStart().toString());
        }
    }

    private static boolean isMoved(Session session) {
        return !session.originalStart().equals(session.start());
    }

    private static void seats(@Nullable Seats seats, ObjectNode node) {
        if (seats == null) {
            return;
        }
        node.put("maximumAttendeeCapacity", seats.capacity());
        node.put("remainingAttendeeCapacity", seats.remaining());
        Nodes.put(node, "kiosk:waiting", seats.waiting());
        node.put("kiosk:waitingOpen", seats.waitingListOpen());
        node.put("kiosk:asOf", seats.asOf().toString());
    }
}
