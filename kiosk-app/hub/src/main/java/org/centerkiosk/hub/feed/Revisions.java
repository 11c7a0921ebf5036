package org.centerkiosk.hub.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.centerkiosk.hub.http.PublishedProgramme;
import org.centerkiosk.hub.store.HubDatabase;
import org.jdbi.v3.core.Handle;

/**
 * Counts how often each entry of the calendar changed. The first instance of the hub that sees an edition writes it
 * down, the others read it; an instance that still has an older edition changes nothing.
 */
final class Revisions {

    /** A session that is over so long does not come back under its name. */
    private static final Duration REMEMBERED = Duration.ofDays(400);

    private final HubDatabase database;
    private final String centre;

    Revisions(HubDatabase database, String centre) {
        this.database = database;
        this.centre = centre;
    }

    /** Every entry of the edition, and as cancelled those that were withdrawn before they took place. */
    List<Revised> of(PublishedProgramme programme) {
        List<CalendarEntry> entries = programme.events().stream()
                .flatMap(event -> event.sessions().stream().map(session -> CalendarEntry.of(event, session)))
                .toList();
        RevisionRows rows = new RevisionRows(centre);
        int seen = database.read(rows::edition);
        return seen >= programme.edition()
                ? database.read(handle -> told(entries, rows.all(handle), programme.issued()))
                : database.write(handle -> count(handle, rows, entries, programme));
    }

    private static List<Revised> count(
            Handle handle, RevisionRows rows, List<CalendarEntry> entries, PublishedProgramme programme) {
        boolean isSeen = rows.lock(handle) >= programme.edition();
        Map<String, RevisionRow> known = rows.all(handle);
        if (isSeen) {
            return told(entries, known, programme.issued());
        }
        Instant now = programme.issued();
        Map<String, RevisionRow> changed = new HashMap<>();
        Set<String> present = new HashSet<>();
        for (CalendarEntry entry : entries) {
            present.add(entry.uid());
            RevisionRow row = known.get(entry.uid());
            if (row == null) {
                changed.put(entry.uid(), RevisionRow.first(entry, now));
            } else if (row.isWithdrawn() || !row.fingerprint().equals(entry.fingerprint())) {
                changed.put(entry.uid(), row.changed(entry, now));
            }
        }
        for (RevisionRow row : known.values()) {
            if (!present.contains(row.uid()) && !row.isWithdrawn() && row.over().isAfter(now)) {
                changed.put(row.uid(), row.withdrawn(now));
            }
        }
        rows.put(handle, changed.values());
        rows.forget(handle, now.minus(REMEMBERED));
        rows.edition(handle, programme.edition());
        known.putAll(changed);
        return told(entries, known, now);
    }

    private static List<Revised> told(List<CalendarEntry> entries, Map<String, RevisionRow> rows, Instant now) {
        List<Revised> told = new ArrayList<>();
        Set<String> present = new HashSet<>();
        for (CalendarEntry entry : entries) {
            if (!present.add(entry.uid())) {
                continue;
            }
            RevisionRow row = rows.get(entry.uid());
            told.add(row == null ? new Revised(entry, 0, now) : new Revised(entry, row.sequence(), row.modified()));
        }
        rows.values().stream()
                .filter(row -> row.isWithdrawn()
                        && !present.contains(row.uid())
                        && row.over().isAfter(now))
                .sorted((one, other) -> one.uid().compareTo(other.uid()))
                .forEach(row -> told.add(new Revised(row.asCancelled(), row.sequence(), row.modified())));
        return told;
    }
}
