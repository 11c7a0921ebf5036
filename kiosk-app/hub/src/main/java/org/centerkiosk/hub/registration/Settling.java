package org.centerkiosk.hub.registration;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The worklist of the desk: conflicts of registrations, and attendances that should not have been. */
final class Settling {

    /** Who was let in longer ago is nobody's work any more. */
    private static final Duration ODD_FOR = Duration.ofDays(7);

    private final BookParts parts;
    private final Tables tables;
    private final Lists lists;

    Settling(BookParts parts, Lists lists) {
        this.parts = parts;
        this.tables = parts.tables();
        this.lists = lists;
    }

    private record Row(
            UUID id,
            String what,
            org.centerkiosk.core.event.SessionId session,
            @Nullable Written written,
            @Nullable AttendanceFact fact,
            Instant at) {}

    /** The oldest first. */
    List<WorkItem> open() {
        Instant since = parts.ledger().clock().instant().minus(ODD_FOR);
        List<Row> rows = parts.ledger().read(handle -> rows(handle, since));
        return rows.stream()
                .map(row -> new WorkItem(
                        row.id(),
                        row.what(),
                        row.session(),
                        row.written() == null ? null : row.written().registration(),
                        row.written() == null ? null : lists.open(row.written()).applicant(),
                        row.fact(),
                        row.at()))
                .sorted(Comparator.comparing(WorkItem::at).thenComparing(WorkItem::id))
                .toList();
    }

    private List<Row> rows(Handle handle, Instant since) {
        List<Row> rows = new ArrayList<>();
        for (Conflict conflict : tables.conflicts().open(handle)) {
            rows.add(new Row(
                    conflict.id(),
                    conflict.kind().name(),
                    conflict.session(),
                    tables.registrations().find(handle, conflict.registration()).orElse(null),
                    null,
                    conflict.at()));
        }
        for (AttendanceRows.Row odd : tables.attendances().odd(handle, since)) {
            AttendanceFact fact = odd.fact();
            rows.add(new Row(
                    fact.id(),
                    String.valueOf(odd.flag()),
                    fact.session(),
                    written(handle, fact),
                    fact,
                    odd.received()));
        }
        return rows;
    }

    private @Nullable Written written(Handle handle, AttendanceFact fact) {
        UUID id = fact.registration();
        return id == null ? null : tables.registrations().find(handle, id).orElse(null);
    }

    int count() {
        Instant since = parts.ledger().clock().instant().minus(ODD_FOR);
        return parts.ledger()
                .read(handle -> tables.conflicts().openCount(handle)
                        + tables.attendances().oddCount(handle, since));
    }

    /** False where nothing of that id is open: somebody else was faster. */
    boolean settle(Writing writing, UUID id) {
        return tables.conflicts().settleOne(writing.handle(), id, writing.actor(), writing.now())
                        + tables.attendances().settle(writing.handle(), id, writing.actor(), writing.now())
                > 0;
    }
}
