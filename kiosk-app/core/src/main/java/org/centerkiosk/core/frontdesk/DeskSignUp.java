package org.centerkiosk.core.frontdesk;

import java.util.UUID;
import org.centerkiosk.core.signup.Applicant;
import org.centerkiosk.core.signup.Target;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom staff register.
 *
 * @param id made before the first try, so that pressing the key twice is harmless; see {@link
 *     org.centerkiosk.core.signup.SignUp#newId}. After a refusal that is overridden, or anything else that was changed, a new
 *     one
 * @param applicant of whom nothing need be known but how many come, where he stands before the desk
 * @param override why the rules are set aside, null where they are not; kept with the registration
 */
public record DeskSignUp(
        UUID id,
        Target target,
        Applicant applicant,
        @Nullable String override) {

    public DeskSignUp {
        if (override != null && override.isBlank()) {
            override = null;
        }
    }

    /** Without the person. */
    @Override
    public String toString() {
        return "DeskSignUp[" + id + ", " + target + "]";
    }
}
