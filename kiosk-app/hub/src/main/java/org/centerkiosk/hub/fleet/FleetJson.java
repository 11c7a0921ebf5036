package org.centerkiosk.hub.fleet;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The fleet as JSON: the same for the API and for the command line. */
final class FleetJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private FleetJson() {}

    static ObjectNode write(List<TerminalStatus> fleet, int currentEdition, Instant now) {
        ObjectNode json = JSON.createObjectNode().put("now", written(now)).put("edition", currentEdition);
        ArrayNode terminals = json.putArray("terminals");
        fleet.forEach(status -> terminals.add(write(status)));
        return json;
    }

    static ObjectNode write(Terminal terminal) {
        return JSON.createObjectNode()
                .put("terminal", terminal.id())
                .put("name", terminal.name())
                .put("venue", terminal.venue())
                .put("role", terminal.role())
                .put("state", terminal.state().name().toLowerCase(Locale.ROOT))
                .put("enrolled", written(terminal.enrolled()));
    }

    private static ObjectNode write(TerminalStatus status) {
        ObjectNode json = write(status.terminal()).put("lastSeen", written(status.lastSeen()));
        LastHeartbeat last = status.last();
        if (last != null) {
            json.put("runs", last.role())
                    .put("version", last.version())
                    .put("edition", last.edition())
                    .put("editionSha256", last.editionSha256())
                    .put("takeover", last.takeover())
                    .put("lastSync", written(last.lastSync()))
                    .put("outbox", last.outbox())
                    .put("clockAheadSeconds", last.clockAhead().toMillis() / 1000.0);
            ArrayNode problems = json.putArray("problems");
            last.problems()
                    .forEach(problem ->
                            problems.addObject().put("text", problem.text()).put("since", written(problem.since())));
        }
        ArrayNode wrong = json.putArray("wrong");
        status.wrong().forEach(wrong::add);
        return json;
    }

    private static @Nullable String written(@Nullable Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
