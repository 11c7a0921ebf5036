package org.centerkiosk.hub.registration;

import io.javalin.http.Context;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.signup.Applicant;
import org.centerkiosk.core.signup.PhoneNumber;
import org.centerkiosk.core.signup.Refusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the book answers, as JSON. */
final class BookJson {

    static final JsonMapper JSON = JsonMapper.shared();

    private BookJson() {}

    static ObjectNode registration(Registration registration) {
        ObjectNode json = JSON.createObjectNode();
        json.put("id", registration.id().toString());
        json.put("code", registration.code().text());
        json.put("event", registration.target().event());
        json.put("originalStart", text(registration.target().originalStart()));
        json.put("channel", word(registration.channel()));
        json.put("status", word(registration.status()));
        json.put("party", registration.party());
        json.put("seats", registration.seats());
        json.put("made", registration.made().toString());
        json.put("received", registration.received().toString());
        json.put("offeredUntil", text(registration.offeredUntil()));
        json.put("position", registration.position());
        json.put("revision", registration.revision());
        return json;
    }

    static void history(ObjectNode json, Collection<Change> history) {
        ArrayNode changes = json.putArray("history");
        for (Change change : history) {
            changes.addObject()
                    .put("at", change.at().toString())
                    .put("before", word(change.before()))
                    .put("after", word(change.after()))
                    .put("actor", change.actor())
                    .put("why", change.why());
        }
    }

    static ObjectNode seats(SessionSeats seats) {
        return session(seats.session())
                .put("capacity", seats.capacity())
                .put("remaining", seats.remaining())
                .put("taken", seats.taken())
                .put("excess", seats.excess())
                .put("waiting", seats.waiting());
    }

    static ObjectNode session(SessionId session) {
        return JSON.createObjectNode()
                .put("event", session.uid())
                .put("originalStart", session.originalStart().toString());
    }

    static ObjectNode roster(Roster roster) {
        ObjectNode json = session(roster.session());
        json.set("seats", roster.seats() == null ? JSON.nullNode() : seats(roster.seats()));
        ArrayNode entries = json.putArray("registrations");
        for (Roster.Entry entry : roster.entries()) {
            ObjectNode node = registration(entry.registration());
            person(node, entry.applicant());
            node.put("unreadable", entry.isUnreadable());
            ArrayNode here = node.putArray("attendance");
            entry.here()
                    .forEach((person, kind) ->
                            here.addObject().put("person", person.intValue()).put("kind", word(kind)));
            node.put("passed", entry.passed());
            node.put("passedAt", text(entry.passedAt()));
            entries.add(node);
        }
        return json;
    }

    static ObjectNode calls(CallList calls) {
        ObjectNode json = JSON.createObjectNode();
        ArrayNode entries = json.putArray("calls");
        for (CallList.Entry entry : calls.entries()) {
            ObjectNode node = registration(entry.registration());
            person(node, entry.applicant());
            node.put("unreadable", entry.isUnreadable());
            node.put("why", entry.why().toLowerCase(Locale.ROOT).replace('_', '-'));
            node.put("until", text(entry.until()));
            ArrayNode attempts = node.putArray("attempts");
            for (CallList.Attempt attempt : entry.attempts()) {
                attempts.addObject()
                        .put("at", attempt.at().toString())
                        .put("by", attempt.by())
                        .put("outcome", word(attempt.outcome()))
                        .put("note", attempt.note());
            }
            entries.add(node);
        }
        return json;
    }

    private static void person(ObjectNode node, @Nullable Applicant applicant) {
        PhoneNumber phone = applicant == null ? null : applicant.phone();
        node.put("name", applicant == null ? null : applicant.name());
        node.put("phone", phone == null ? null : phone.e164());
        node.put("phoneMasked", phone == null ? null : phone.masked());
    }

    /** As a screen may show it: the first character of the name. */
    static void masked(ObjectNode node, Applicant applicant) {
        String name = applicant.name();
        PhoneNumber phone = applicant.phone();
        node.putObject("person")
                .put("name", name.isEmpty() ? null : name.substring(0, name.offsetByCodePoints(0, 1)) + "**")
                .put("phone", phone == null ? null : phone.masked());
    }

    static ObjectNode leases(List<Lease> leases) {
        ObjectNode json = JSON.createObjectNode();
        ArrayNode all = json.putArray("leases");
        leases.forEach(lease -> all.add(lease(lease)));
        return json;
    }

    static ObjectNode lease(Lease lease) {
        ObjectNode json = session(lease.session());
        json.put("id", lease.id().toString());
        json.put("terminal", lease.terminal());
        json.put("seats", lease.seats());
        json.put("used", lease.used());
        json.put("givenBack", lease.givenBack());
        json.put("state", word(lease.state()));
        json.put("granted", lease.granted().toString());
        json.put("expires", lease.expires().toString());
        return json;
    }

    static ObjectNode attendance(Attendance attendance) {
        ObjectNode json = session(attendance.fact().session());
        Registration registration = attendance.registration();
        json.put("id", attendance.fact().id().toString());
        json.set("registration", registration == null ? JSON.nullNode() : registration(registration));
        json.put("person", attendance.fact().person());
        json.put("kind", word(attendance.fact().kind()));
        json.put("scanned", attendance.fact().scanned().toString());
        json.put("received", attendance.received().toString());
        json.put("flag", attendance.flag() == null ? null : word(attendance.flag()));
        json.put("inSince", text(attendance.inSince()));
        return json;
    }

    static void reply(Context context, int status, ObjectNode json) {
        context.status(status)
                .header("Cache-Control", "no-store")
                .contentType("application/json")
                .result(JSON.writeValueAsBytes(json));
    }

    /** A problem (RFC 9457) that also says why in both languages, and what the sentence names. */
    static void refuse(Context context, Refusal refusal) {
        int status = switch (refusal.reason()) {
            case UNKNOWN_EVENT, UNKNOWN_SESSION, UNKNOWN_REGISTRATION, LEASE_UNKNOWN -> 404;
            case STAFF_ONLY, NOT_YOURS -> 403;
            case NAME_MISSING,
                    NAME_INVALID,
                    PHONE_MISSING,
                    PHONE_INVALID,
                    CONSENT_MISSING,
                    ANSWER_MISSING,
                    ANSWER_INVALID,
                    BIRTH_DATE_MISSING,
                    BIRTH_DATE_INVALID,
                    CODE_UNKNOWN,
                    CODE_EXPIRED,
                    CODE_DIGITS,
                    GUARDIAN_MISSING,
                    GUARDIAN_CONSENT_MISSING -> 422;
            default -> 409;
        };
        LocalText text = refusal.text();
        ObjectNode json = JSON.createObjectNode();
        json.put("type", "about:blank");
        json.put("title", status == 409 ? "Conflict" : status == 422 ? "Unprocessable Content" : "Refused");
        json.put("status", status);
        json.put("detail", text.en() == null ? text.zh() : text.en());
        json.put("code", refusal.code());
        json.put("remedy", "Show the visitor the text.");
        json.putObject("text").put("zh", text.zh()).put("en", text.en());
        ObjectNode details = json.putObject("details");
        refusal.details().forEach(details::put);
        context.status(status)
                .header("Cache-Control", "no-store")
                .contentType("application/problem+json")
                .result(JSON.writeValueAsBytes(json));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
