package org.centerkiosk.terminal.scanscreen;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.signup.Applicant;
import org.centerkiosk.core.signup.Channel;
import org.centerkiosk.core.signup.Claim;
import org.centerkiosk.core.signup.Party;
import org.centerkiosk.core.signup.PhoneNumber;
import org.centerkiosk.core.signup.Reason;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.signup.SignUpRules;
import org.centerkiosk.core.signup.Target;

/** What an event asks of those who sign up. */
final class EventWish {

    private static final Set<Reason> MORE = EnumSet.of(
            Reason.BIRTH_DATE_MISSING, Reason.GUARDIAN_MISSING, Reason.GUARDIAN_CONSENT_MISSING, Reason.ANSWER_MISSING);

    /** Anybody: only what is missing counts. */
    private static final Applicant SOMEBODY =
            new Applicant("某某", new PhoneNumber("+8613800138000"), Party.of(1), null, Map.of(), true);

    private EventWish() {}

    /** Whether name and number, which are all that a resident's own code has, are enough. */
    static boolean isEnough(Event event, Target target, Instant now) {
        SignUp signUp = new SignUp(SignUp.newId(), target, Channel.LOBBY_SCAN, now, 1, SOMEBODY, null, Claim.none());
        return SignUpRules.problems(signUp, event, now).stream().noneMatch(refusal -> MORE.contains(refusal.reason()));
    }
}
