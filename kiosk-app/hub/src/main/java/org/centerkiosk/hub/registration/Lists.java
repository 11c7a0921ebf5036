package org.centerkiosk.hub.registration;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.signup.Applicant;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what staff work with. Opens what is sealed after the transaction. */
final class Lists {

    private static final Logger LOG = LoggerFactory.getLogger(Lists.class);

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
            Opened opened = open(written);
            entries.add(new Roster.Entry(
                    written.registration(),
                    opened.applicant(),
                    opened.isUnreadable(),
                    rows.here().getOrDefault(written.id(), Map.of()),
                    passed == null ? null : passed.why(),
                    passed == null ? null : passed.at()));
        }
        return new Roster(
                session,
                zone(session),
                rows.counted() == null ? null : rows.counted().seats(),
                entries);
    }

    /** Where it takes place; of a session that no edition has any more, where the first event does. */
    private ZoneId zone(SessionId id) {
        return Stream.concat(
                        parts.programmes().event(id.uid()).stream(),
                        parts.programmes().programme().stream().flatMap(programme -> programme.events().stream()))
                .flatMap(event -> event.sessions().stream())
                .map(Session::zone)
                .findFirst()
                .orElse(ZoneOffset.UTC);
    }

    /** In the order of arrival, so the queue needs no counting. */
    List<Written> placed(Handle handle, SessionId session) {
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
                .map(this::entry)
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
        calls.addAll(passedOver(handle));
        for (Conflict conflict : tables.conflicts().open(handle)) {
            Written written =
                    tables.registrations().find(handle, conflict.registration()).orElseThrow();
            calls.add(new Call(
                    written, conflict.kind().name(), conflict, tables.calls().of(handle, written.id())));
        }
        return calls;
    }

    /** Parties that free seats went past because they were too few: the desk may let them in, or ask them to be fewer. */
    private List<Call> passedOver(Handle handle) {
        Map<UUID, Call> found = new LinkedHashMap<>();
        for (Counted counted :
                tables.counts().waitedFor(handle, parts.ledger().clock().instant())) {
            tables.seats().passed(handle, counted.session()).forEach((id, passed) -> {
                if (passed.why().equals(Promotion.NO_SEATS)) {
                    Written written = tables.registrations().find(handle, id).orElseThrow();
                    found.put(
                            id,
                            new Call(
                                    written, "PASSED_OVER", null, tables.calls().of(handle, id)));
                }
            });
        }
        return List.copyOf(found.values());
    }

    private CallList.Entry entry(Call call) {
        Opened opened = open(call.written());
        Conflict conflict = call.conflict();
        return new CallList.Entry(
                call.written().registration(),
                opened.applicant(),
                opened.isUnreadable(),
                call.why(),
                conflict == null
                        ? call.written().registration().offeredUntil()
                        : conflict.session().originalStart(),
                call.attempts());
    }

    /** What was sealed. */
    record Opened(@Nullable Applicant applicant, boolean isUnreadable) {}

    /** One that does not open, for its key is gone or its bytes are damaged, must not keep the others from being read. */
    Opened open(Written written) {
        byte[] sealed = written.applicant();
        if (sealed == null) {
            return new Opened(null, false);
        }
        try {
            return new Opened(parts.sealer().open(sealed, written.id()), false);
        } catch (RuntimeException e) {
            LOG.warn("listed as unreadable: {}", e.getMessage());
            return new Opened(null, true);
        }
    }
}
