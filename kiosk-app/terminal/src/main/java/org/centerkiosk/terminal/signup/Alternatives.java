package org.centerkiosk.terminal.signup;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Listing;
import org.centerkiosk.core.event.Programme;
import org.centerkiosk.core.event.SeatState;
import org.centerkiosk.core.event.Seats;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SignUpTerms;
import org.centerkiosk.core.signup.Target;

/**
 * What somebody may like instead of what was refused: first the same event on another day, then events of the same
 * kind. Only what one can have now: with seats enough for the party, or else with a place in the queue.
 */
record Alternatives(Programme programme, Instant now) {

    /** The nearest of them, the likest first. */
    List<Listing> to(Target refused, int party, int most) {
        List<Listing> found = new ArrayList<>();
        Event event = programme.event(refused.event()).orElse(null);
        if (event == null) {
            return found;
        }
        Instant wanted = wanted(refused, event);
        open(party)
                .filter(listing -> listing.event().uid().equals(event.uid()))
                .filter(listing -> !Target.of(listing.session().id()).meets(refused))
                .sorted(likeness(event, wanted))
                .limit(most)
                .forEach(found::add);
        Set<String> events = new HashSet<>();
        open(party)
                .filter(listing -> !listing.event().uid().equals(event.uid()))
                .filter(listing -> listing.event().category() == event.category() || shared(event, listing.event()) > 0)
                .sorted(likeness(event, wanted))
                .filter(listing -> events.add(listing.event().uid()))
                .limit(most - found.size())
                .forEach(found::add);
        return List.copyOf(found);
    }

    private Instant wanted(Target refused, Event event) {
        return refused.sessionsOf(event).stream()
                .map(Session::start)
                .filter(start -> !start.isBefore(now))
                .findFirst()
                .orElse(now);
    }

    private Stream<Listing> open(int party) {
        return programme.listings().stream()
                .filter(listing -> listing.session().start().isAfter(now))
                .filter(listing -> isOpen(listing, party));
    }

    private boolean isOpen(Listing listing, int party) {
        SignUpTerms terms = listing.event().terms();
        Session session = listing.session();
        if (terms == null || terms.mode() != SignUpTerms.Mode.FIRST_COME || !session.takesPlace()) {
            return false;
        }
        // A series that is had as a whole or not at all is no other day of itself.
        if (listing.event().isSeries() && terms.scope() == SignUpTerms.Scope.SERIES) {
            return false;
        }
        boolean begun = terms.opens() == null || !now.isBefore(terms.opens());
        boolean ended = terms.closes() != null && !now.isBefore(terms.closes());
        Seats seats = session.seats();
        boolean room = seats == null || seats.remaining() >= party || seats.isFull() && seats.waitingListOpen();
        return begun && !ended && party <= terms.partyMax() && room;
    }

    /** With seats before a place in the queue, of the same kind before others, then the nearest in time. */
    private Comparator<Listing> likeness(Event event, Instant wanted) {
        return Comparator.comparing((Listing listing) -> waits(listing))
                .thenComparing(listing -> -shared(event, listing.event()))
                .thenComparing(listing -> listing.event().category() != event.category())
                .thenComparing(listing -> distance(listing, wanted))
                .thenComparing(Listing.BY_START);
    }

    private boolean waits(Listing listing) {
        return SeatState.of(listing.event(), listing.session(), now) == SeatState.WAIT;
    }

    private static Duration distance(Listing listing, Instant wanted) {
        return Duration.between(wanted, listing.session().start()).abs();
    }

    private static int shared(Event one, Event other) {
        return (int) one.keywords().stream().filter(other.keywords()::contains).count();
    }
}
