package org.centerkiosk.core.edition;

import java.util.List;
import org.centerkiosk.core.feed.Problem;

/** What a payload turned out to be. */
public sealed interface EditionReading {

    /**
     * It can be shown.
     *
     * @param problems events that had to be left out; a hub takes no draft that has any
     */
    record Readable(EditionContent content, List<Problem> problems) implements EditionReading {

        public Readable {
            problems = List.copyOf(problems);
        }
    }

    /** It cannot be used at all. */
    record Unreadable(List<Problem> problems) implements EditionReading {

        public Unreadable {
            problems = List.copyOf(problems);
        }
    }

    List<Problem> problems();
}
