package org.centerkiosk.core.feed;

import java.util.List;
import org.centerkiosk.core.event.Event;

/**
 * What a document gave: events and a report. A document that cannot be used at all has no events and a problem of
 * severity {@link Problem.Severity#FATAL}; an empty schedule has neither.
 */
public record FeedResult(List<Event> events, List<Problem> problems) {

    public FeedResult {
        events = List.copyOf(events);
        problems = List.copyOf(problems);
    }

    public boolean isUsable() {
        return problems.stream().noneMatch(problem -> problem.severity() == Problem.Severity.FATAL);
    }
}
