package org.centerkiosk.terminal.shell;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.centerkiosk.core.event.Language;

/**
 * One visitor's use of the terminal, from the first touch to the reset. Everything that the visitor chose is in this
 * value, so that dropping it forgets the visitor.
 *
 * @param route where the visitor is
 * @param history where Back leads, the latest last
 * @param language what the visitor reads
 * @param elder whether the larger text is on
 * @param lastActivity the last touch or key
 */
public record Visit(Route route, List<Route> history, Language language, boolean elder, Instant lastActivity) {

    /** Steps that Back remembers; older ones are forgotten. */
    private static final int MEMORY = 32;

    public Visit {
        history = List.copyOf(history);
    }

    Visit at(Route next) {
        List<Route> steps = new ArrayList<>(history);
        steps.add(route);
        if (steps.size() > MEMORY) {
            steps.removeFirst();
        }
        return new Visit(next, steps, language, elder, lastActivity);
    }

    /** Another view of the same place, such as another day or page: Back does not lead through it. */
    Visit turnedTo(Route same) {
        return new Visit(same, history, language, elder, lastActivity);
    }

    Visit back() {
        if (history.isEmpty()) {
            return new Visit(new Route.Loop(), List.of(), language, elder, lastActivity);
        }
        return new Visit(history.getLast(), history.subList(0, history.size() - 1), language, elder, lastActivity);
    }

    Visit home() {
        return new Visit(new Route.Loop(), List.of(), language, elder, lastActivity);
    }

    Visit with(Language other) {
        return new Visit(route, history, other, elder, lastActivity);
    }

    Visit withElder(boolean on) {
        return new Visit(route, history, language, on, lastActivity);
    }

    Visit touchedAt(Instant now) {
        return new Visit(route, history, language, elder, now);
    }
}
