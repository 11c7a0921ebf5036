package org.centerkiosk.hub.fleet;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.centerkiosk.core.hub.EnrolmentRequest;
import org.centerkiosk.core.hub.Heartbeat;
import org.centerkiosk.core.hub.HubState;
import org.centerkiosk.core.hub.JoinCode;
import org.centerkiosk.core.hub.ScanKey;
import org.centerkiosk.core.hub.TerminalJson;
import org.centerkiosk.core.hub.TerminalPlace;
import org.centerkiosk.core.trust.PublicKey;
import org.centerkiosk.hub.http.Access;
import org.centerkiosk.hub.http.Caller;
import org.centerkiosk.hub.http.LiveState;
import org.centerkiosk.hub.http.Problem;
import org.centerkiosk.hub.http.Routes;
import org.centerkiosk.hub.http.Throttled;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Enrolment, heartbeats and the fleet over HTTP. */
public final class FleetRoutes implements Routes {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Problem NO_TERMINAL = new Problem(
            404, "terminal-not-found", "There is no such terminal, or it is not in that state.", "Look at the fleet.");

    private final FleetParts parts;
    private final Function<String, JoinCode> joinCodes;
    private final Supplier<LiveState> live;
    private final ScanKeys scanKeys;
    private final InstantSource clock;

    /** What a terminal makes its links for phones with. */
    @FunctionalInterface
    public interface ScanKeys {

        /** Null where phones do not reach the hub. */
        @Nullable
        ScanKey of(String terminal);
    }

    /**
     * @param joinCodes makes the whole line of a code: the hub's public address and fingerprints are added
     * @param live the newest numbers
     */
    public FleetRoutes(
            FleetParts parts,
            Function<String, JoinCode> joinCodes,
            Supplier<LiveState> live,
            ScanKeys scanKeys,
            InstantSource clock) {
        this.parts = parts;
        this.joinCodes = joinCodes;
        this.live = live;
        this.scanKeys = scanKeys;
        this.clock = clock;
    }

    @Override
    public void addTo(JavalinDefaultRoutingApi api) {
        api.post("/v1/enrolments", this::enrol, Access.PUBLIC, Throttled.ENROLMENT);
        api.get("/v1/enrolments/self", this::self, Access.TERMINAL);
        api.post("/v1/heartbeats", this::heartbeat, Access.TERMINAL);
        api.post("/v1/join-codes", this::issue, Access.ADMINISTRATOR);
        api.get("/v1/fleet", this::list, Access.STAFF);
        api.post("/v1/terminals/{id}/approval", this::approve, Access.ADMINISTRATOR);
        api.delete("/v1/terminals/{id}", this::revoke, Access.ADMINISTRATOR);
    }

    private void enrol(Context context) {
        JsonNode json = body(context);
        EnrolmentRequest request;
        PublicKey key;
        try {
            request = new EnrolmentRequest(
                    text(json, "name"), text(json, "role"), optional(json, "venue"), text(json, "version"));
            key = PublicKey.fromJwk(json.path("jwk"));
        } catch (IllegalArgumentException e) {
            throw invalid("The enrolment cannot be used: " + e.getMessage() + ".");
        }
        switch (parts.enrolments().enrol(text(json, "code"), request, key)) {
            case Enrolments.Enrolled(Terminal terminal) -> reply(context, 201, TerminalJson.write(terminal.place()));
            case Enrolments.Declined(Problem problem) -> throw problem.asException();
        }
    }

    private void self(Context context) {
        Terminal terminal =
                parts.terminals().find(Caller.terminal(context).terminal()).orElseThrow(NO_TERMINAL::asException);
        ScanKey key = terminal.state() == TerminalPlace.State.ACTIVE ? scanKeys.of(terminal.id()) : null;
        context.header("Cache-Control", "no-store");
        reply(context, 200, TerminalJson.write(terminal.place().with(key)));
    }

    private void heartbeat(Context context) {
        Heartbeat heartbeat = TerminalJson.heartbeat(body(context))
                .orElseThrow(() -> invalid("The heartbeat is not what /v1/openapi.json says."));
        parts.heartbeats().receive(Caller.terminal(context).terminal(), heartbeat);
        LiveState newest = live.get();
        HubState hints = new HubState(newest.root(), newest.edition(), newest.takeover(), newest.timestamp());
        reply(context, 200, TerminalJson.write(new Heartbeat.Answer(clock.instant(), hints)));
    }

    private void issue(Context context) {
        JsonNode json = body(context);
        JoinTerms terms;
        try {
            String venue = optional(json, "venue");
            String role = optional(json, "role");
            terms = json.hasNonNull("batch")
                    ? JoinTerms.batch(
                            json.path("batch").asInt(0), json.path("days").asInt(1), venue, role)
                    : JoinTerms.single(venue, role);
        } catch (IllegalArgumentException e) {
            throw invalid("The join code cannot be made: " + e.getMessage() + ".");
        }
        Optional<JoinCodes.Issued> issued =
                parts.codes().issue(terms, Caller.staff(context).account());
        JoinCodes.Issued code = issued.orElseThrow(
                () -> new Problem(422, "venue-unknown", "The centre has no venue " + terms.venue() + ".", "Use its id.")
                        .asException());
        ObjectNode answer = JSON.createObjectNode()
                .put("code", code.code())
                .put("line", joinCodes.apply(code.code()).line())
                .put("expires", code.expires().toString())
                .put("uses", terms.uses());
        context.header("Cache-Control", "no-store");
        reply(context, 201, answer);
    }

    private void list(Context context) {
        int edition = live.get().edition();
        Instant now = clock.instant();
        reply(context, 200, FleetJson.write(parts.fleet().list(edition), edition, now));
    }

    private void approve(Context context) {
        Terminal terminal = parts.terminals()
                .approve(context.pathParam("id"), Caller.staff(context).account())
                .orElseThrow(NO_TERMINAL::asException);
        reply(context, 200, FleetJson.write(terminal));
    }

    private void revoke(Context context) {
        parts.terminals()
                .revoke(context.pathParam("id"), Caller.staff(context).account())
                .orElseThrow(NO_TERMINAL::asException);
        context.status(204);
    }

    private static JsonNode body(Context context) {
        try {
            JsonNode json = JSON.readTree(context.bodyAsBytes());
            if (json.isObject()) {
                return json;
            }
        } catch (JacksonException e) {
            // Said below.
        }
        throw invalid("The body is no JSON object.");
    }

    private static String text(JsonNode json, String member) {
        String text = optional(json, member);
        if (text == null) {
            throw invalid("The member \"" + member + "\" is missing.");
        }
        return text;
    }

    private static @Nullable String optional(JsonNode json, String member) {
        JsonNode value = json.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString() || value.asString().length() > 200) {
            throw invalid("The member \"" + member + "\" is no text of at most 200 characters.");
        }
        return value.asString().isBlank() ? null : value.asString().strip();
    }

    private static org.centerkiosk.hub.http.ProblemException invalid(String detail) {
        return new Problem(400, "request-invalid", detail, "See /v1/openapi.json for what is expected.").asException();
    }

    private static void reply(Context context, int status, ObjectNode json) {
        context.status(status).contentType("application/json").result(JSON.writeValueAsBytes(json));
    }
}
