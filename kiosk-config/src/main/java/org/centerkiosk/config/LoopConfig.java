package org.centerkiosk.config;

import java.time.Duration;
import java.util.Set;

/**
 * The loop that runs while nobody touches the screen.
 *
 * @param dwell how long a slide stands, the change not counted
 * @param change how long a change of slides takes
 * @param daysAhead how many days of the programme are shown, today included
 * @param slides at most so many slides in one round
 * @param categories of which events are shown in the loop; browsing shows all
 */
public record LoopConfig(Duration dwell, Duration change, int daysAhead, int slides, Set<Category> categories) {

    public LoopConfig {
        categories = Set.copyOf(categories);
    }

    static LoopConfig read(Section in) {
        Duration dwell = in.value("dwell", Formats.duration("2s", "10m"));
        Duration change = in.value("change", Formats.duration("0ms", "5s"));
        // Dividing a Duration would load BigDecimal: 10 ms of a start of the program.
        Duration longest = Duration.ofMillis(dwell.toMillis() / 2);
        if (change.compareTo(longest) > 0) {
            in.reject("change", "is more than half of loop.dwell", Durations.text(longest) + " or less");
            change = longest;
        }
        return new LoopConfig(
                dwell,
                change,
                in.value("daysAhead", Formats.whole(1, 366)),
                in.value("slides", Formats.whole(1, 200)),
                in.value("categories", Formats.choices(Category.class)));
    }
}
