package org.centerkiosk.core.frontdesk;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.signup.Channel;
import org.centerkiosk.core.signup.Claim;
import org.centerkiosk.core.signup.Reason;
import org.centerkiosk.core.signup.Target;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what the hub is told. Nothing personal is in it but sealed. */
final class DeskWords {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** What stands against a sign-up from afar, and not against somebody who stands at the door. */
    private static final Claim.Override PRESENT = new Claim.Override(
            "walk-in",
            Set.of(Reason.WALK_IN_ONLY, Reason.NOT_YET_OPEN, Reason.CLOSED, Reason.STARTED, Reason.WRONG_SCOPE));

    private DeskWords() {}

    /** @param people by the id of the fact that each came or went */
    static byte[] seen(
            UUID registration, SessionId session, Presence.Kind kind, Instant at, Map<Integer, UUID> people) {
        ObjectNode json = session(session)
                .put("registration", registration.toString())
                .put("kind", kind.word())
                .put("scanned", millis(at));
        people(json, people);
        return JSON.writeValueAsBytes(json);
    }

    private static ObjectNode session(SessionId session) {
        return JSON.createObjectNode()
                .put("event", session.uid())
                .put("originalStart", session.originalStart().toString());
    }

    private static void people(ObjectNode json, Map<Integer, UUID> people) {
        ArrayNode all = json.putArray("people");
        people.forEach((person, id) -> all.addObject().put("id", id.toString()).put("person", person.intValue()));
    }

    /**
     * Somebody whom staff register.
     *
     * @param arrived who of the party is in at once, by the id of the fact; none where they come another time
     */
    static byte[] register(
            DeskSignUp signUp, Channel channel, Instant made, byte[] sealed, Map<Integer, UUID> arrived) {
        Target target = signUp.target();
        ObjectNode json = JSON.createObjectNode().put("event", target.event());
        if (target.originalStart() != null) {
            json.put("originalStart", target.originalStart().toString());
        }
        json.put("channel", channel.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.put("made", millis(made));
        json.put("party", signUp.applicant().party().size());
        json.put("sealed", Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
        claim(json, signUp.override(), !arrived.isEmpty());
        if (!arrived.isEmpty()) {
            people(json.putObject("arrival").put("scanned", millis(made)), arrived);
        }
        return JSON.writeValueAsBytes(json);
    }

    private static void claim(ObjectNode json, @Nullable String override, boolean isPresent) {
        if (override != null) {
            json.putObject("claim").put("override", override);
        } else if (isPresent) {
            ObjectNode claim = json.putObject("claim").put("override", PRESENT.reason());
            aside(claim, PRESENT.aside());
        }
    }

    private static void aside(ObjectNode claim, Collection<Reason> reasons) {
        ArrayNode aside = claim.putArray("aside");
        reasons.stream().map(Reason::code).sorted().forEach(aside::add);
    }

    static byte[] reason(UUID command, @Nullable String reason) {
        return JSON.writeValueAsBytes(command(command).put("reason", reason));
    }

    static byte[] party(UUID command, int party, @Nullable String override) {
        return JSON.writeValueAsBytes(claimed(command(command).put("party", party), override));
    }

    static byte[] move(UUID command, Target target, @Nullable String override) {
        ObjectNode json = command(command).put("event", target.event());
        if (target.originalStart() != null) {
            json.put("originalStart", target.originalStart().toString());
        }
        return JSON.writeValueAsBytes(claimed(json, override));
    }

    private static ObjectNode claimed(ObjectNode json, @Nullable String override) {
        claim(json, override, false);
        return json;
    }

    static byte[] absence(UUID command, SessionId session, String reason) {
        return JSON.writeValueAsBytes(
                session(session).put("id", command.toString()).put("reason", reason));
    }

    static byte[] phone(UUID command, byte[] sealed, @Nullable String override) {
        return JSON.writeValueAsBytes(command(command)
                .put("sealed", Base64.getUrlEncoder().withoutPadding().encodeToString(sealed))
                .put("override", override));
    }

    static byte[] call(UUID command, Call.Outcome outcome, @Nullable String note) {
        return JSON.writeValueAsBytes(command(command)
                .put("outcome", outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .put("note", note));
    }

    private static ObjectNode command(UUID id) {
        return JSON.createObjectNode().put("id", id.toString());
    }

    static byte[] object(String member, String value) {
        return JSON.writeValueAsBytes(JSON.createObjectNode().put(member, value));
    }

    /** What the hub keeps of a time. */
    private static String millis(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
