package org.centerkiosk.core.sync;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Listing;
import org.centerkiosk.core.media.WantedPicture;
import org.jspecify.annotations.Nullable;

/**
 * What all feeds contribute at one moment.
 *
 * @param byName in the order of the plan
 * @param merge their sum
 */
record Contents(Map<String, SourceContent> byName, ProgrammeMerge merge) {

    static final Contents NONE = of(Map.of());

    static Contents of(Map<String, SourceContent> byName) {
        return new Contents(byName, ProgrammeMerge.of(byName.values()));
    }

    /** With these in place of those with the same names; the sum is made anew only where something changed. */
    Contents with(Collection<SourceContent> newer, boolean isChanged) {
        Map<String, SourceContent> next = new LinkedHashMap<>(byName);
        newer.forEach(content -> next.put(content.stored().name(), content));
        return isChanged ? of(next) : new Contents(next, merge);
    }

    SourceContent get(FeedSource source) {
        return Optional.ofNullable(byName.get(source.name())).orElseGet(() -> SourceContent.none(source));
    }

    Contents forgotten() {
        Map<String, SourceContent> next = new LinkedHashMap<>();
        byName.forEach((name, content) -> next.put(name, content.forgotten()));
        return new Contents(next, merge);
    }

    /** The oldest contact of those that contribute, null where none does. */
    @Nullable
    Instant asOf() {
        return byName.values().stream()
                .map(SourceContent::stored)
                .filter(stored -> stored.lastChange() != null)
                .flatMap(stored -> Optional.ofNullable(stored.lastContact()).stream())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    List<String> pictureAddresses() {
        return merge.programme().events().stream()
                .flatMap(event -> Optional.ofNullable(event.image()).stream())
                .distinct()
                .toList();
    }

    /** The pictures of what comes first, first. */
    Collection<WantedPicture> wantedPictures(List<FeedSource> sources) {
        Map<String, WantedPicture> wanted = new LinkedHashMap<>();
        for (Listing listing : merge.programme().listings()) {
            Event event = listing.event();
            if (event.image() != null && !wanted.containsKey(event.image())) {
                wanted.put(event.image(), FeedPictures.wanted(event, event.image(), sources));
            }
        }
        return wanted.values();
    }
}
