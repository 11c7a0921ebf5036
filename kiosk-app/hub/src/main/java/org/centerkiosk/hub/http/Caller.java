package org.centerkiosk.hub.http;

import io.javalin.http.Context;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who a request is from, once its route's access was checked. */
public final class Caller {

    private static final String STAFF = Caller.class.getName() + ".staff";
    private static final String TERMINAL = Caller.class.getName() + ".terminal";

    private Caller() {}

    /** Whose session the request carries, in a route for accounts. */
    public static StaffIdentity staff(Context context) {
        return known(context.<StaffIdentity>attribute(STAFF), "an account");
    }

    /** Whose session it carries, in a route that is also for others. */
    public static Optional<StaffIdentity> anyStaff(Context context) {
        return Optional.ofNullable(context.<StaffIdentity>attribute(STAFF));
    }

    /** Which terminal signed it, in a route for terminals. */
    public static TerminalIdentity terminal(Context context) {
        return known(context.<TerminalIdentity>attribute(TERMINAL), "a terminal");
    }

    static void is(Context context, StaffIdentity staff) {
        context.attribute(STAFF, staff);
    }

    static void is(Context context, TerminalIdentity terminal) {
        context.attribute(TERMINAL, terminal);
    }

    private static <T> T known(@Nullable T identity, String what) {
        if (identity == null) {
            throw new IllegalStateException("the route is not declared for " + what);
        }
        return identity;
    }
}
