package org.centerkiosk.terminal.poster;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Event;
import org.jspecify.annotations.Nullable;

/** Chooses the poster of an event: by a word of its title, else by a keyword, else by its category. */
public final class PosterCatalog {
    private final MotifWords words = MotifWords.load();

    /**
     * @param picture the event's own picture in the media cache, null where it has none
     */
    public Poster posterOf(Event event, @Nullable Path picture) {
        return new Poster(motifOf(event), picture);
    }

    public Motif motifOf(Event event) {
        return Stream.concat(Stream.of(event.title().zh(), event.title().en()), event.keywords().stream())
                .filter(Objects::nonNull)
                .map(words::find)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> motifOf(event.category()));
    }

    public static Motif motifOf(Category category) {
        return switch (category) {
            case PERFORMANCE -> Motif.BAMBOO;
            case LECTURE -> Motif.BOOK;
            case EXHIBITION -> Motif.GALLERY;
            case COURSE -> Motif.GUZHENG;
            case VOLUNTEERING -> Motif.LOTUS;
            case FAMILY -> Motif.KITE;
            case HEALTH -> Motif.TAIJI;
        };
    }
}
