package org.centerkiosk.hub.phone;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Programme;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.Venue;
import org.centerkiosk.core.hub.ScanLink;
import org.centerkiosk.hub.http.PublishedProgramme;
import org.jspecify.annotations.Nullable;

/** The newest edition, sorted for pages once. Safe for use from any thread. */
final class Programmes {

    private static final ZoneId USUAL = ZoneId.of("Asia/Shanghai");
    private static final LocalText NO_NAME = new LocalText("文明实践中心", "Civic centre");

    private final Supplier<Optional<PublishedProgramme>> published;
    private volatile @Nullable Sorted last;

    Programmes(Supplier<Optional<PublishedProgramme>> published) {
        this.published = published;
    }

    /**
     * @param zone of the centre: that of its sessions
     * @param centre its name
     */
    record Sorted(
            @Nullable PublishedProgramme edition,
            Programme programme,
            Map<String, Event> byName,
            Map<String, Venue> venues,
            ZoneId zone,
            LocalText centre) {

        /** The event of that short name. */
        Optional<Event> event(String name) {
            return Optional.ofNullable(byName.get(name));
        }

        /** Where the event takes place, where that is not the centre itself. */
        Optional<Venue> venueOf(Event event) {
            return Optional.ofNullable(event.venue())
                    .map(venues::get)
                    .filter(venue -> venue.kind() != Venue.Kind.CENTRE);
        }
    }

    Sorted now() {
        PublishedProgramme newest = published.get().orElse(null);
        Sorted known = last;
        if (known == null || known.edition() != newest) {
            known = sort(newest);
            last = known;
        }
        return known;
    }

    private static Sorted sort(@Nullable PublishedProgramme edition) {
        if (edition == null) {
            return new Sorted(null, Programme.empty(), Map.of(), Map.of(), USUAL, NO_NAME);
        }
        Map<String, Event> byName = new HashMap<>();
        edition.events().forEach(event -> byName.put(ScanLink.eventName(event.uid()), event));
        Map<String, Venue> venues = new HashMap<>();
        edition.venues().forEach(venue -> venues.put(venue.id(), venue));
        ZoneId zone = edition.events().stream()
                .flatMap(event -> event.sessions().stream())
                .map(Session::zone)
                .findFirst()
                .orElse(USUAL);
        LocalText centre = edition.venues().stream()
                .filter(venue -> venue.kind() == Venue.Kind.CENTRE)
                .map(Venue::name)
                .findFirst()
                .orElse(NO_NAME);
        return new Sorted(edition, Programme.of(edition.events()), byName, venues, zone, centre);
    }
}
