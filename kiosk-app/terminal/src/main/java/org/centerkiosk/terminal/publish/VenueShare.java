package org.centerkiosk.terminal.publish;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Venue;
import org.centerkiosk.core.event.VenueTree;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the centre's edition a schedule is: all of it or, with a venue, the events of that venue and of all below
 * it; those of every other venue stay as they are published.
 */
final class VenueShare {

    private final VenueTree tree;
    private final @Nullable Venue venue;

    /** @param venue id or name; null for the whole centre */
    VenueShare(VenueTree tree, @Nullable String venue) throws PublishException {
        this.tree = tree;
        this.venue = venue == null ? null : find(venue);
    }

    /** The events of the next edition. */
    List<Event> merge(List<Event> schedule, List<Event> published) throws PublishException {
        List<Event> all = new ArrayList<>();
        Set<String> own = venue == null ? Set.of() : tree.within(venue.id());
        if (venue != null) {
            String centre = centre();
            for (Event event : published) {
                if (!own.contains(event.venue() == null ? centre : event.venue())) {
                    all.add(event);
                }
            }
        }
        for (Event event : schedule) {
            Event placed = placed(event);
            if (venue != null && !own.contains(String.valueOf(placed.venue()))) {
                throw new PublishException(
                        "“" + event.title().zh() + "” is held at " + placed.venue() + ", which is not part of "
                                + venue.id(),
                        "take it out of the file, or publish without --venue");
            }
            all.add(placed);
        }
        return all;
    }

    /** With the id of its venue; one that names none is the share's own. */
    private Event placed(Event event) throws PublishException {
        String named = event.venue();
        if (named == null) {
            return venue == null ? event : event.withVenue(venue.id());
        }
        return event.withVenue(find(named).id());
    }

    private String centre() {
        return tree.all().stream()
                .filter(each -> each.kind() == Venue.Kind.CENTRE)
                .map(Venue::id)
                .findFirst()
                .orElse("");
    }

    private Venue find(String named) throws PublishException {
        Set<String> known =
                new LinkedHashSet<>(tree.all().stream().map(Venue::id).toList());
        return tree.find(named)
                .orElseThrow(() -> new PublishException(
                        "there is no venue " + named + ", or several of that name",
                        "name it by its id, one of: " + String.join(", ", known)));
    }
}
