package org.centerkiosk.core.edition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Listing;
import org.centerkiosk.core.event.Programme;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SignUpTerms;
import org.centerkiosk.core.trust.MediaFile;
import org.jspecify.annotations.Nullable;

/** What an editor should have seen before an edition is published. */
final class Warnings {

    /** A centre of a few events may well halve its programme. */
    private static final int FEW = 10;

    private final EditionContent draft;
    private final Collection<Event> published;
    private final Instant now;
    private final List<Finding> findings = new ArrayList<>();

    Warnings(EditionContent draft, Collection<Event> published, Instant now) {
        this.draft = draft;
        this.published = published;
        this.now = now;
    }

    List<Finding> findings() {
        addFor(
                event -> event.title().en() == null,
                "no English title, the Chinese stands in for it",
                "add one where foreign visitors come");
        addFor(
                event -> !event.sessions().isEmpty() && isOver(event),
                "the event is over and is not shown",
                "leave it out, or correct its dates");
        addFor(
                Warnings::isShortSeries,
                "one signs up for the whole series, which has fewer than two sessions here",
                "check its dates, or let people sign up for the session");
        addFor(
                event -> event.category() == Category.COURSE && hasNoCapacity(event.terms()),
                "a course to sign up for has no capacity, so it never gets full",
                "say how many seats it has");
        pictures();
        rooms();
        size();
        return findings;
    }

    private void add(String what, Collection<String> events, String remedy) {
        findings.add(new Finding(Finding.Weight.WARNS, what, List.copyOf(events), remedy));
    }

    private void addFor(Predicate<Event> concerns, String what, String remedy) {
        List<String> events =
                draft.events().stream().filter(concerns).map(Event::uid).toList();
        if (!events.isEmpty()) {
            add(what, events, remedy);
        }
    }

    private boolean isOver(Event event) {
        return event.sessions().stream().allMatch(session -> session.isOverAt(now));
    }

    private static boolean isShortSeries(Event event) {
        SignUpTerms terms = event.terms();
        return terms != null
                && terms.mode() != SignUpTerms.Mode.WALK_IN
                && terms.scope() == SignUpTerms.Scope.SERIES
                && event.sessions().size() < 2;
    }

    private static boolean hasNoCapacity(@Nullable SignUpTerms terms) {
        return terms != null && terms.mode() != SignUpTerms.Mode.WALK_IN && terms.capacity() == null;
    }

    private void pictures() {
        Set<String> used = draft.events().stream()
                .flatMap(event -> MediaLink.sha256(event.image()).stream())
                .collect(Collectors.toSet());
        long idle = draft.media().stream()
                .map(MediaFile::sha256)
                .filter(hash -> !used.contains(hash))
                .count();
        if (idle > 0) {
            add(idle + " files belong to no event", List.of(), "leave them out; every terminal would fetch them");
        }
    }

    /** Sessions of different events in one room at one time. What takes whole days, or days on end, shares its room. */
    private void rooms() {
        Map<String, List<Listing>> byRoom = new TreeMap<>();
        for (Listing listing : Programme.of(draft.events()).listings()) {
            if (fillsItsRoom(listing)) {
                byRoom.computeIfAbsent(room(listing), any -> new ArrayList<>()).add(listing);
            }
        }
        byRoom.forEach((room, listings) -> {
            Set<String> clash = clashing(listings);
            if (!clash.isEmpty()) {
                add("two events at the same time in " + room, clash, "check time and room of both");
            }
        });
    }

    private boolean fillsItsRoom(Listing listing) {
        Session session = listing.session();
        return session.place() != null
                && session.takesPlace()
                && !session.allDay()
                && !session.isMultiDay()
                && !session.isOverAt(now)
                && listing.event().category() != Category.EXHIBITION;
    }

    private static String room(Listing listing) {
        String place = listing.session().place() == null
                ? ""
                : listing.session().place().name().zh();
        return listing.event().venue() == null
                ? place
                : place + ", " + listing.event().venue();
    }

    /** The listings are in the order of their start, so that one pass beside the longest so far finds each overlap. */
    private static Set<String> clashing(List<Listing> listings) {
        Set<String> clash = new TreeSet<>();
        Listing longest = listings.getFirst();
        for (Listing next : listings.subList(1, listings.size())) {
            boolean overlaps = next.session().start().isBefore(longest.session().end());
            if (overlaps && !next.event().uid().equals(longest.event().uid())) {
                clash.add(longest.event().uid());
                clash.add(next.event().uid());
            }
            longest =
                    Comparator.comparing((Listing each) -> each.session().end()).compare(next, longest) > 0
                            ? next
                            : longest;
        }
        return clash;
    }

    private void size() {
        long before = sessionsToCome(published);
        long after = sessionsToCome(draft.events());
        if (before >= FEW && after * 2 < before) {
            add(
                    "only " + after + " sessions to come, where " + before + " are published",
                    List.of(),
                    "check that no schedule is missing");
        }
    }

    private long sessionsToCome(Collection<Event> events) {
        return events.stream()
                .flatMap(event -> event.sessions().stream())
                .filter(session -> !session.isOverAt(now))
                .count();
    }
}
