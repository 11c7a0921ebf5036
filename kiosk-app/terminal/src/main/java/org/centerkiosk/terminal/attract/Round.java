package org.centerkiosk.terminal.attract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.centerkiosk.core.event.Listing;
import org.centerkiosk.core.event.SessionId;

/**
 * Some slides of the loop and the one on show. The next round goes on where this one ends, so that in time every event
 * is seen, and starts again after the last.
 *
 * @param slides in the order in which they are shown
 * @param position of the one on show
 */
record Round(List<Listing> slides, int position) {

    static final Round NONE = new Round(List.of(), 0);

    Round {
        slides = List.copyOf(slides);
    }

    Optional<Listing> shown() {
        return position < slides.size() ? Optional.of(slides.get(position)) : Optional.empty();
    }

    /** The next slide of this round, else the first of the following one. */
    Round next(List<Listing> candidates, int size) {
        return position + 1 < slides.size() ? new Round(slides, position + 1) : following(candidates, size);
    }

    private Round following(List<Listing> candidates, int size) {
        List<Listing> after = slides.isEmpty()
                ? List.of()
                : candidates.stream()
                        .filter(listing -> Listing.BY_START.compare(listing, slides.getLast()) > 0)
                        .limit(size)
                        .toList();
        return new Round(after.isEmpty() ? candidates.stream().limit(size).toList() : after, 0);
    }

    /** The same round with what is known now; a slide that may no longer be shown gives way to the one after it. */
    Round refreshed(List<Listing> candidates, int size) {
        Map<SessionId, Listing> known = candidates.stream()
                .collect(Collectors.toMap(listing -> listing.session().id(), Function.identity(), (one, two) -> one));
        List<Listing> kept = new ArrayList<>();
        int before = 0;
        for (int index = 0; index < slides.size(); index++) {
            Listing now = known.get(slides.get(index).session().id());
            if (now != null) {
                kept.add(now);
                before += index < position ? 1 : 0;
            }
        }
        return before < kept.size() ? new Round(kept, before) : following(candidates, size);
    }
}
