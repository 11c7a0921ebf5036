package org.centerkiosk.hub.http;

import io.javalin.http.Context;
import io.javalin.security.RouteRole;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stands before every route: the size of the body, the number of attempts, and who asks. */
final class Door {

    private static final String BEARER = "Bearer ";

    private final StaffAuthenticator staff;
    private final TerminalAuthenticator terminals;
    private final RateLimits limits;

    Door(StaffAuthenticator staff, TerminalAuthenticator terminals, RateLimits limits) {
        this.staff = staff;
        this.terminals = terminals;
        this.limits = limits;
    }

    /** Lets the request in, or throws the problem that is its answer. */
    void enter(Context context) {
        Set<RouteRole> roles = context.routeRoles();
        refuseLargeBody(context, roles);
        refuseGuessing(context, roles);
        if (!roles.contains(Access.PUBLIC)) {
            identify(context, roles);
        }
    }

    /** What succeeded was no guess. */
    void leave(Context context) {
        if (context.statusCode() >= 400) {
            return;
        }
        for (RouteRole role : context.routeRoles()) {
            if (role instanceof Throttled throttled) {
                limits.giveBack(throttled, context.ip());
            }
        }
    }

    private static void refuseLargeBody(Context context, Set<RouteRole> roles) {
        if (context.header("Transfer-Encoding") != null) {
            throw refused(context, 411);
        }
        BodyLimit limit = BodyLimit.SMALL;
        for (RouteRole role : roles) {
            limit = role instanceof BodyLimit wider ? wider : limit;
        }
        if (context.req().getContentLengthLong() > limit.bytes()) {
            throw refused(context, 413);
        }
    }

    /** What is left of the body is not waited for. */
    private static ProblemException refused(Context context, int status) {
        context.header("Connection", "close");
        return Problems.ofStatus(status).asException();
    }

    private void refuseGuessing(Context context, Set<RouteRole> roles) {
        for (RouteRole role : roles) {
            Duration wait = role instanceof Throttled throttled ? limits.take(throttled, context.ip()) : Duration.ZERO;
            if (wait.isPositive()) {
                context.header("Retry-After", String.valueOf(wait.toSeconds()));
                throw Problems.tooMany(wait).asException();
            }
        }
    }

    private void identify(Context context, Set<RouteRole> roles) {
        String authorization = context.header("Authorization");
        if (roles.contains(Access.TERMINAL) && (authorization == null || !isForAccounts(roles))) {
            identifyTerminal(context);
        } else {
            identifyStaff(context, roles, authorization);
        }
    }

    private static boolean isForAccounts(Set<RouteRole> roles) {
        return roles.stream().anyMatch(role -> role instanceof Access access && access.isForAccounts());
    }

    private void identifyStaff(Context context, Set<RouteRole> roles, @Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            context.header("WWW-Authenticate", "Bearer");
            throw new Problem(401, "login-needed", "The request carries no session.", "Log in at /v1/staff/sessions.")
                    .asException();
        }
        StaffIdentity identity = staff.authenticate(
                        authorization.substring(BEARER.length()).strip())
                .orElseThrow(() -> {
                    context.header("WWW-Authenticate", "Bearer error=\"invalid_token\"");
                    return new Problem(401, "session-over", "The session is unknown or over.", "Log in again.")
                            .asException();
                });
        boolean mayEnter = roles.stream().anyMatch(role -> role instanceof Access access && identity.has(access));
        if (!mayEnter) {
            throw new Problem(
                            403,
                            "role-missing",
                            "The account " + identity.account() + " does not have the role for this.",
                            "Ask an administrator.")
                    .asException();
        }
        Caller.is(context, identity);
    }

    private void identifyTerminal(Context context) {
        switch (terminals.authenticate(signed(context))) {
            case TerminalAuthenticator.Known(TerminalIdentity terminal) -> Caller.is(context, terminal);
            case TerminalAuthenticator.Refused(Problem problem) -> throw problem.asException();
        }
    }

    private static SignedRequest signed(Context context) {
        Map<String, List<String>> headers = new HashMap<>();
        for (String name : Collections.list(context.req().getHeaderNames())) {
            headers.put(
                    name.toLowerCase(Locale.ROOT),
                    List.copyOf(Collections.list(context.req().getHeaders(name))));
        }
        String query = context.queryString();
        URI target = URI.create(context.req().getRequestURL() + (query == null ? "" : "?" + query));
        return new SignedRequest(context.method().name(), target, headers, context.bodyAsBytes());
    }
}
