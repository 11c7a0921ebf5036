package org.centerkiosk.terminal.browse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Programme;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.sync.SyncState;
import org.centerkiosk.terminal.browse.BrowseModel.Chip;
import org.centerkiosk.terminal.browse.BrowseModel.Day;
import org.centerkiosk.terminal.browse.BrowseModel.Empty;
import org.centerkiosk.terminal.browse.BrowseModel.Heading;
import org.centerkiosk.terminal.browse.BrowseModel.Pages;
import org.centerkiosk.terminal.browse.BrowseModel.Row;
import org.centerkiosk.terminal.browse.BrowseModel.Shown;
import org.centerkiosk.terminal.shell.LobbyState;
import org.centerkiosk.terminal.shell.Route;
import org.centerkiosk.terminal.text.SessionWords;
import org.centerkiosk.terminal.text.Wording;
import org.centerkiosk.terminal.text.Wordings;
import org.jspecify.annotations.Nullable;

/** Reads one state: what the list of the day shows in it. */
final class BrowseReading {

    private static final String NONE = "–";

    private final LobbyState state;
    private final Route.Browse route;
    private final @Nullable Category category;
    private final Programme programme;
    private final SessionWords words;
    private final Wording wording;
    private final DayRange range;
    private final LocalDate day;
    private final DayList list;

    private final int rowsPerPage;
    private final boolean elder;

    /** @param elder as few words as can be */
    BrowseReading(LobbyState state, Wordings wordings, int daysAhead, int rowsPerPage, boolean elder) {
        SyncState content = state.content();
        this.state = state;
        this.route = state.route() instanceof Route.Browse browse ? browse : Route.Browse.today();
        // There are no chips among large letters, so nothing is filtered there that one could not unfilter.
        this.category = elder ? null : route.category();
        this.rowsPerPage = rowsPerPage;
        this.elder = elder;
        this.programme = content.programme();
        this.wording = wordings.of(state.language());
        this.words = new SessionWords(wording, state.now(), content.offline());
        this.range = new DayRange(words.today(), daysAhead);
        this.day = range.clamp(route.day());
        this.list = on(day, category);
    }

    private DayList on(LocalDate date, @Nullable Category which) {
        return DayList.of(programme, date, which, words);
    }

    BrowseModel model() {
        Shown shown = shown();
        SessionId selected = shown == null ? null : shown.id();
        int count = Math.max(1, Math.ceilDiv(list.size(), rowsPerPage));
        int page = Math.clamp(route.page(), 0, count - 1);
        int first = page * rowsPerPage;
        int end = Math.min(first + rowsPerPage, list.size());
        RowWriter writer = writer();
        List<Row> rows = list.entries().subList(first, end).stream()
                .map(entry -> writer.row(entry, selected))
                .toList();
        String place = rows.isEmpty() ? "" : wording.format("browse.pages", first + 1, end, list.size());
        return new BrowseModel(
                state.language(),
                state.now(),
                shown,
                heading(),
                days(),
                chips(),
                rows,
                new Pages(page, count, place),
                list.isEmpty() ? empty() : null,
                state.content().offline() ? state.content().asOf() : null);
    }

    private RowWriter writer() {
        return new RowWriter(words, day.equals(words.today()), elder, state.means());
    }

    /** The chosen session; else the next one of the day; else the next one of all. */
    private @Nullable Shown shown() {
        Optional<DayList.Entry> entry = list.find(route.selected()).or(() -> list.next(state.now()));
        if (entry.isEmpty()) {
            entry = range.days()
                    .flatMap(date -> on(date, null).next(state.now()).stream())
                    .filter(DayList.Entry::takesPlace)
                    .findFirst();
        }
        return entry.map(each -> writer().shown(each, isNext(each))).orElse(null);
    }

    private boolean isNext(DayList.Entry entry) {
        return entry.start().isAfter(state.now())
                && on(words.today(), null)
                        .next(state.now())
                        .filter(first -> first.start().equals(entry.start()))
                        .isPresent();
    }

    private Heading heading() {
        int open = list.open(state.now());
        boolean near = !day.isAfter(words.today().plusDays(1));
        String name = near
                ? wording.get(day.equals(words.today()) ? "date.today" : "date.tomorrow")
                : elder ? wording.weekday(day) : wording.weekdayLong(day);
        return new Heading(
                elder && near ? wording.format("elder.dayAndWeekday", name, wording.weekday(day)) : name,
                near && !elder ? wording.fullDay(day) : wording.day(day),
                wording.format("browse.total", list.size()),
                open == 0 ? null : wording.format("browse.open", open));
    }

    private List<Day> days() {
        List<Day> days = new ArrayList<>();
        for (LocalDate date : range.tilesAround(day)) {
            int count = on(date, category).size();
            String weekday = wording.nearDay(date, words.today());
            String total = wording.format("browse.total", count);
            days.add(new Day(
                    date,
                    weekday,
                    String.valueOf(date.getDayOfMonth()),
                    count == 0 ? NONE : wording.format("browse.dayCount", count),
                    date.equals(day),
                    weekday + " " + wording.day(date) + " " + total));
        }
        return days;
    }

    private List<Chip> chips() {
        List<Chip> chips = new ArrayList<>();
        DayList all = on(day, null);
        chips.add(new Chip(null, wording.get("browse.all"), category == null, false));
        for (Category each : Category.values()) {
            boolean none = all.entries().stream()
                    .noneMatch(entry -> entry.listing().event().category() == each);
            chips.add(new Chip(each, wording.category(each), each == category, none));
        }
        return chips;
    }

    private Empty empty() {
        return range.after(day)
                .map(date -> on(date, category))
                .filter(later -> !later.isEmpty())
                .findFirst()
                .map(later -> new Empty(emptyWords(), later.day(), goTo(later)))
                .orElseGet(() -> category == null
                        ? new Empty(wording.get("browse.nothingAhead"), null, wording.get("browse.askDesk"))
                        : new Empty(emptyWords(), null, wording.get("browse.showAll")));
    }

    private String emptyWords() {
        if (category != null) {
            return wording.format("browse.categoryEmpty", wording.category(category));
        }
        return wording.get(day.equals(words.today()) ? "browse.todayOver" : "browse.dayEmpty");
    }

    private String goTo(DayList later) {
        return wording.format(
                "browse.goToDay", wording.dayAndWeekday(later.day()), wording.format("browse.total", later.size()));
    }
}
