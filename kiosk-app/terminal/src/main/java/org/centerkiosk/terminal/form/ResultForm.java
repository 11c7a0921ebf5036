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
 * @param paper what became of printing it
 */
public record ResultForm(UUID id, Target target, int party, Outcome outcome, boolean toPhone, Paper paper)
        implements Form {

    /** Not printed yet. */
    public ResultForm(UUID id, Target target, int party, Outcome outcome, boolean toPhone) {
        this(id, target, party, outcome, toPhone, Paper.NONE);
    }

    public static ResultForm of(SignUpForm form, Outcome outcome) {
        return new ResultForm(form.id(), form.target(), form.entries().party(), outcome, false);
    }

    /** What the hub said afterwards. */
    public ResultForm settled(Outcome later) {
        return new ResultForm(id, target, party, later, toPhone, Paper.NONE);
    }

    public ResultForm withToPhone(boolean shown) {
        return new ResultForm(id, target, party, outcome, shown, paper);
    }

    /** With that as what became of printing it. */
    public ResultForm with(Paper next) {
        return new ResultForm(id, target, party, outcome, toPhone, next);
    }

    /** Without the person, also masked. */
    @Override
    public String toString() {
        return "ResultForm[" + outcome.getClass().getSimpleName() + "]";
    }
}
