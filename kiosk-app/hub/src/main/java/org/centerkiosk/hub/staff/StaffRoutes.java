package org.centerkiosk.hub.staff;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.centerkiosk.hub.http.Access;
import org.centerkiosk.hub.http.Caller;
import org.centerkiosk.hub.http.Problem;
import org.centerkiosk.hub.http.Routes;
import org.centerkiosk.hub.http.StaffAuthenticator;
import org.centerkiosk.hub.http.StaffIdentity;
import org.centerkiosk.hub.http.Throttled;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sessions, accounts and the audit log, for staff. */
public final class StaffRoutes implements Routes, StaffAuthenticator {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String BEARER = "Bearer ";
    private static final int CREATED = 201;
    private static final int NO_CONTENT = 204;
    private static final int MOST_ENTRIES = 500;

    private final Accounts accounts;
    private final Sessions sessions;
    private final AuditLog audit;

    public StaffRoutes(Accounts accounts, Sessions sessions, AuditLog audit) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.audit = audit;
    }

    @Override
    public void addTo(JavalinDefaultRoutingApi api) {
        api.post("/v1/staff/sessions", this::signIn, Access.PUBLIC, Throttled.LOGIN);
        api.delete("/v1/staff/sessions/current", this::signOut, Access.STAFF);
        api.get("/v1/staff/accounts", this::list, Access.ADMINISTRATOR);
        api.post("/v1/staff/accounts", this::add, Access.ADMINISTRATOR);
        api.patch("/v1/staff/accounts/{name}", this::change, Access.ADMINISTRATOR);
        api.delete("/v1/staff/accounts/{name}", this::disable, Access.ADMINISTRATOR);
        api.get("/v1/audit", this::audit, Access.ADMINISTRATOR);
    }

    @Override
    public Optional<StaffIdentity> authenticate(String bearerToken) {
        return sessions.bearer(bearerToken).map(account -> new StaffIdentity(account.name(), access(account.roles())));
    }

    private static Set<Access> access(Set<Role> roles) {
        return roles.stream().map(role -> Access.valueOf(role.name())).collect(Collectors.toUnmodifiableSet());
    }

    private void signIn(Context context) {
        StaffJson.Credentials given = context.bodyAsClass(StaffJson.Credentials.class);
        switch (sessions.signIn(given.account(), given.password().toCharArray())) {
            case SignIn.SignedIn session -> answer(context.status(CREATED), StaffJson.session(session));
            case SignIn.Refused() ->
                throw new Problem(
                                401,
                                "wrong-password",
                                "账号或密码不对，或账号已停用。The name or the password is wrong, or the account is disabled.",
                                "Try again; an administrator can give a new password.")
                        .asException();
            case SignIn.LockedOut(var pause) -> throw StaffProblems.lockedOut(context, pause);
        }
    }

    private void signOut(Context context) {
        String header = Optional.ofNullable(context.header("Authorization")).orElse("");
        sessions.end(
                header.substring(Math.min(BEARER.length(), header.length())).strip());
        context.status(NO_CONTENT);
    }

    private void list(Context context) {
        answer(context, StaffJson.accounts(accounts.list()));
    }

    private void add(Context context) {
        StaffJson.NewAccount given = context.bodyAsClass(StaffJson.NewAccount.class);
        Account added = done(accounts.add(
                actor(context),
                given.name(),
                given.parsedRoles(),
                given.password().toCharArray()));
        context.status(CREATED).header("Location", "/v1/staff/accounts/" + added.name());
        answer(context, StaffJson.account(added));
    }

    private void change(Context context) {
        StaffJson.Change given = context.bodyAsClass(StaffJson.Change.class);
        String name = context.pathParam("name");
        Account account = accounts.find(name).orElseThrow(() -> unknown().asException());
        if (given.roles() != null) {
            account = done(accounts.setRoles(actor(context), name, given.parsedRoles()));
        }
        if (given.disabled() != null) {
            account = done(accounts.setDisabled(actor(context), name, given.disabled()));
        }
        if (given.password() != null) {
            account = done(
                    accounts.setPassword(actor(context), name, given.password().toCharArray()));
        }
        answer(context, StaffJson.account(account));
    }

    private void disable(Context context) {
        done(accounts.setDisabled(actor(context), context.pathParam("name"), true));
        context.status(NO_CONTENT);
    }

    private void audit(Context context) {
        int most = Math.min(number(context, "limit", 100), MOST_ENTRIES);
        int before = number(context, "before", Integer.MAX_VALUE);
        answer(context, StaffJson.entries(audit.before(before, most)));
    }

    private static int number(Context context, String name, int otherwise) {
        String text = context.queryParam(name);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw new Problem(
                            400,
                            "bad-number",
                            "The parameter " + name + " is no number from 1.",
                            "Leave it out, or give one.")
                    .asException();
        }
        return Integer.parseInt(text);
    }

    private static String actor(Context context) {
        return Caller.staff(context).account();
    }

    private static Account done(AccountChange change) {
        return switch (change) {
            case AccountChange.Done(Account account) -> account;
            case AccountChange.Unknown() -> throw unknown().asException();
            case AccountChange.Exists() ->
                throw new Problem(
                                409,
                                "account-exists",
                                "已有同名账号。There is an account of that name already.",
                                "Take another name, or change the one that is there.")
                        .asException();
            case AccountChange.Unfit(String why) -> throw StaffProblems.unfit(why);
        };
    }

    private static Problem unknown() {
        return new Problem(
                404, "no-such-account", "没有这个账号。There is no account of that name.", "See /v1/staff/accounts.");
    }

    private static void answer(Context context, JsonNode node) {
        context.contentType("application/json")
                .header("Cache-Control", "no-store")
                .result(JSON.writeValueAsBytes(node));
    }
}
