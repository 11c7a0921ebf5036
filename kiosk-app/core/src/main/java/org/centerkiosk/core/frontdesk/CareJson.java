package org.centerkiosk.core.frontdesk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.centerkiosk.core.desk.Booking;
import org.centerkiosk.core.desk.Replies;
import org.centerkiosk.core.signup.PhoneNumber;
import org.centerkiosk.core.signup.Status;
import org.centerkiosk.core.ticket.TicketCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads lists of the hub's; fails with an unchecked exception where something is missing. */
final class CareJson {

    private CareJson() {}

    static List<Call> calls(JsonNode json) {
        List<Call> calls = new ArrayList<>();
        for (JsonNode node : json.required("calls")) {
            String phone = RosterJson.text(node, "phone");
            List<Call.Attempt> attempts = new ArrayList<>();
            node.path("attempts").forEach(attempt -> attempts.add(attempt(attempt)));
            calls.add(new Call(
                    UUID.fromString(node.required("id").asString()),
                    name(node),
                    phone == null ? null : new PhoneNumber(phone),
                    RosterJson.target(node),
                    RosterJson.word(node, "status", Status.values()),
                    node.required("party").asInt(),
                    node.path("position").isInt() ? node.path("position").asInt() : null,
                    node.required("why").asString(),
                    instant(node, "until"),
                    attempts));
        }
        return calls;
    }

    private static Call.Attempt attempt(JsonNode node) {
        return new Call.Attempt(
                Instant.parse(node.required("at").asString()),
                node.required("by").asString(),
                RosterJson.word(node, "outcome", Call.Outcome.values()),
                RosterJson.text(node, "note"));
    }

    static PhoneNumber phone(JsonNode json) {
        return new PhoneNumber(json.required("phone").asString());
    }

    static List<NamedBooking> known(JsonNode json) {
        List<NamedBooking> known = new ArrayList<>();
        for (JsonNode node : json.required("registrations")) {
            known.add(new NamedBooking(booking(node), name(node), null));
        }
        return known;
    }

    static List<NamedBooking> people(JsonNode json) {
        List<NamedBooking> people = new ArrayList<>();
        for (JsonNode node : json.required("people")) {
            Booking booking = new Booking(
                    UUID.fromString(node.required("registration").asString()),
                    new TicketCode(node.required("code").asString()),
                    RosterJson.target(node),
                    RosterJson.word(node, "status", Status.values()),
                    node.required("party").asInt(),
                    null,
                    null,
                    false);
            people.add(new NamedBooking(booking, name(node), RosterJson.text(node, "phoneMasked")));
        }
        return people;
    }

    static List<WorkItem> worklist(JsonNode json) {
        List<WorkItem> items = new ArrayList<>();
        for (JsonNode node : json.required("items")) {
            String code = RosterJson.text(node, "code");
            Instant scanned = instant(node, "scanned");
            JsonNode registration = node.path("registration");
            items.add(new WorkItem(
                    UUID.fromString(node.required("id").asString()),
                    node.required("what").asString(),
                    RosterJson.session(node),
                    registration.isObject() ? booking(registration) : null,
                    name(node),
                    RosterJson.text(node, "phoneMasked"),
                    code == null ? null : new TicketCode(code),
                    scanned == null
                            ? null
                            : new Presence(RosterJson.word(node, "kind", Presence.Kind.values()), scanned),
                    Instant.parse(node.required("at").asString()),
                    false));
        }
        return items;
    }

    private static Booking booking(JsonNode node) {
        return Replies.booking(node).orElseThrow(() -> new IllegalArgumentException("that is no registration"));
    }

    private static String name(JsonNode node) {
        String name = RosterJson.text(node, "name");
        return name == null ? "" : name;
    }

    private static @Nullable Instant instant(JsonNode node, String member) {
        String text = RosterJson.text(node, member);
        return text == null ? null : Instant.parse(text);
    }
}
