package org.centerkiosk.hub.app;

import java.util.ArrayList;
import java.util.List;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Venue;
import org.centerkiosk.core.event.VenueTree;
import org.centerkiosk.hub.edition.Publishing;
import org.centerkiosk.hub.http.PublishedProgramme;
import org.centerkiosk.hub.staff.AuditLog;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.venue.VenueDifference;
import org.centerkiosk.hub.venue.Venues;
import org.jdbi.v3.core.Handle;

/** Puts another tree of venues in the place of the one that is there, unless something still needs what it lacks. */
final class VenueImport {

    /** Of many events, so many are named. */
    private static final int NAMED = 3;

    private final HubDatabase database;
    private final String centre;
    private final AuditLog audit;

    VenueImport(HubDatabase database, String centre, AuditLog audit) {
        this.database = database;
        this.centre = centre;
        this.audit = audit;
    }

    /** What became of it. */
    sealed interface Result {

        /** The tree is as given; nothing was written where that was so already. */
        record Done(VenueDifference difference) implements Result {}

        /** Nothing was changed, with each reason and what to do first. */
        record Refused(List<String> why) implements Result {}
    }

    Result replace(VenueTree next) {
        Venues venues = new Venues(database, centre);
        return database.write(handle -> {
            // Locks out whoever would publish, so that the edition is the same at the end.
            List<Event> events = Publishing.lockedProgramme(handle, centre)
                    .map(PublishedProgramme::content)
                    .map(content -> content.events())
                    .orElse(List.of());
            VenueTree before = venues.tree(handle);
            VenueDifference difference = VenueDifference.between(before, next);
            List<String> why = objections(handle, before, next, difference, events);
            if (!why.isEmpty()) {
                return new Result.Refused(why);
            }
            if (!difference.isNone()) {
                venues.replace(handle, next);
                audit.append(handle, AuditLog.CONSOLE, "venue.import", centre, difference.toString());
            }
            return new Result.Done(difference);
        });
    }

    private List<String> objections(
            Handle handle, VenueTree before, VenueTree next, VenueDifference difference, List<Event> events) {
        List<String> why = new ArrayList<>();
        if (!centreOf(next).equals(centreOf(before))) {
            why.add("the centre is " + centreOf(before) + " for good, the file has " + centreOf(next)
                    + "; give it the id that it has");
            return why;
        }
        for (Venue venue : difference.removed()) {
            events(venue, events, why);
            terminals(handle, venue, why);
        }
        return why;
    }

    private static String centreOf(VenueTree tree) {
        return tree.all().stream()
                .filter(venue -> venue.kind() == Venue.Kind.CENTRE)
                .map(Venue::id)
                .findFirst()
                .orElse("nothing");
    }

    private static void events(Venue venue, List<Event> events, List<String> why) {
        List<String> held = events.stream()
                .filter(event -> venue.id().equals(event.venue()))
                .map(event -> event.title().zh())
                .toList();
        if (!held.isEmpty()) {
            why.add(venue.id() + " cannot be removed: " + held.size() + " published events are held there ("
                    + named(held) + "); publish an edition without them first");
        }
    }

    private void terminals(Handle handle, Venue venue, List<String> why) {
        List<String> standing = handle.createQuery("""
                        SELECT name, id FROM terminal
                        WHERE centre = :centre AND venue = :venue AND state <> 'REVOKED' ORDER BY name, id""")
                .bind("centre", centre)
                .bind("venue", venue.id())
                .map((row, context) -> row.getString(1) + " (" + row.getString(2) + ")")
                .list();
        if (!standing.isEmpty()) {
            why.add(venue.id() + " cannot be removed: these terminals stand there: " + String.join(", ", standing)
                    + "; enrol them elsewhere, or first: kiosk hub fleet revoke ID");
        }
    }

    private static String named(List<String> titles) {
        String some = String.join(", ", titles.subList(0, Math.min(NAMED, titles.size())));
        return titles.size() > NAMED ? some + " …" : some;
    }
}
