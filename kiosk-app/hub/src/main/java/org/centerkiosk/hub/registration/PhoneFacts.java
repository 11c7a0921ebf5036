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
import org.jspecify.annotations.Nullable;

/** What the book knows of a telephone number, for the rules. Read before the locks, which are taken late. */
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
        if (phoneIndex == null) {
            return Facts.none();
        }
        Instant since =
                writing.now().minus(Duration.ofDays(parts.policy().noShows().days()));
        List<Known> known = new ArrayList<>();
        int noShows = 0;
        for (Written written : tables.registrations().ofPhone(writing.handle(), phoneIndex)) {
            boolean isActive = !written.status().isFinal() && written.overAt().isAfter(writing.now());
            if (isActive && !written.id().equals(except)) {
                known.add(known(writing, written));
            }
            noShows += tables.attendances().noShows(writing.handle(), written.id(), since);
        }
        return new Facts(Map.of(), known, noShows);
    }

    static Facts with(Facts phone, Map<SessionId, Counted> counts, Map<SessionId, Integer> own) {
        Map<SessionId, SeatFacts> seats = new HashMap<>();
        counts.forEach((session, counted) -> seats.put(session, counted.facts(own.getOrDefault(session, 0))));
        return new Facts(seats, phone.registrations(), phone.noShows());
    }

    private Known known(Writing writing, Written written) {
        List<Known.Times> times = tables.seats().of(writing.handle(), written.id()).stream()
                .filter(seat -> seat.state() != Seat.State.NONE)
                .map(seat -> tables.counts().find(writing.handle(), seat.session()))
                .flatMap(Optional::stream)
                .filter(counted -> counted.isOn() && counted.ends().isAfter(writing.now()))
                .map(counted -> new Known.Times(counted.starts(), counted.ends()))
                .toList();
        return new Known(written.id(), written.registration().target(), times, written.status());
    }
}
