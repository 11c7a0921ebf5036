package org.centerkiosk.core.edition;

import java.util.List;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Person;
import org.centerkiosk.core.event.SignUpTerms;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes an event, or a course with its one instance, with its sessions as sub-events. */
final class EventWriter {

    private EventWriter() {}

    static ObjectNode write(Event event) {
        ObjectNode node = Nodes.object(Terms.TYPES.getOrDefault(event.category(), "Event"));
        describe(event, node);
        if (event.category() == Category.COURSE) {
            ObjectNode instance = Nodes.object("CourseInstance");
            schedule(event, instance, "instructor");
            node.putArray(Terms.COURSE_INSTANCE).add(instance);
        } else {
            schedule(event, node, "performer");
        }
        return node;
    }

    private static void describe(Event event, ObjectNode node) {
        node.put("identifier", event.uid());
        Nodes.put(node, "name", event.title());
        Nodes.put(node, "kiosk:subtitle", event.subtitle());
        Nodes.put(node, "description", event.description());
        node.put("kiosk:category", Terms.word(event.category()));
        if (!event.keywords().isEmpty()) {
            ArrayNode keywords = node.putArray("keywords");
            event.keywords().forEach(keywords::add);
        }
        if (event.audience() != null) {
            ObjectNode audience = Nodes.object("Audience");
            Nodes.put(audience, "audienceType", event.audience());
            node.set("audience", audience);
        }
        Nodes.put(node, "kiosk:admission", event.admission());
        Nodes.put(node, "url", event.url());
        Nodes.put(node, "image", event.image());
        Nodes.put(node, "kiosk:color", event.color());
        Nodes.put(node, "kiosk:venue", event.venue());
        node.put("kiosk:source", event.source());
    }

    private static void schedule(Event event, ObjectNode node, String role) {
        people(event.people(), node, role);
        terms(event.terms(), node);
        node.put("kiosk:sessionCount", event.sessionCount());
        if (!event.sessions().isEmpty()) {
            ArrayNode sessions = node.putArray(Terms.SUB_EVENT);
            event.sessions().forEach(session -> sessions.add(SessionWriter.write(session)));
        }
    }

    private static void people(List<Person> people, ObjectNode node, String role) {
        if (people.isEmpty()) {
            return;
        }
        ArrayNode all = node.putArray(role);
        for (Person person : people) {
            ObjectNode one = Nodes.object("Person");
            Nodes.put(one, "name", person.name());
            if (person.affiliation() != null) {
                ObjectNode organization = Nodes.object("Organization");
                Nodes.put(organization, "name", person.affiliation());
                one.set("affiliation", organization);
            }
            all.add(one);
        }
    }

    private static void terms(@Nullable SignUpTerms terms, ObjectNode node) {
        if (terms == null) {
            return;
        }
        node.put("kiosk:mode", Terms.word(terms.mode()));
        node.put("kiosk:scope", Terms.word(terms.scope()));
        Nodes.put(node, "kiosk:opens", terms.opens());
        Nodes.put(node, "kiosk:closes", terms.closes());
        Nodes.put(node, "maximumAttendeeCapacity", terms.capacity());
        node.put("kiosk:waitingList", terms.waitingList());
        node.put("kiosk:partyMax", terms.partyMax());
        Nodes.put(node, "kiosk:minAge", terms.minAge());
        Nodes.put(node, "kiosk:maxAge", terms.maxAge());
        Nodes.put(node, "kiosk:guardianUnder", terms.guardianUnder());
        QuestionFields.write(terms.questions(), node);
    }
}
