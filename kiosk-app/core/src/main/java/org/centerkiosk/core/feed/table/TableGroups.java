package org.centerkiosk.core.feed.table;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.centerkiosk.core.feed.Details;
import org.centerkiosk.core.feed.EventDraft;
import org.centerkiosk.core.feed.FeedLimits;
import org.centerkiosk.core.feed.FeedWindow;
import org.centerkiosk.core.feed.Field;
import org.centerkiosk.core.feed.PlainText;
import org.centerkiosk.core.feed.Report;
import org.jspecify.annotations.Nullable;

/** Puts rows together to events: by id, else by title and room. */
final class TableGroups {

    /** What a row says of its own session alone; everything else counts for the event until a row says otherwise. */
    private static final Set<Field> OF_SESSION = Set.of(
            Field.SESSION_TITLE,
            Field.STATUS,
            Field.REASON,
            Field.REMAINING,
            Field.WAITING,
            Field.WAITING_OPEN,
            Field.AS_OF);

    private final FeedLimits limits;
    private final Report report;
    private final Map<String, List<TableSession>> groups = new LinkedHashMap<>();
    private @Nullable String last;
    private int tooMany;

    TableGroups(FeedLimits limits, Report report) {
        this.limits = limits;
        this.report = report;
    }

    void add(TableSession session, boolean identified) {
        String key = key(session, identified);
        if (key == null) {
            return;
        }
        if (!groups.containsKey(key) && groups.size() >= limits.events()) {
            tooMany++;
            return;
        }
        groups.computeIfAbsent(key, any -> new ArrayList<>()).add(session);
        last = key;
    }

    private @Nullable String key(TableSession session, boolean identified) {
        String id = text(session, Field.ID);
        if (!id.isEmpty()) {
            return "id:" + id;
        }
        String title = text(session, Field.TITLE);
        if (title.isEmpty()) {
            return continued(session);
        }
        if (identified) {
            report.warning(
                    session.row().where(),
                    "id",
                    "no id: made from title, room and first start, so a later move reads as cancelled plus new",
                    "fill in an id that stays the same");
        }
        return "made:" + title + "\n" + text(session, Field.PLACE) + "\n" + text(session, Field.ROOM);
    }

    /** Cells merged over several rows have their text in the first alone. */
    private @Nullable String continued(TableSession session) {
        boolean bare = last != null
                && text(session, Field.PLACE).isEmpty()
                && text(session, Field.CATEGORY).isEmpty();
        if (bare) {
            report.warning(
                    session.row().where(),
                    "title",
                    "no id and no title, read as a further session of the row above",
                    "repeat the id in every row");
            return last;
        }
        report.error(session.row().where(), "title", "the row has no title, it is left out", "give it a title");
        return null;
    }

    private static String text(TableSession session, Field field) {
        return session.details()
                .first(field)
                .map(value -> PlainText.line(value.text()))
                .orElse("");
    }

    List<EventDraft> drafts(FeedWindow window) {
        if (tooMany > 0) {
            report.error(
                    null,
                    null,
                    tooMany + " rows of events beyond the first " + limits.events() + " are left out",
                    "split the schedule into several");
        }
        List<EventDraft> drafts = new ArrayList<>();
        groups.forEach((key, rows) -> drafts.add(draft(key, rows, window)));
        return drafts;
    }

    private EventDraft draft(String key, List<TableSession> rows, FeedWindow window) {
        Details details = new Details();
        for (Field field : Field.values()) {
            if (!OF_SESSION.contains(field)) {
                rows.stream()
                        .filter(row -> row.details().says(field))
                        .findFirst()
                        .ifPresent(row -> row.details().all(field).forEach(value -> details.add(field, value)));
            }
        }
        Map<Instant, TableSession> sessions = byOriginalStart(rows);
        return EventDraft.of(
                key.startsWith("id:") ? key.substring(3) : madeUid(key, rows),
                details,
                sessions.values().stream()
                        .map(row -> new EventDraft.Dates(
                                row.originalStart(),
                                row.span().start(),
                                row.span().end(),
                                row.span().zone(),
                                row.span().allDay(),
                                row.details()))
                        .toList(),
                window,
                rows.getFirst().row().where());
    }

    private Map<Instant, TableSession> byOriginalStart(List<TableSession> rows) {
        Map<Instant, TableSession> sessions = new TreeMap<>();
        for (TableSession row : rows) {
            TableSession same = sessions.put(row.originalStart(), row);
            if (same != null) {
                report.warning(
                        row.row().where(),
                        null,
                        "the same session as in " + same.row().where() + ", the later row counts",
                        "remove one of them");
            }
        }
        return sessions;
    }

    private static String madeUid(String key, List<TableSession> rows) {
        Instant first = rows.stream()
                .map(TableSession::originalStart)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return UUID.nameUUIDFromBytes((key + "\n" + first).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
