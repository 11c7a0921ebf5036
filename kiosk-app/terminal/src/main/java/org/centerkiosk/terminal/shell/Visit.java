package org.centerkiosk.terminal.shell;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.terminal.form.CodeForm;
import org.centerkiosk.terminal.form.Form;
import org.centerkiosk.terminal.form.SignUpForm;
import org.centerkiosk.terminal.form.TicketForm;
import org.jspecify.annotations.Nullable;

/**
 * One visitor's use of the terminal, from the first touch to the reset. Everything that the visitor chose is in this
 * value, so that dropping it forgets the visitor.
 *
 * @param route where the visitor is
 * @param history where Back leads, the latest last
 * @param language what the visitor reads
 * @param elder whether the larger text is on
 * @param lastActivity the last touch or key
 * @param hearing what of it is spoken
 * @param form all that the visitor typed or was told at this place; null where there is nothing of the kind
 */
public record Visit(
        Route route,
        List<Route> history,
        Language language,
        boolean elder,
        Instant lastActivity,
        Hearing hearing,
        @Nullable Form form) {

    /** Steps that Back remembers; older ones are forgotten. */
    private static final int MEMORY = 32;

    public Visit {
        history = List.copyOf(history);
    }

    static Visit opened(Language language, boolean elder, Instant now) {
        return new Visit(new Route.Loop(), List.of(), language, elder, now, Hearing.AS_IT_IS, null);
    }

    /** At another place, with a blank form where there is one to fill in; what was typed here is forgotten. */
    Visit at(Route next) {
        List<Route> steps = new ArrayList<>(history);
        // What was told once is gone with its form: Back does not lead there.
        if (!(route instanceof Route.SignUpResult)) {
            steps.add(route);
        }
        if (steps.size() > MEMORY) {
            steps.removeFirst();
        }
        return new Visit(next, steps, language, elder, lastActivity, hearing, blank(next));
    }

    /** Another view of the same place, such as another day or page: Back does not lead through it. */
    Visit turnedTo(Route same) {
        return new Visit(
                same, history, language, elder, lastActivity, hearing, same.equals(route) ? form : blank(same));
    }

    Visit back() {
        if (history.isEmpty()) {
            return opened(language, elder, lastActivity);
        }
        Route before = history.getLast();
        return new Visit(
                before, history.subList(0, history.size() - 1), language, elder, lastActivity, hearing, blank(before));
    }

    Visit home() {
        return opened(language, elder, lastActivity);
    }

    Visit with(Language other) {
        return new Visit(route, history, other, elder, lastActivity, hearing, form);
    }

    Visit withElder(boolean on) {
        return new Visit(route, history, language, on, lastActivity, hearing, form);
    }

    Visit with(Hearing wanted) {
        return new Visit(route, history, language, elder, lastActivity, wanted, form);
    }

    Visit touchedAt(Instant now) {
        return new Visit(route, history, language, elder, now, hearing, form);
    }

    Visit filled(Form next) {
        return new Visit(route, history, language, elder, lastActivity, hearing, next);
    }

    /** At the place that tells how it went; Back does not lead to what was filled in. */
    Visit told(Route result, Form told) {
        return new Visit(result, history, language, elder, lastActivity, hearing, told);
    }

    private static @Nullable Form blank(Route route) {
        return switch (route) {
            case Route.SignUp signUp -> SignUpForm.blank(SignUp.newId(), signUp.target());
            case Route.ScanCode scan -> CodeForm.blank(SignUp.newId());
            case Route.MySignUps mine -> TicketForm.blank(SignUp.newId());
            default -> null;
        };
    }

    /** Without what was typed. */
    @Override
    public String toString() {
        return "Visit[" + route + "]";
    }
}
