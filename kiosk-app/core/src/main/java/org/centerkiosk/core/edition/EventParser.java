package org.centerkiosk.core.edition;

import java.util.ArrayList;
import java.util.List;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Person;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SignUpTerms;
import org.jspecify.annotations.Nullable;

/** Reads what {@link EventWriter} writes. */
final class EventParser {

    private EventParser() {}

    static Event read(Part part) throws MalformedException {
        Part audience = part.partOrNull("audience");
        List<Part> instances = part.parts(Terms.COURSE_INSTANCE);
        Part schedule = instances.isEmpty() ? part : instances.getFirst();
        String uid = part.string("identifier");
        return new Event(
                uid,
                part.line("name"),
                part.lineOrNull("kiosk:subtitle"),
                part.paragraphsOrNull("description"),
                part.word("kiosk:category", Terms.CATEGORIES),
                part.strings("keywords"),
                people(schedule),
                audience == null ? null : audience.line("audienceType"),
                part.lineOrNull("kiosk:admission"),
                part.stringOrNull("url"),
                part.stringOrNull("image"),
                part.stringOrNull("kiosk:color"),
                terms(schedule),
                sessions(schedule, uid),
                schedule.integer("kiosk:sessionCount"),
                part.stringOrNull("kiosk:venue"),
                part.string("kiosk:source"));
    }

    private static List<Person> people(Part part) throws MalformedException {
        List<Part> all = new ArrayList<>(part.parts("performer"));
        all.addAll(part.parts("instructor"));
        List<Person> people = new ArrayList<>();
        for (Part person : all) {
            Part affiliation = person.partOrNull("affiliation");
            people.add(new Person(person.line("name"), affiliation == null ? null : affiliation.line("name")));
        }
        return people;
    }

    private static List<Session> sessions(Part part, String uid) throws MalformedException {
        List<Session> sessions = new ArrayList<>();
        for (Part session : part.parts(Terms.SUB_EVENT)) {
            sessions.add(SessionParser.read(session, uid));
        }
        return sessions;
    }

    private static @Nullable SignUpTerms terms(Part part) throws MalformedException {
        if (part.stringOrNull("kiosk:mode") == null) {
            return null;
        }
        return new SignUpTerms(
                part.word("kiosk:mode", Terms.MODES),
                part.word("kiosk:scope", Terms.SCOPES),
                part.instantOrNull("kiosk:opens"),
                part.instantOrNull("kiosk:closes"),
                part.integerOrNull("maximumAttendeeCapacity"),
                part.integer("kiosk:waitingList"),
                part.integer("kiosk:partyMax"),
                part.integerOrNull("kiosk:minAge"),
                part.integerOrNull("kiosk:maxAge"),
                part.integerOrNull("kiosk:guardianUnder"),
                QuestionFields.read(part));
    }
}
