package org.centerkiosk.core.frontdesk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.centerkiosk.core.signup.Channel;
import org.centerkiosk.core.signup.Status;
import org.centerkiosk.core.signup.Target;
import org.centerkiosk.core.ticket.TicketCode;
import org.jspecify.annotations.Nullable;

/**
 * One registration on the roster of a session; personal, for staff alone.
 *
 * @param code null while only this desk knows of it
 * @param name blank for a walk-in who is a count, and where it was forgotten
 * @param initials of the name in pinyin, as it is typed: wxl
 * @param others names of those who come too, as far as they are known
 * @param phone masked, null where there is none
 * @param party how many people
 * @param seats that it has or waits for: the party and companions
 * @param made when it was submitted
 * @param position in the queue, from 1, while it waits
 * @param people the last that was seen of each at this session, by the number in the party, from 0
 * @param series for a whole series the sessions before this one, and whether somebody came
 * @param isUnreadable whether a name is there that the hub cannot open
 * @param isPending whether the hub has not heard all of it yet
 */
public record RosterEntry(
        UUID registration,
        @Nullable TicketCode code,
        String name,
        String initials,
        List<String> others,
        @Nullable String phone,
        Target target,
        int party,
        int seats,
        Channel channel,
        Status status,
        Instant made,
        @Nullable Integer position,
        Map<Integer, Presence> people,
        SortedMap<Instant, Boolean> series,
        boolean isUnreadable,
        boolean isPending) {

    public RosterEntry {
        others = List.copyOf(others);
        people = Map.copyOf(people);
        series = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(series));
    }

    /** Whether its seats are kept. */
    public boolean isExpected() {
        return status.holdsSeats();
    }

    /** How many of the party are there. */
    public int arrived() {
        return (int) people.values().stream().filter(Presence::isIn).count();
    }

    /** Whether everybody who has a seat is there. */
    public boolean isComplete() {
        return arrived() >= seats;
    }

    /** When the last of them came, nothing where nobody is there. */
    public Optional<Instant> arrivedAt() {
        return people.values().stream().filter(Presence::isIn).map(Presence::at).max(Comparator.naturalOrder());
    }

    /** To how many of the sessions before somebody came, where it is for the whole series. */
    public long attended() {
        return series.values().stream().filter(came -> came).count();
    }

    RosterEntry with(Map<Integer, Presence> seen, boolean pending) {
        return new RosterEntry(
                registration,
                code,
                name,
                initials,
                others,
                phone,
                target,
                party,
                seats,
                channel,
                status,
                made,
                position,
                seen,
                series,
                isUnreadable,
                pending);
    }

    /** Without the person. */
    @Override
    public String toString() {
        return "RosterEntry[" + registration + ", " + status + ", " + arrived() + " of " + seats + "]";
    }
}
