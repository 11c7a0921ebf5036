package org.centerkiosk.terminal.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Venue;
import org.centerkiosk.core.event.VenueTree;
import org.centerkiosk.core.trust.Takeover;
import org.jspecify.annotations.Nullable;

/**
 * Where this terminal is, in the words in which a takeover names its areas.
 *
 * @param terminal its id at the hub; null where it has none
 * @param venues its own venue first, then what that is part of, up to the centre; empty where nobody said
 */
public record Whereabouts(@Nullable String terminal, List<Spot> venues) {

    private static final String TERMINAL = "terminal:";

    public Whereabouts {
        venues = List.copyOf(venues);
    }

    /**
     * One venue.
     *
     * @param name for the screen; null where only its id is known
     */
    public record Spot(String id, @Nullable LocalText name) {}

    /** Nowhere in particular: a takeover for everywhere counts, any other does not. */
    public static Whereabouts unknown() {
        return new Whereabouts(null, List.of());
    }

    /**
     * As the tree of venues has it.
     *
     * @param venue id of the terminal's own; null for a terminal of the whole centre
     */
    public static Whereabouts of(@Nullable String terminal, @Nullable String venue, VenueTree tree) {
        List<Spot> spots = new ArrayList<>();
        String next = venue != null
                ? venue
                : tree.all().stream()
                        .filter(each -> each.parent() == null)
                        .findFirst()
                        .map(Venue::id)
                        .orElse(null);
        while (next != null && spots.size() <= tree.all().size()) {
            Optional<Venue> here = tree.venue(next);
            spots.add(new Spot(next, here.map(Venue::name).orElse(null)));
            next = here.map(Venue::parent).orElse(null);
        }
        return new Whereabouts(terminal, spots);
    }

    /** Whether a takeover counts here: it names no area, this terminal, its venue, or what that is part of. */
    boolean isMeantBy(Takeover takeover) {
        return takeover.areas().isEmpty()
                || terminal != null && takeover.areas().contains(TERMINAL + terminal)
                || venues.stream().anyMatch(venue -> takeover.areas().contains(venue.id()));
    }

    /** The name of the widest named area that this terminal is in; null where it counts everywhere or has no name. */
    @Nullable
    LocalText areaOf(Takeover takeover) {
        return venues.reversed().stream()
                .filter(venue -> takeover.areas().contains(venue.id()))
                .findFirst()
                .map(Spot::name)
                .orElse(null);
    }
}
