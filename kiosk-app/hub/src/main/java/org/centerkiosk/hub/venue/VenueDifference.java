package org.centerkiosk.hub.venue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.centerkiosk.core.event.Venue;
import org.centerkiosk.core.event.VenueTree;

/** What one tree of venues has and another has not. */
public record VenueDifference(List<Venue> added, List<Venue> changed, List<Venue> removed, boolean isReordered) {

    public VenueDifference {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
    }

    public static VenueDifference between(VenueTree before, VenueTree after) {
        List<Venue> added = new ArrayList<>();
        List<Venue> changed = new ArrayList<>();
        for (Venue venue : after.all()) {
            Optional<Venue> known = before.venue(venue.id());
            if (known.isEmpty()) {
                added.add(venue);
            } else if (!known.get().equals(venue)) {
                changed.add(venue);
            }
        }
        List<Venue> removed = before.all().stream()
                .filter(venue -> after.venue(venue.id()).isEmpty())
                .toList();
        return new VenueDifference(added, changed, removed, !before.all().equals(after.all()));
    }

    public boolean isNone() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty() && !isReordered;
    }

    /** In a line each, for people. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        added.forEach(venue -> lines.add("added    " + shown(venue)));
        changed.forEach(venue -> lines.add("changed  " + shown(venue)));
        removed.forEach(venue -> lines.add("removed  " + shown(venue)));
        return lines;
    }

    private static String shown(Venue venue) {
        return venue.id() + " " + venue.name().zh();
    }

    @Override
    public String toString() {
        return added.size() + " added, " + changed.size() + " changed, " + removed.size() + " removed";
    }
}
