package org.centerkiosk.hub.feed;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Seats;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.event.SignUpTerms;
import org.centerkiosk.hub.http.PublishedProgramme;
import org.centerkiosk.hub.registration.SessionSeats;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the seats of each session that one signs up for. The book's count goes before what the edition says; where nobody
 * counted, {@code remaining} is null; {@code source} says who did.
 */
final class AvailabilityWriter {

    private static final JsonMapper JSON = new JsonMapper();

    private AvailabilityWriter() {}

    static byte[] write(PublishedProgramme programme, Map<SessionId, SessionSeats> counted, Instant now) {
        ObjectNode answer = JSON.createObjectNode();
        answer.put("edition", programme.edition());
        var sessions = answer.putArray("sessions");
        for (Event event : programme.events()) {
            for (Session session : event.sessions()) {
                boolean hasSeats = event.terms() != null || session.seats() != null;
                if (hasSeats && !session.isOverAt(programme.issued())) {
                    ObjectNode node = session(event, session, programme);
                    SessionSeats seats = event.terms() == null ? null : counted.get(session.id());
                    if (seats != null) {
                        count(node, seats, event.terms().waitingList(), now);
                    }
                    sessions.add(node);
                }
            }
        }
        return JSON.writeValueAsBytes(answer);
    }

    private static ObjectNode session(Event event, Session session, PublishedProgramme programme) {
        ObjectNode node = JSON.createObjectNode();
        node.put("event", event.uid());
        node.put("originalStart", session.originalStart().toString());
        node.put("start", session.start().toString());
        node.put("status", word(session.status()));
        SignUpTerms terms = event.terms();
        node.put("mode", terms == null ? null : word(terms.mode()));
        node.put("opens", terms == null ? null : text(terms.opens()));
        node.put("closes", terms == null ? null : text(terms.closes()));
        Seats seats = session.seats();
        Integer capacity = seats != null ? Integer.valueOf(seats.capacity()) : terms == null ? null : terms.capacity();
        node.put("capacity", capacity);
        node.put("remaining", seats == null ? null : Integer.valueOf(seats.remaining()));
        node.put("waiting", seats == null ? null : seats.waiting());
        node.put("waitingListOpen", seats == null ? null : Boolean.valueOf(seats.waitingListOpen()));
        node.put("asOf", (seats == null ? programme.issued() : seats.asOf()).toString());
        node.put("source", "edition");
        return node;
    }

    private static void count(ObjectNode node, SessionSeats seats, int waitingList, Instant now) {
        node.put("capacity", seats.capacity());
        node.put("remaining", seats.remaining());
        node.put("waiting", seats.waiting());
        node.put("waitingListOpen", seats.waiting() < waitingList);
        node.put("asOf", now.toString());
        node.put("source", "book");
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
