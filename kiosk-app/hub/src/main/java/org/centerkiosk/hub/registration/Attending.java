package org.centerkiosk.hub.registration;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.signup.Status;
import org.centerkiosk.hub.store.KeyLock;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Takes what happened as it happened, and flags what should not have. */
final class Attending {

    private final Tables tables;

    Attending(Tables tables) {
        this.tables = tables;
    }

    Attendance attend(Writing writing, AttendanceFact fact) {
        Optional<AttendanceRows.Row> earlier = tables.attendances().find(writing.handle(), fact.id());
        if (earlier.isPresent()) {
            return attendance(writing, earlier.get());
        }
        Written written = written(writing, fact);
        if (written != null) {
            // Of two desks one must see what the other wrote.
            KeyLock.take(writing.handle(), key(written.id()));
        }
        AttendanceFact known = new AttendanceFact(
                fact.id(),
                // One that is not known here may be on its way, and is then found by it.
                written == null ? fact.registration() : written.id(),
                written == null ? fact.code() : written.registration().code(),
                fact.session(),
                fact.person(),
                fact.kind(),
                fact.scanned());
        AttendanceRows.Row row = new AttendanceRows.Row(known, writing.now(), flag(writing, fact, written));
        Attendance attendance = attendance(writing, row);
        tables.attendances().add(writing.handle(), row, writing.actor());
        return attendance;
    }

    private @Nullable Written written(Writing writing, AttendanceFact fact) {
        UUID id = fact.registration();
        if (id != null) {
            return tables.registrations().find(writing.handle(), id).orElse(null);
        }
        return tables.registrations()
                .find(writing.handle(), Objects.requireNonNull(fact.code()))
                .orElse(null);
    }

    private Attendance attendance(Writing writing, AttendanceRows.Row row) {
        Written written = written(writing, row.fact());
        return new Attendance(
                row.fact(),
                written == null ? null : written.registration(),
                row.received(),
                row.flag(),
                written == null ? null : inSince(writing, row, written));
    }

    /** Since when somebody who is let in again is in; by the clocks of two desks either may have been the first. */
    private @Nullable Instant inSince(Writing writing, AttendanceRows.Row row, Written written) {
        AttendanceFact again = row.fact();
        boolean isOdd = row.flag() == Attendance.Flag.AGAIN || row.flag() == Attendance.Flag.LATE;
        return !isOdd || again.kind() != AttendanceFact.Kind.IN
                ? null
                : tables.attendances().of(writing.handle(), written.id(), again.session()).stream()
                        .map(AttendanceRows.Row::fact)
                        .filter(fact ->
                                fact.person() == again.person() && !fact.id().equals(again.id()))
                        .reduce((earlier, later) -> later)
                        .filter(fact -> fact.kind() == AttendanceFact.Kind.IN)
                        .map(AttendanceFact::scanned)
                        .orElse(null);
    }

    private Attendance.@Nullable Flag flag(Writing writing, AttendanceFact fact, @Nullable Written written) {
        if (written == null) {
            return Attendance.Flag.UNKNOWN_HERE;
        }
        Optional<Seat> seat = tables.seats().of(writing.handle(), written.id()).stream()
                .filter(each -> each.session().equals(fact.session()))
                .findFirst();
        if (seat.isEmpty()) {
            return Attendance.Flag.OTHER_SESSION;
        }
        if (written.status() != Status.RESERVED || seat.get().state() != Seat.State.HELD) {
            return Attendance.Flag.NO_SEAT;
        }
        if (fact.person() >= written.registration().seats()) {
            return Attendance.Flag.NO_SUCH_PERSON;
        }
        return flagInOrder(writing, fact, written.id());
    }

    private Attendance.@Nullable Flag flagInOrder(Writing writing, AttendanceFact fact, UUID registration) {
        List<AttendanceRows.Row> before =
                tables.attendances().of(writing.handle(), registration, fact.session()).stream()
                        .filter(row -> row.fact().person() == fact.person())
                        .toList();
        if (before.isEmpty()) {
            return null;
        }
        AttendanceFact last = before.getLast().fact();
        if (last.scanned().isAfter(fact.scanned())) {
            return Attendance.Flag.LATE;
        }
        return fact.kind() == AttendanceFact.Kind.IN && last.kind() == AttendanceFact.Kind.IN
                ? Attendance.Flag.AGAIN
                : null;
    }

    /** What was last seen of each person, by registration. */
    Map<UUID, Map<Integer, AttendanceFact.Kind>> here(Handle handle, SessionId session) {
        Map<UUID, Map<Integer, AttendanceFact.Kind>> here = new HashMap<>();
        seen(handle, session).forEach((registration, people) -> {
            Map<Integer, AttendanceFact.Kind> kinds = new HashMap<>();
            people.forEach((person, fact) -> kinds.put(person, fact.kind()));
            here.put(registration, kinds);
        });
        return here;
    }

    /** The last fact of each person, by registration. */
    Map<UUID, Map<Integer, AttendanceFact>> seen(Handle handle, SessionId session) {
        Map<UUID, Map<Integer, AttendanceFact>> seen = new HashMap<>();
        for (AttendanceRows.Row row : tables.attendances().of(handle, session)) {
            UUID registration = row.fact().registration();
            if (registration != null) {
                seen.computeIfAbsent(registration, any -> new HashMap<>())
                        .put(row.fact().person(), row.fact());
            }
        }
        return seen;
    }

    /** Writes down who had a seat and of whom nobody came; how many registrations. */
    int noShows(Writing writing, SessionId session, Instant scanned) {
        Map<UUID, Map<Integer, AttendanceFact.Kind>> here = here(writing.handle(), session);
        int missed = 0;
        for (Written written : tables.registrations().of(writing.handle(), session)) {
            if (written.status() == Status.RESERVED && !here.containsKey(written.id())) {
                missed(writing, written, session, scanned);
                missed++;
            }
        }
        return missed;
    }

    /** Writes down that nobody of it came. */
    void missed(Writing writing, Written written, SessionId session) {
        missed(writing, written, session, writing.now());
    }

    private void missed(Writing writing, Written written, SessionId session, Instant scanned) {
        AttendanceFact fact = new AttendanceFact(
                SignUp.newId(),
                written.id(),
                written.registration().code(),
                session,
                0,
                AttendanceFact.Kind.NO_SHOW,
                scanned);
        tables.attendances().add(writing.handle(), new AttendanceRows.Row(fact, writing.now(), null), writing.actor());
    }

    /** The part of it that was drawn at random. */
    private static byte[] key(UUID registration) {
        return ByteBuffer.allocate(Long.BYTES)
                .putLong(registration.getLeastSignificantBits())
                .array();
    }
}
