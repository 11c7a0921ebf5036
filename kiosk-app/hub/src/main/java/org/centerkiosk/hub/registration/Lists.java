package org.centerkiosk.hub.registration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.signup.Applicant;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads what staff work with. Opens what is sealed after the transaction. */
final class Lists {

    private final BookParts parts;
    private final Tables tables;
    private final Attending attending;

    Lists(BookParts parts, Attending attending) {
        this.parts = parts;
        this.tables = parts.tables();
        this.attending = attending;
    }

    private record Rows(
            @Nullable Counted counted,
            List<Written> written,
            Map<UUID, SeatRows.Passed> passed,
            Map<UUID, Map<Integer, AttendanceFact.Kind>> here) {}

    Roster roster(SessionId session) {
        Rows rows = parts.ledger()
                .read(handle -> new Rows(
                        tables.counts().find(handle, session).orElse(null),
                        placed(handle, session),
                        tables.seats().passed(handle, session),
                        attending.here(handle, session)));
        List<Roster.Entry> entries = new ArrayList<>();
        for (Written written : rows.written()) {
            SeatRows.Passed passed = rows.passed().get(written.id());
            entries.add(new Roster.Entry(
                    written.registration(),
                    applicant(written),
                    rows.here().getOrDefault(written.id(), Map.of()),
                    passed == null ? null : passed.why(),
                    passed == null ? null : passed.at()));
        }
        return new Roster(
                session, rows.counted() == null ? null : rows.counted().seats(), entries);
    }

    /** In the order of arrival, so the queue needs no counting. */
    private List<Written> placed(Handle handle, SessionId session) {
        Map<UUID, Integer> places = new HashMap<>();
        tables.seats().waiting(handle, session).forEach(seat -> places.put(seat.registration(), places.size() + 1));
        return tables.registrations().of(handle, session).stream()
                .map(written -> new Written(
                        written.registration().at(places.get(written.id())),
                        written.applicant(),
                        written.phoneIndex(),
                        written.lease(),
                        written.told(),
                        written.overAt()))
                .toList();
    }

    private record Call(
            Written written, String why, @Nullable Conflict conflict, List<CallList.Attempt> attempts) {}

    CallList calls() {
        List<Call> calls = parts.ledger().read(this::calls);
        return new CallList(calls.stream()
                .map(call -> new CallList.Entry(
                        call.written().registration(),
                        applicant(call.written()),
                        call.why(),
                        call.conflict() == null
                                ? call.written().registration().offeredUntil()
                                : call.conflict().session().originalStart(),
                        call.attempts()))
                .sorted(Comparator.comparing(CallList.Entry::until, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList());
    }

    private List<Call> calls(Handle handle) {
        List<Call> calls = new ArrayList<>();
        for (Written written : tables.registrations().offers(handle)) {
            if (written.told() == null) {
                calls.add(new Call(written, "OFFER", null, tables.calls().of(handle, written.id())));
            }
        }
        for (Conflict conflict : tables.conflicts().open(handle)) {
            Written written =
                    tables.registrations().find(handle, conflict.registration()).orElseThrow();
            calls.add(new Call(
                    written, conflict.kind().name(), conflict, tables.calls().of(handle, written.id())));
        }
        return calls;
    }

    private @Nullable Applicant applicant(Written written) {
        byte[] sealed = written.applicant();
        return sealed == null ? null : parts.sealer().open(Objects.requireNonNull(sealed), written.id());
    }
}
