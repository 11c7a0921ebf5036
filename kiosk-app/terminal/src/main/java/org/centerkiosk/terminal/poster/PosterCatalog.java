package org.centerkiosk.terminal.poster;

import java.nio.file.Path;
import java.util.Locale;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.PosterWords;
import org.jspecify.annotations.Nullable;

/** The poster of an event: its own picture, and the motif that its words call for. */
public final class PosterCatalog {
    private final PosterWords words = PosterWords.load();

    /**
     * @param picture the event's own picture in the media cache, null where it has none
     */
    public Poster posterOf(Event event, @Nullable Path picture) {
        return new Poster(motifOf(event), picture);
    }

    public Motif motifOf(Event event) {
        return motif(words.of(event));
    }

    public static Motif motifOf(Category category) {
        return motif(PosterWords.of(category));
    }

    private static Motif motif(String name) {
        return Motif.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
