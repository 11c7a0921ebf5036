package org.centerkiosk.terminal.plain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.centerkiosk.config.Bilingual;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.event.Listing;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionStatus;
import org.centerkiosk.core.sync.SyncState;
import org.centerkiosk.terminal.text.Wording;
import org.centerkiosk.terminal.text.Wordings;

/**
 * The words of the page, Chinese before English.
 *
 * @param venue its name in each language
 * @param head what the list is, with the day
 * @param rows what still takes place today, by start
 * @param foot where to ask, and until when the list was known to be true
 */
record PlainLines(List<String> venue, List<String> head, List<Row> rows, List<String> foot) {

    private static final String DASH = "–";

    /**
     * One session.
     *
     * @param when its times
     * @param what its title
     * @param where its place, or nothing
     */
    record Row(String when, String what, String where) {}

    PlainLines {
        venue = List.copyOf(venue);
        head = List.copyOf(head);
        rows = List.copyOf(rows);
        foot = List.copyOf(foot);
    }

    /** Of that content as of then. */
    static PlainLines of(Bilingual venue, SyncState content, Wordings wordings, Instant now) {
        Wording zh = wordings.of(Language.ZH);
        Wording en = wordings.of(Language.EN);
        List<Row> rows = content.programme().on(zh.today(now), zh.zone()).stream()
                .filter(listing -> takesPlace(listing.session(), now))
                .map(listing -> row(listing, zh))
                .toList();
        String day = zh.fullDay(zh.today(now));
        Stream<String> head = rows.isEmpty()
                ? Stream.of(day)
                : Stream.of(zh.format("plain.today", day), en.format("plain.today", en.fullDay(en.today(now))));
        Instant asOf = content.offline() && !rows.isEmpty() ? content.asOf() : null;
        Stream<String> known = asOf == null ? Stream.empty() : Stream.of(zh.format("plain.asOf", zh.moment(asOf, now)));
        return new PlainLines(
                Stream.of(venue.zh(), venue.en()).filter(Objects::nonNull).toList(),
                head.toList(),
                rows,
                Stream.concat(known, Stream.of(zh.get("plain.ask"), en.get("plain.ask")))
                        .toList());
    }

    private static boolean takesPlace(Session session, Instant now) {
        boolean isOn = session.status() == SessionStatus.SCHEDULED || session.status() == SessionStatus.RESCHEDULED;
        return isOn && session.end().isAfter(now);
    }

    private static Row row(Listing listing, Wording zh) {
        String place = zh.place(listing.session());
        return new Row(
                listing.session().allDay() ? zh.get("date.allDay") : zh.timeRange(listing.session(), DASH),
                zh.title(listing),
                place == null ? "" : place);
    }
}
