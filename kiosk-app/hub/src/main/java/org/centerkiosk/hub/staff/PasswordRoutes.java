package org.centerkiosk.hub.staff;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Arrays;
import org.centerkiosk.hub.http.Access;
import org.centerkiosk.hub.http.Caller;
import org.centerkiosk.hub.http.Problem;
import org.centerkiosk.hub.http.Routes;
import org.centerkiosk.hub.http.Throttled;

/** Everybody's own password. */
public final class PasswordRoutes implements Routes {

    private static final int NO_CONTENT = 204;

    private final OwnPassword own;

    public PasswordRoutes(OwnPassword own) {
        this.own = own;
    }

    @Override
    public void addTo(JavalinDefaultRoutingApi api) {
        api.put("/v1/staff/accounts/self/password", this::change, Access.STAFF, Throttled.LOGIN);
    }

    private void change(Context context) {
        StaffJson.PasswordChange given = context.bodyAsClass(StaffJson.PasswordChange.class);
        char[] old = given.oldPassword().toCharArray();
        char[] fresh = given.newPassword().toCharArray();
        try {
            answer(context, own.change(Caller.staff(context).account(), old, fresh));
        } finally {
            Arrays.fill(old, '\0');
            Arrays.fill(fresh, '\0');
        }
    }

    private static void answer(Context context, OwnPassword.Outcome outcome) {
        switch (outcome) {
            case OwnPassword.Outcome.Changed() -> context.status(NO_CONTENT);
            // Not 401: the session is as good as before.
            case OwnPassword.Outcome.Refused() ->
                throw new Problem(
                                403,
                                "wrong-password",
                                "原密码不对。The old password is wrong.",
                                "Try again; an administrator can give a new one.")
                        .asException();
            case OwnPassword.Outcome.LockedOut(var pause) -> throw StaffProblems.lockedOut(context, pause);
            case OwnPassword.Outcome.Unfit(String why) -> throw StaffProblems.unfit(why);
        }
    }
}
