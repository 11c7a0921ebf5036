package org.centerkiosk.core.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The venues of a centre, each below a venue of a higher level. Immutable. */
public final class VenueTree {

    private static final VenueTree EMPTY = new VenueTree(Map.of());

    private final Map<String, Venue> byId;

    private VenueTree(Map<String, Venue> byId) {
        this.byId = byId;
    }

    /** The tree of these venues; an {@link IllegalArgumentException} names the venue that does not fit into it. */
    public static VenueTree of(Collection<Venue> venues) {
        if (venues.isEmpty()) {
            return EMPTY;
        }
        Map<String, Venue> byId = new LinkedHashMap<>();
        for (Venue venue : venues) {
            if (byId.put(venue.id(), venue) != null) {
                throw new IllegalArgumentException("venue " + venue.id() + " is there twice");
            }
        }
        byId.values().forEach(venue -> checkParent(venue, byId));
        if (byId.values().stream()
                        .filter(venue -> venue.kind() == Venue.Kind.CENTRE)
                        .count()
                != 1) {
            throw new IllegalArgumentException("a tree of venues has one centre");
        }
        return new VenueTree(byId);
    }

    public static VenueTree empty() {
        return EMPTY;
    }

    /** Each level is above the next, so no venue is above itself. */
    private static void checkParent(Venue venue, Map<String, Venue> byId) {
        if (venue.parent() == null) {
            return;
        }
        Venue parent = byId.get(venue.parent());
        if (parent == null) {
            throw new IllegalArgumentException(
                    "venue " + venue.id() + " is below " + venue.parent() + ", which is not there");
        }
        if (parent.kind().compareTo(venue.kind()) >= 0) {
            throw new IllegalArgumentException("venue " + venue.id() + " (" + venue.kind() + ") is below " + parent.id()
                    + " (" + parent.kind() + "), which is no higher level");
        }
    }

    public List<Venue> all() {
        return List.copyOf(byId.values());
    }

    public Optional<Venue> venue(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The venue of that id or, where there is none and only one has it, of that name in any language. */
    public Optional<Venue> find(String idOrName) {
        Venue venue = byId.get(idOrName);
        if (venue != null) {
            return Optional.of(venue);
        }
        List<Venue> named = byId.values().stream()
                .filter(each -> each.name().zh().equals(idOrName)
                        || idOrName.equalsIgnoreCase(each.name().en()))
                .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /** The ids of a venue and of all below it; empty where it is not in the tree. */
    public Set<String> within(String id) {
        Set<String> within = new HashSet<>();
        for (Venue venue : byId.values()) {
            if (path(venue).contains(id)) {
                within.add(venue.id());
            }
        }
        return Set.copyOf(within);
    }

    /** The ids from a venue up to its centre. */
    private List<String> path(Venue venue) {
        List<String> path = new ArrayList<>();
        @Nullable Venue next = venue;
        while (next != null) {
            path.add(next.id());
            next = next.parent() == null ? null : byId.get(next.parent());
        }
        return path;
    }
}
