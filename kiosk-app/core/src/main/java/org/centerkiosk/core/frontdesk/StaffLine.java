package org.centerkiosk.core.frontdesk;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.centerkiosk.core.fetch.FetchResult;
import org.centerkiosk.core.fetch.FetchResult.Failed;
import org.centerkiosk.core.fetch.FetchResult.Reason;
import org.centerkiosk.core.hub.HubProblem;
import org.centerkiosk.core.hub.HubReply;
import org.centerkiosk.core.hub.HubRequest;
import org.centerkiosk.core.hub.HubResult;
import org.centerkiosk.core.outbox.Outbox;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The line to the hub, in the name of whoever is signed in. It tells of each word that comes over it and of each that does
 * not, and when the hub has ended the session. Without a session nothing is sent: it waits as if there were no network.
 */
final class StaffLine implements Outbox.Hub {

    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY = 429;
    private static final int SICK = 500;
    private static final Duration USUAL_PAUSE = Duration.ofMinutes(1);
    private static final String SESSIONS = "/v1/staff/sessions";
    private static final Failed NOBODY = new Failed(Reason.UNREACHABLE, "nobody is signed in at this desk", "sign in");

    private final FrontDeskHub hub;
    private final Consumer<Boolean> heard;
    private final Runnable ended;
    private volatile @Nullable String token;

    /**
     * A line of which nobody is the user yet.
     *
     * @param heard told after each request whether the hub was there and well
     * @param ended told when the hub knows the session no more
     */
    StaffLine(FrontDeskHub hub, Consumer<Boolean> heard, Runnable ended) {
        this.hub = hub;
        this.heard = heard;
        this.ended = ended;
    }

    @Override
    public HubResult<HubReply> send(HubRequest request) {
        String mine = token;
        if (mine == null) {
            return new HubResult.Failed<>(NOBODY);
        }
        HubResult<HubReply> result = noted(hub.send(request.as(mine)));
        if (result instanceof HubResult.Declined<HubReply>(HubProblem problem, Instant hubTime)
                && problem.status() == UNAUTHORIZED) {
            end(mine);
            // The command is none the worse for it: it waits for whoever signs in next.
            return new HubResult.Failed<>(NOBODY);
        }
        return result;
    }

    private void end(String known) {
        synchronized (this) {
            if (!known.equals(token)) {
                return;
            }
            token = null;
        }
        ended.run();
    }

    private HubResult<HubReply> noted(HubResult<HubReply> result) {
        switch (result) {
            case HubResult.Answered<HubReply> answered -> heard.accept(true);
            case HubResult.Declined<HubReply>(HubProblem problem, Instant hubTime) ->
                heard.accept(problem.status() < SICK);
            case HubResult.Failed<HubReply> failed -> heard.accept(false);
        }
        return result;
    }

    FetchResult sealingKey() {
        return hub.sealingKey();
    }

    /** Whether the hub is there at all. */
    void knock() {
        HubResult<HubReply> unused = noted(hub.send(HubRequest.of("GET", "/health")));
    }

    StaffSignIn signIn(String account, char[] password) {
        byte[] body = JsonMapper.shared()
                .writeValueAsBytes(JsonMapper.shared()
                        .createObjectNode()
                        .put("account", account)
                        .put("password", new String(password)));
        HubResult<HubReply> result = noted(hub.send(HubRequest.of("POST", SESSIONS, "application/json", body)));
        return switch (result) {
            case HubResult.Answered<HubReply>(HubReply reply, Instant hubTime) ->
                reply.json()
                        .flatMap(this::begin)
                        .<StaffSignIn>map(StaffSignIn.Done::new)
                        .orElseGet(() -> new StaffSignIn.NotTaken(Why.HUB));
            case HubResult.Declined<HubReply>(HubProblem problem, Instant hubTime) -> declined(problem);
            case HubResult.Failed<HubReply> failed -> new StaffSignIn.NotTaken(Why.OFFLINE);
        };
    }

    private static StaffSignIn declined(HubProblem problem) {
        return switch (problem.status()) {
            case UNAUTHORIZED -> new StaffSignIn.Refused();
            case TOO_MANY -> {
                String wait = problem.details().get(HubProblem.WAIT);
                yield new StaffSignIn.LockedOut(wait == null ? USUAL_PAUSE : Duration.ofSeconds(Long.parseLong(wait)));
            }
            default -> new StaffSignIn.NotTaken(problem.status() < SICK ? Why.HUB : Why.OFFLINE);
        };
    }

    private Optional<StaffSession> begin(JsonNode json) {
        try {
            Set<String> roles = new HashSet<>();
            json.path("roles").forEach(role -> roles.add(role.asString()));
            StaffSession session = new StaffSession(
                    json.required("account").asString(),
                    roles,
                    Instant.parse(json.required("expires").asString()));
            token = json.required("token").asString();
            return Optional.of(session);
        } catch (JacksonException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Forgets the session at once, and ends it at the hub; where that fails it ends there by itself. */
    void signOut() {
        String mine = token;
        token = null;
        if (mine != null) {
            HubResult<HubReply> unused = hub.send(
                    HubRequest.of("DELETE", SESSIONS + "/current").as(mine).within(Duration.ofSeconds(5), 1 << 16));
        }
    }
}
