package org.centerkiosk.terminal.publish;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.centerkiosk.core.edition.MediaLink;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.feed.Problem;
import org.centerkiosk.core.fetch.FetchClient;
import org.centerkiosk.core.media.PublishedPicture;
import org.centerkiosk.core.media.PublishedPictures;
import org.centerkiosk.core.media.WantedPicture;
import org.centerkiosk.core.sync.FeedPictures;
import org.centerkiosk.core.sync.FeedSource;
import org.centerkiosk.core.trust.MediaFile;
import org.jspecify.annotations.Nullable;

/**
 * The events with pictures that are named by their content.
 *
 * @param media every file that they name
 * @param made those that the hub may not have yet
 * @param problems of those that could not be had; their events show none
 */
record Pictures(List<Event> events, List<MediaFile> media, List<PublishedPicture> made, List<Problem> problems) {

    private static final Duration CONNECT = Duration.ofSeconds(10);

    Pictures {
        events = List.copyOf(events);
        media = List.copyOf(media);
        made = List.copyOf(made);
        problems = List.copyOf(problems);
    }

    /**
     * Fetches what the hub may not have.
     *
     * @param sources the feeds that the events are from
     * @param published files that the hub has
     */
    static Pictures of(List<Event> events, List<FeedSource> sources, List<MediaFile> published, InstantSource clock) {
        PublishedPictures pictures;
        try (FetchClient client = new FetchClient(CONNECT)) {
            pictures = PublishedPictures.gather(wanted(events, sources), client, clock);
        }
        Map<String, MediaFile> known = new HashMap<>();
        published.forEach(file -> known.put(file.sha256(), file));
        Map<String, MediaFile> media = new LinkedHashMap<>();
        List<Event> named = new ArrayList<>();
        for (Event event : events) {
            MediaFile file = file(event, pictures, known);
            if (file != null) {
                media.put(file.sha256(), file);
            }
            named.add(event.withImage(file == null ? null : MediaLink.of(file.sha256())));
        }
        return new Pictures(
                named, List.copyOf(media.values()), List.copyOf(pictures.byUri().values()), pictures.problems());
    }

    private static List<WantedPicture> wanted(List<Event> events, List<FeedSource> sources) {
        List<WantedPicture> wanted = new ArrayList<>();
        for (Event event : events) {
            String image = event.image();
            if (image != null && MediaLink.sha256(image).isEmpty()) {
                wanted.add(FeedPictures.wanted(event, image, sources));
            }
        }
        return wanted;
    }

    private static @Nullable MediaFile file(Event event, PublishedPictures pictures, Map<String, MediaFile> known) {
        String image = event.image();
        if (image == null) {
            return null;
        }
        Optional<String> named = MediaLink.sha256(image);
        if (named.isPresent()) {
            return known.get(named.get());
        }
        PublishedPicture picture = pictures.byUri().get(image);
        return picture == null ? null : new MediaFile(picture.sha256(), picture.bytes().length, picture.type());
    }
}
