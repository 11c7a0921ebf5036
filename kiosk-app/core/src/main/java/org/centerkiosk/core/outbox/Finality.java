package org.centerkiosk.core.outbox;

import java.util.Set;
import org.centerkiosk.core.hub.HubProblem;
import org.centerkiosk.core.signup.Reason;

/** Which of the hub's noes are for good. */
final class Finality {

    /** The command itself is at fault, and will be tomorrow. */
    private static final Set<Integer> FINAL = Set.of(400, 409, 410, 413, 415, 422);

    private Finality() {}

    /**
     * A refusal by the rules is, and what no hub could understand. What is wrong with this terminal or with the hub's
     * version is not: nobody's sign-up is lost because a credential was revoked or an update came late.
     */
    static boolean isFinal(HubProblem problem) {
        return !problem.isPassing()
                && (FINAL.contains(problem.status())
                        || Reason.of(problem.code()).isPresent());
    }
}
