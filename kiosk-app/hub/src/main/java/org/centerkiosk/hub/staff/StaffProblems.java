package org.centerkiosk.hub.staff;

import io.javalin.http.Context;
import java.time.Duration;
import org.centerkiosk.hub.http.Problem;
import org.centerkiosk.hub.http.ProblemException;

/** Refusals that several routes of staff share. */
final class StaffProblems {

    private StaffProblems() {}

    static ProblemException lockedOut(Context context, Duration pause) {
        long seconds = pause.toSeconds() + 1;
        context.header("Retry-After", String.valueOf(seconds));
        return new Problem(
                        429,
                        "locked-out",
                        "密码错误次数过多。Too many wrong passwords for this account.",
                        "Wait " + seconds + " seconds, or let an administrator give a new password.")
                .asException();
    }

    static ProblemException unfit(String why) {
        return new Problem(422, "account-unfit", "不能这样设置。It cannot be so: " + why + ".", "Change it and send it again.")
                .asException();
    }
}
