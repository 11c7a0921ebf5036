package org.centerkiosk.terminal.poster;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What to draw for an event.
 *
 * @param motif drawn where there is no picture, or none that can be read or is large enough
 * @param picture the event's own, a file of the media cache
 */
public record Poster(Motif motif, @Nullable Path picture) {

    public static Poster of(Motif motif) {
        return new Poster(motif, null);
    }
}
