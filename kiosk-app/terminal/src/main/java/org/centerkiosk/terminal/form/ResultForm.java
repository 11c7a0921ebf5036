package org.centerkiosk.terminal.form;

import java.util.UUID;
import org.centerkiosk.core.desk.Outcome;
import org.centerkiosk.core.signup.Target;

/**
 * What the visitor is told in the end; a ticket has a name and a number on it, if masked.
 *
 * @param id of the form that it answers
 * @param party people
 * @param toPhone whether the symbol that takes the ticket to a phone is on show
 */
public record ResultForm(UUID id, Target target, int party, Outcome outcome, boolean toPhone) implements Form {

    public static ResultForm of(SignUpForm form, Outcome outcome) {
        return new ResultForm(form.id(), form.target(), form.entries().party(), outcome, false);
    }

    /** What the hub said afterwards. */
    public ResultForm settled(Outcome later) {
        return new ResultForm(id, target, party, later, toPhone);
    }

    public ResultForm withToPhone(boolean shown) {
        return new ResultForm(id, target, party, outcome, shown);
    }

    /** Without the person, also masked. */
    @Override
    public String toString() {
        return "ResultForm[" + outcome.getClass().getSimpleName() + "]";
    }
}
