package org.centerkiosk.terminal.browse;

import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.SeatState;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.event.SessionStatus;
import org.centerkiosk.terminal.browse.BrowseModel.Row;
import org.centerkiosk.terminal.browse.BrowseModel.Shown;
import org.centerkiosk.terminal.browse.BrowseModel.Tone;
import org.centerkiosk.terminal.control.StageContent;
import org.centerkiosk.terminal.control.StageLink;
import org.centerkiosk.terminal.link.PhoneLinks;
import org.centerkiosk.terminal.shell.Means;
import org.centerkiosk.terminal.text.SessionWords;
import org.centerkiosk.terminal.text.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Puts an entry of a day into words, as a row and on the stage.
 *
 * @param today whether the list is that of today
 * @param brief as few words as can be, for large letters
 * @param means whether phones reach the hub
 */
record RowWriter(SessionWords words, boolean today, boolean brief, Means means) {

    private Wording wording() {
        return words.wording();
    }

    Row row(DayList.Entry entry, @Nullable SessionId selected) {
        Event event = entry.listing().event();
        Tone tone = tone(entry);
        SeatState state = entry.stateAt(words.now());
        String pill = pill(entry, state);
        String title = brief ? wording().in(entry.listing().title()) : wording().title(entry.listing());
        String detail = detail(entry, tone);
        String category = wording().category(event.category());
        return new Row(
                entry.id(),
                event,
                start(entry),
                end(entry),
                title,
                category,
                detail,
                tone == Tone.PLAIN ? shortDetail(entry) : detail,
                tone,
                state,
                pill,
                entry.id().equals(selected),
                wording().format("browse.rowSpoken", title, start(entry), category, detail, pill == null ? "" : pill));
    }

    private Tone tone(DayList.Entry entry) {
        if (entry.movedAway() || !entry.session().takesPlace()) {
            return Tone.ALARM;
        }
        return entry.session().status() == SessionStatus.RESCHEDULED ? Tone.MOVED : Tone.PLAIN;
    }

    private String start(DayList.Entry entry) {
        return entry.isRun() ? wording().get("date.allDay") : wording().time(entry.start());
    }

    private String end(DayList.Entry entry) {
        boolean none = entry.isRun() || entry.end().equals(entry.start());
        return none ? "" : wording().time(entry.end());
    }

    private @Nullable String pill(DayList.Entry entry, SeatState state) {
        if (entry.movedAway()) {
            return wording().get("session.moved");
        }
        if (entry.isRun() && state == SeatState.LIVE && !today) {
            return null;
        }
        return brief ? words.shortPill(entry.listing(), state) : words.pill(entry.listing(), state);
    }

    private String detail(DayList.Entry entry, Tone tone) {
        String place = wording().place(entry.session());
        String notice = words.notice(entry.session(), entry.movedAway());
        return switch (tone) {
            case PLAIN ->
                brief
                        ? shortDetail(entry)
                        : joined(
                                run(entry),
                                place,
                                wording().people(entry.listing().event()));
            case MOVED -> brief ? joined(notice) : joined(notice, place);
            case ALARM -> notice == null ? joined(place) : notice;
        };
    }

    private String shortDetail(DayList.Entry entry) {
        String place = wording().place(entry.session());
        String run = run(entry);
        return run != null ? run : joined(place);
    }

    private @Nullable String run(DayList.Entry entry) {
        return entry.isRun() && entry.session().isMultiDay()
                ? words.until(entry.listing().event(), entry.session())
                : null;
    }

    private String joined(@Nullable String... parts) {
        StringBuilder line = new StringBuilder();
        for (String part : parts) {
            if (part != null) {
                line.append(line.isEmpty() ? "" : wording().get("list.dot")).append(part);
            }
        }
        return line.toString();
    }

    /** @param next whether nothing else begins before it */
    Shown shown(DayList.Entry entry, boolean next) {
        Session session = entry.session();
        String place = wording().place(session);
        String time = start(entry);
        String run = run(entry);
        String line = place == null ? time : wording().format("browse.timeAndPlace", run == null ? time : run, place);
        StageContent stage = new StageContent(
                entry.listing().event(),
                null,
                lead(entry, next),
                tone(entry) == Tone.ALARM,
                wording().in(entry.listing().title()),
                line,
                link(entry));
        return new Shown(entry.id(), stage, time, place == null ? "" : place);
    }

    /** Only where phones reach the hub: its page has all of the event. */
    private @Nullable StageLink link(DayList.Entry entry) {
        Event event = entry.listing().event();
        PhoneLinks phones = means.phones();
        if (phones == null) {
            return null;
        }
        boolean opened = means.isOpened(event.uid());
        String words = opened ? "phone.opened" : tone(entry) == Tone.ALARM ? "phone.details" : "phone.scan";
        return new StageLink(phones.to(event.uid()), phones.domain(), wording().get(words), opened);
    }

    private String lead(DayList.Entry entry, boolean next) {
        Session session = entry.session();
        SeatState state = entry.stateAt(words.now());
        if (tone(entry) == Tone.ALARM || state == SeatState.PAST) {
            String pill = pill(entry, state);
            return pill == null ? "" : pill;
        }
        if (state == SeatState.LIVE) {
            return words.onNow(entry.listing());
        }
        if (next) {
            return wording().format("browse.next", words.ahead(session));
        }
        var day = words.dayOf(entry.start());
        if (day.equals(words.today())) {
            return wording().format("browse.laterToday", words.ahead(session));
        }
        return day.equals(words.today().plusDays(1))
                ? wording().format("browse.tomorrow", wording().weekday(day))
                : wording().dayAndWeekday(day);
    }
}
