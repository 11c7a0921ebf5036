package org.centerkiosk.core.sync;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Venue;
import org.centerkiosk.core.event.VenueTree;
import org.jspecify.annotations.Nullable;

/**
 * Whose events a terminal shows, out of an edition that has those of a whole centre: its own venue's, those of the
 * venues above it and those of no venue; others where that is asked for.
 *
 * @param own id of the terminal's venue; null where all of the edition is shown
 * @param others ids of venues that are shown with all below them; {@value #ALL} for all of the edition
 */
public record VenueChoice(@Nullable String own, List<String> others) {

    /** Stands for every venue. */
    public static final String ALL = "*";

    /** All of the edition. */
    public static final VenueChoice EVERYTHING = new VenueChoice(null, List.of());

    public VenueChoice {
        others = List.copyOf(others);
    }

    /** Those of the events that are shown, in their order. */
    List<Event> of(List<Event> events, VenueTree venues) {
        if (isEverything()) {
            return events;
        }
        Set<String> shown = shown(venues);
        return events.stream()
                .filter(event -> event.venue() == null || shown.contains(event.venue()))
                .toList();
    }

    /** Ids that this edition's tree does not have. */
    List<String> unknown(VenueTree venues) {
        return java.util.stream.Stream.concat(Optional.ofNullable(own).stream(), others.stream())
                .filter(id -> !id.equals(ALL) && venues.venue(id).isEmpty())
                .toList();
    }

    private boolean isEverything() {
        return own == null || others.contains(ALL);
    }

    private Set<String> shown(VenueTree venues) {
        Set<String> shown = new HashSet<>();
        @Nullable String next = own;
        while (next != null && shown.add(next)) {
            next = venues.venue(next).map(Venue::parent).orElse(null);
        }
        for (String other : others) {
            shown.add(other);
            shown.addAll(venues.within(other));
        }
        return shown;
    }
}
