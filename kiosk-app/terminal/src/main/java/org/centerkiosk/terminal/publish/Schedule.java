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
 * What the files say, put together.
 *
 * @param events in the order of the files
 * @param problems what had to be left out or assumed
 */
record Schedule(List<Event> events, List<Problem> problems) {

    Schedule {
        events = List.copyOf(events);
        problems = List.copyOf(problems);
    }

    /** Reads any format that a terminal reads; a folder stands for the files in it. */
    static Schedule read(List<String> sources, FeedWindow window, InstantSource clock) throws PublishException {
        List<Event> events = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        SourceReading reading = new SourceReading(new FeedReader()::read, clock);
        for (String source : sources) {
            FeedResult result = reading.read(feed(source), window);
            problems.addAll(result.problems());
            events.addAll(result.events());
        }
        return new Schedule(events, problems);
    }

    private static FeedSource feed(String source) throws PublishException {
        try {
            return FeedSource.of(source, source);
        } catch (IllegalArgumentException e) {
            throw new PublishException(
                    source + " is neither a path nor an address: " + e.getMessage(),
                    "give a file, a folder or an address");
        }
    }
}
