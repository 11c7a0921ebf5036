package org.centerkiosk.terminal.desk;

import java.util.Comparator;
import org.centerkiosk.core.frontdesk.RosterEntry;

/** In which order a roster is read; who gave up comes last in each. */
enum Sorting {
    /** As they signed up: the queue after those who have seats. */
    ARRIVAL(Comparator.comparing(RosterEntry::isExpected).reversed().thenComparing(Sorting::place)),
    /** By pinyin. */
    NAME(Comparator.comparing(RosterEntry::initials).thenComparing(RosterEntry::name)),
    /** Who is still to come first. */
    MISSING(Comparator.comparing(RosterEntry::isComplete)
            .thenComparing(Comparator.comparing(RosterEntry::isExpected).reversed()));

    private final Comparator<RosterEntry> order;

    Sorting(Comparator<RosterEntry> order) {
        this.order = Comparator.comparing((RosterEntry entry) -> entry.status().isFinal())
                .thenComparing(order)
                .thenComparing(RosterEntry::made)
                .thenComparing(RosterEntry::registration);
    }

    Comparator<RosterEntry> order() {
        return order;
    }

    Sorting next() {
        return values()[(ordinal() + 1) % values().length];
    }

    private static int place(RosterEntry entry) {
        Integer position = entry.position();
        return position == null ? 0 : position;
    }
}
