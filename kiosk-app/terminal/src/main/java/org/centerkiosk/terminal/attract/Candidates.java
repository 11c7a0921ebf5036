package org.centerkiosk.terminal.attract;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.centerkiosk.config.LoopConfig;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Listing;
import org.centerkiosk.core.event.Programme;
import org.centerkiosk.core.event.Session;

/** What the loop may show at an instant. */
final class Candidates {

    private Candidates() {}

    /** One listing for each event that still takes place, the session that is on or comes next, by start. */
    static List<Listing> slides(Programme programme, Instant now, ZoneId zone, LoopConfig loop) {
        Set<Category> wanted = EnumSet.noneOf(Category.class);
        loop.categories().forEach(category -> wanted.add(Category.valueOf(category.name())));
        Map<String, Listing> first = new LinkedHashMap<>();
        for (Listing listing : programme.overlapping(now, end(now, zone, loop.daysAhead()))) {
            if (listing.session().takesPlace()
                    && wanted.contains(listing.event().category())) {
                first.putIfAbsent(listing.event().uid(), listing);
            }
        }
        return List.copyOf(first.values());
    }

    /** How many sessions are to come or on. */
    static int count(Programme programme, Instant now, ZoneId zone, int daysAhead) {
        return Math.toIntExact(programme.overlapping(now, end(now, zone, daysAhead)).stream()
                .filter(listing -> listing.session().takesPlace())
                .count());
    }

    /**
     * The next sessions that are not over, by start. What does not take place stays listed on its day. What began before
     * today, an exhibition that runs for weeks, has one row at most and only where there is room at the end.
     */
    static List<Listing> strip(Programme programme, Instant now, ZoneId zone, int daysAhead, int rows) {
        Instant today = now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        Instant tomorrow =
                now.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
        List<Listing> open = programme.overlapping(now, end(now, zone, daysAhead)).stream()
                .filter(listing -> listing.session().takesPlace() || startsBefore(listing, tomorrow))
                .toList();
        List<Listing> fresh = open.stream()
                .filter(listing -> !startsBefore(listing, today))
                .limit(rows)
                .toList();
        List<Listing> running = open.stream()
                .filter(listing ->
                        startsBefore(listing, today) && listing.session().takesPlace())
                .limit(rows - fresh.size() > 0 ? 1 : 0)
                .toList();
        return Stream.concat(fresh.stream(), running.stream()).toList();
    }

    private static boolean startsBefore(Listing listing, Instant instant) {
        Session session = listing.session();
        return session.start().isBefore(instant);
    }

    private static Instant end(Instant now, ZoneId zone, int daysAhead) {
        return now.atZone(zone)
                .toLocalDate()
                .plusDays(daysAhead)
                .atStartOfDay(zone)
                .toInstant();
    }
}
