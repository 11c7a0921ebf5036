package org.centerkiosk.core.signup;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything personal of a sign-up: what is sealed on its way and at rest. What the rules do not allow is allowed here,
 * so that it can be refused with a reason; {@link ApplicantJson} bounds it.
 *
 * @param name of the one who signs up; blank where nothing was typed
 * @param phone null for walk-ins at the desk alone
 * @param guardian where the party has children
 * @param answers by the id of the question
 * @param consent whether the applicant agreed to what is done with the data
 */
public record Applicant(
        String name,
        @Nullable PhoneNumber phone,
        Party party,
        @Nullable Guardian guardian,
        Map<String, String> answers,
        boolean consent) {

    public Applicant {
        name = name.strip();
        answers = Map.copyOf(answers);
    }

    /** The same applicant with another party. */
    public Applicant withParty(Party other) {
        return new Applicant(name, phone, other, guardian, answers, consent);
    }

    /** The same applicant with another telephone number. */
    public Applicant withPhone(@Nullable PhoneNumber other) {
        return new Applicant(name, other, party, guardian, answers, consent);
    }

    /** Whether nothing is written of anybody: a walk-in who is a count alone. */
    public boolean isNameless() {
        return name.isEmpty()
                && phone == null
                && guardian == null
                && answers.isEmpty()
                && party.attendees().stream().allMatch(Attendee.unnamed()::equals);
    }

    /** Without the person, so that no log holds it. */
    @Override
    public String toString() {
        return "Applicant[party=" + party.size() + "]";
    }
}
