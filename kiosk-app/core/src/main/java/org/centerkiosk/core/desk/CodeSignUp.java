package org.centerkiosk.core.desk;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.centerkiosk.core.signup.Claim;
import org.centerkiosk.core.signup.Target;

/**
 * A wish for seats by a resident's own code. Who shows it has agreed to what is done with name and number when it was
 * made.
 *
 * @param id made by the client; UUIDv7
 * @param made by this machine's clock
 * @param party people; of those who come along nothing is known
 * @param code text as it was scanned
 * @param lastFour digits of the number in it, as they were typed
 * @param answers by the id of the question
 * @param claim {@code Hold} or {@code None}
 */
public record CodeSignUp(
        UUID id,
        Target target,
        Instant made,
        int party,
        String code,
        String lastFour,
        Map<String, String> answers,
        Claim claim) {

    /** What the text of every resident's code begins with. */
    public static final String PREFIX = "CKR:";

    public CodeSignUp {
        answers = Map.copyOf(answers);
        if (!code.startsWith(PREFIX) || party < 1) {
            throw new IllegalArgumentException("no resident's code, or a party of " + party);
        }
    }

    /** Without the person. */
    @Override
    public String toString() {
        return "CodeSignUp[" + id + "]";
    }
}
