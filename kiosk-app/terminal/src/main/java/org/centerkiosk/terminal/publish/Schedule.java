package org.centerkiosk.terminal.publish;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.feed.FeedReader;
import org.centerkiosk.core.feed.FeedResult;
import org.centerkiosk.core.feed.FeedWindow;
import org.centerkiosk.core.feed.Problem;
import org.centerkiosk.core.sync.FeedSource;
import org.centerkiosk.core.sync.SourceReading;

/**
 * What the sources say, put together.
 *
 * @param events in the order of the sources
 * @param problems what had to be left out or assumed
 */
record Schedule(List<Event> events, List<Problem> problems) {

    Schedule {
        events = List.copyOf(events);
        problems = List.copyOf(problems);
    }

    /** Reads any format that a terminal reads; a folder stands for the files in it. */
    static Schedule read(List<FeedSource> sources, FeedWindow window, InstantSource clock) {
        List<Event> events = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        SourceReading reading = new SourceReading(new FeedReader()::read, clock);
        for (FeedSource source : sources) {
            FeedResult result = reading.read(source, window);
            problems.addAll(result.problems());
            events.addAll(result.events());
        }
        return new Schedule(events, problems);
    }
}
