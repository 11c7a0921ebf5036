package org.centerkiosk.hub.registration;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.signup.Facts;
import org.centerkiosk.core.signup.Known;
import org.centerkiosk.core.signup.SeatFacts;
import org.centerkiosk.hub.store.KeyLock;
import org.centerkiosk.hub.store.Later;
import org.jspecify.annotations.Nullable;

/** What the book knows of a telephone number, for the rules. */
final class PhoneFacts {

    private final BookParts parts;
    private final Tables tables;

    PhoneFacts(BookParts parts) {
        this.parts = parts;
        this.tables = parts.tables();
    }

    /**
     * Lets one transaction at a time look at a number and sign it up: two sessions that overlap share no row. Taken
     * before any session is locked.
     */
    void lock(Writing writing, byte @Nullable [] phoneIndex) {
        if (phoneIndex != null && parts.switches().locks()) {
            KeyLock.take(writing.handle(), phoneIndex);
        }
    }

    /** Without the registration itself, where it is one that changes. */
    Facts of(Writing writing, byte @Nullable [] phoneIndex, @Nullable UUID except) {
        return ask(writing, phoneIndex, except).get();
    }

    /** To be asked along with something else. */
    Later<Facts> ask(Writing writing, byte @Nullable [] phoneIndex, @Nullable UUID except) {
        if (phoneIndex == null) {
            return Facts::none;
        }
        Later<List<Written>> all = tables.registrations().ofPhone(writing.handle(), phoneIndex);
        return () -> facts(writing, all.get(), except);
    }

    private Facts facts(Writing writing, List<Written> all, @Nullable UUID except) {
        Instant since =
                writing.now().minus(Duration.ofDays(parts.policy().noShows().days()));
        List<Later<Integer>> noShows = new ArrayList<>();
        List<Later<Known>> known = new ArrayList<>();
        for (Written written : all) {
            boolean isActive = !written.status().isFinal() && written.overAt().isAfter(writing.now());
            if (isActive && !written.id().equals(except)) {
                known.add(known(writing, written));
            }
            noShows.add(tables.attendances().noShows(writing.handle(), written.id(), since));
        }
        return new Facts(
                Map.of(),
                known.stream().map(Later::get).toList(),
                noShows.stream().mapToInt(Later::get).sum());
    }

    static Facts with(Facts phone, Map<SessionId, Counted> counts, Map<SessionId, Integer> own) {
        Map<SessionId, SeatFacts> seats = new HashMap<>();
        counts.forEach((session, counted) -> seats.put(session, counted.facts(own.getOrDefault(session, 0))));
        return new Facts(seats, phone.registrations(), phone.noShows());
    }

    private Later<Known> known(Writing writing, Written written) {
        Later<List<Seat>> seats = tables.seats().ofLater(writing.handle(), written.id());
        return () ->
                new Known(written.id(), written.registration().target(), times(writing, seats.get()), written.status());
    }

    private List<Known.Times> times(Writing writing, List<Seat> seats) {
        List<Later<Optional<Counted>>> sessions = seats.stream()
                .filter(seat -> seat.state() != Seat.State.NONE)
                .map(seat -> tables.counts().findLater(writing.handle(), seat.session()))
                .toList();
        return sessions.stream()
                .map(Later::get)
                .flatMap(Optional::stream)
                .filter(counted -> counted.isOn() && counted.ends().isAfter(writing.now()))
                .map(counted -> new Known.Times(counted.starts(), counted.ends()))
                .toList();
    }
}
