package org.centerkiosk.hub.registration;

import io.javalin.http.Context;
import java.util.Optional;
import org.centerkiosk.hub.http.Caller;
import org.centerkiosk.hub.http.StaffIdentity;

/** Who asks, as the book calls them. */
final class Askers {

    private Askers() {}

    static Actor of(Context context) {
        Optional<StaffIdentity> staff = Caller.anyStaff(context);
        return staff.isPresent()
                ? new Actor.Staff(staff.get().account(), staff.get().roles())
                : terminal(context);
    }

    static Actor.Terminal terminal(Context context) {
        return new Actor.Terminal(Caller.terminal(context).terminal());
    }

    static Actor.Staff staff(Context context) {
        StaffIdentity staff = Caller.staff(context);
        return new Actor.Staff(staff.account(), staff.roles());
    }
}
