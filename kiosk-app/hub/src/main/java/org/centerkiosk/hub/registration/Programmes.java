package org.centerkiosk.hub.registration;

import java.util.Optional;
import java.util.function.Supplier;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Programme;
import org.centerkiosk.hub.http.PublishedProgramme;
import org.jspecify.annotations.Nullable;

/** The newest edition's events by their UID; the first of two of one UID counts, as on the screens. */
final class Programmes {

    private final Supplier<Optional<PublishedProgramme>> newest;
    private volatile @Nullable Indexed indexed;

    private record Indexed(PublishedProgramme published, Programme programme) {}

    Programmes(Supplier<Optional<PublishedProgramme>> newest) {
        this.newest = newest;
    }

    Optional<Event> event(String uid) {
        return indexed().flatMap(now -> now.programme().event(uid));
    }

    /** 0 before the first. */
    int edition() {
        return newest.get().map(PublishedProgramme::edition).orElse(0);
    }

    Optional<Programme> programme() {
        return indexed().map(Indexed::programme);
    }

    private Optional<Indexed> indexed() {
        PublishedProgramme now = newest.get().orElse(null);
        if (now == null) {
            return Optional.empty();
        }
        Indexed known = indexed;
        if (known == null || known.published() != now) {
            known = new Indexed(now, Programme.of(now.events()));
            indexed = known;
        }
        return Optional.of(known);
    }
}
