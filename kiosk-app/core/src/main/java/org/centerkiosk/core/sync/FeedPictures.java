package org.centerkiosk.core.sync;

import java.util.Collection;
import java.util.Optional;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.fetch.Address;
import org.centerkiosk.core.media.WantedPicture;

/** How the picture of an event may be had: as its feed may be. */
public final class FeedPictures {

    private FeedPictures() {}

    /** @param sources among which the event's is, by its name */
    public static WantedPicture wanted(Event event, String image, Collection<FeedSource> sources) {
        Optional<FeedSource> source = sources.stream()
                .filter(candidate -> candidate.name().equals(event.source()))
                .findFirst();
        String authorization = source.filter(candidate -> Address.isSameOrigin(candidate.uri(), image))
                .map(FeedSource::authorization)
                .orElse(null);
        boolean isLocal = source.map(FeedSource::isLocal).orElse(false);
        return new WantedPicture(image, event.source(), event.title().zh(), authorization, isLocal);
    }
}
