package org.centerkiosk.core.desk;

import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Collection;
import java.util.UUID;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.signup.Claim;
import org.centerkiosk.core.signup.Target;
import org.centerkiosk.core.ticket.TicketCode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what the hub is told. Nothing personal is in it but sealed. */
final class Commands {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Commands() {}

    static byte[] register(Wish wish, Claim claim, TicketCode code, byte[] sealed) {
        ObjectNode json = target(wish.target())
                .put("channel", wish.channelWord())
                .put("made", wish.made().truncatedTo(ChronoUnit.MILLIS).toString())
                .put("party", wish.party())
                .put("code", code.text())
                .put("sealed", Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
        switch (claim) {
            case Claim.Hold(UUID hold) -> json.putObject("claim").put("hold", hold.toString());
            case Claim.Lease(UUID lease) -> json.putObject("claim").put("lease", lease.toString());
            case Claim.None none -> {
                // The free seats are all there is.
            }
            case Claim.Override override -> throw new IllegalArgumentException("nobody overrides at a lobby terminal");
        }
        return JSON.writeValueAsBytes(json);
    }

    static byte[] hold(UUID id, Target target, int seats) {
        return JSON.writeValueAsBytes(target(target).put("id", id.toString()).put("seats", seats));
    }

    static byte[] lend(Collection<SessionId> sessions) {
        ObjectNode json = JSON.createObjectNode();
        ArrayNode all = json.putArray("sessions");
        sessions.forEach(session -> all.addObject()
                .put("event", session.uid())
                .put("originalStart", session.originalStart().toString()));
        return JSON.writeValueAsBytes(json);
    }

    static byte[] report(int promised) {
        return JSON.writeValueAsBytes(JSON.createObjectNode().put("promised", promised));
    }

    static byte[] codes(int size) {
        return JSON.writeValueAsBytes(JSON.createObjectNode().put("size", size));
    }

    static byte[] cancel(UUID command) {
        return JSON.writeValueAsBytes(JSON.createObjectNode().put("id", command.toString()));
    }

    static byte[] lookUp(TicketCode code, String lastFour) {
        return JSON.writeValueAsBytes(
                JSON.createObjectNode().put("code", code.text()).put("lastFour", lastFour));
    }

    static byte[] lookUp(String ticket) {
        return JSON.writeValueAsBytes(JSON.createObjectNode().put("ticket", ticket));
    }

    private static ObjectNode target(Target target) {
        ObjectNode json = JSON.createObjectNode().put("event", target.event());
        if (target.originalStart() != null) {
            json.put("originalStart", target.originalStart().toString());
        }
        return json;
    }
}
