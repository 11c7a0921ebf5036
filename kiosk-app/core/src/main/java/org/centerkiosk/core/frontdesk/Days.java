package org.centerkiosk.core.frontdesk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.centerkiosk.core.event.Listing;
import org.centerkiosk.core.event.SessionId;

/** What is on today and tomorrow. */
final class Days {

    private static final int DAYS = 2;

    private final FrontDeskSettings settings;
    private final Rosters rosters;

    Days(FrontDeskSettings settings, Rosters rosters) {
        this.settings = settings;
        this.rosters = rosters;
    }

    Set<SessionId> sessions() {
        Set<SessionId> sessions = new LinkedHashSet<>();
        listings().forEach(listing -> sessions.add(listing.session().id()));
        return sessions;
    }

    private List<Listing> listings() {
        Instant now = settings.machine().instant();
        LocalDate today = now.atZone(settings.zone()).toLocalDate();
        return settings.programme()
                .get()
                .overlapping(
                        today.atStartOfDay(settings.zone()).toInstant(),
                        today.plusDays(DAYS).atStartOfDay(settings.zone()).toInstant());
    }

    List<SessionCard> cards() {
        return listings().stream().map(this::card).toList();
    }

    private SessionCard card(Listing listing) {
        SessionId id = listing.session().id();
        Roster roster = rosters.roster(id);
        return new SessionCard(
                listing,
                roster.seats(),
                roster.expected(),
                roster.arrived(),
                roster.isLoaded(),
                rosters.revisionOf(id));
    }
}
