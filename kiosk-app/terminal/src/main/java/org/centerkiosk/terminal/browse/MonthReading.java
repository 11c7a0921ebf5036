package org.centerkiosk.terminal.browse;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Programme;
import org.centerkiosk.terminal.browse.BrowseModel.Chip;
import org.centerkiosk.terminal.browse.BrowseModel.Pages;
import org.centerkiosk.terminal.browse.BrowseModel.Shown;
import org.centerkiosk.terminal.browse.MonthModel.Cell;
import org.centerkiosk.terminal.browse.MonthModel.When;
import org.centerkiosk.terminal.shell.LobbyState;
import org.centerkiosk.terminal.shell.Route;
import org.centerkiosk.terminal.text.SessionWords;
import org.centerkiosk.terminal.text.Wording;
import org.centerkiosk.terminal.text.Wordings;
import org.jspecify.annotations.Nullable;

/** Reads one state: what the coming days show in it. */
final class MonthReading {

    private static final int WEEK = 7;

    private final LobbyState state;
    private final Route.Month route;
    private final Programme programme;
    private final Wording wording;
    private final SessionWords words;
    private final DayRange range;
    private final int cellsPerPage;
    private final boolean elder;

    /**
     * @param cellsPerPage whole weeks, unless the text is larger
     * @param elder days one after another instead of weeks
     */
    MonthReading(LobbyState state, Wordings wordings, int daysAhead, int cellsPerPage, boolean elder) {
        this.state = state;
        Route.Month asked = state.route() instanceof Route.Month month ? month : new Route.Month(0);
        this.route = elder ? new Route.Month(asked.page()) : asked;
        this.programme = state.content().programme();
        this.wording = wordings.of(state.language());
        this.words = new SessionWords(wording, state.now(), state.content().offline());
        this.range = new DayRange(words.today(), daysAhead);
        this.cellsPerPage = cellsPerPage;
        this.elder = elder;
    }

    MonthModel model() {
        List<DayList> lists = range.days().map(day -> on(day, route.category())).toList();
        List<LocalDate> all = elder ? range.days().toList() : weeks();
        int count = Math.max(1, Math.ceilDiv(all.size(), cellsPerPage));
        int page = Math.clamp(route.page(), 0, count - 1);
        List<LocalDate> shown = all.subList(page * cellsPerPage, Math.min((page + 1) * cellsPerPage, all.size()));
        int total = (int) lists.stream()
                .flatMap(list -> list.entries().stream())
                .map(DayList.Entry::id)
                .distinct()
                .count();
        return new MonthModel(
                state.language(),
                state.now(),
                stage(lists),
                wording.get("month.title"),
                wording.format("date.range", wording.day(range.today()), wording.day(range.last())),
                wording.format("browse.total", total),
                chips(),
                weeks().subList(0, WEEK).stream().map(wording::weekday).toList(),
                shown.stream().map(day -> cell(day, lists)).toList(),
                new Pages(page, count, wording.format("month.page", page + 1, count)),
                state.content().offline() ? state.content().asOf() : null);
    }

    private DayList on(LocalDate day, @Nullable Category category) {
        return DayList.of(programme, day, category, words);
    }

    /** From the Monday of this week to the Sunday after the last day. */
    private List<LocalDate> weeks() {
        LocalDate first = range.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate last = range.last().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return first.datesUntil(last.plusDays(1)).toList();
    }

    private @Nullable Shown stage(List<DayList> lists) {
        return Stream.concat(lists.stream(), range.days().map(day -> on(day, null)))
                .flatMap(list -> list.next(state.now()).stream())
                .filter(DayList.Entry::takesPlace)
                .findFirst()
                .map(entry -> new RowWriter(
                                words, words.dayOf(entry.start()).equals(words.today()), elder, state.means())
                        .shown(entry, entry.start().isAfter(state.now()) && isToday(entry)))
                .orElse(null);
    }

    private boolean isToday(DayList.Entry entry) {
        return words.dayOf(entry.start()).equals(words.today());
    }

    private Cell cell(LocalDate day, List<DayList> lists) {
        String date = wording.day(day);
        if (!range.contains(day)) {
            return new Cell(day, When.OUTSIDE, number(day), date, "", List.of(), date);
        }
        DayList list = lists.get((int) ChronoUnit.DAYS.between(range.today(), day));
        boolean today = day.equals(range.today());
        String count = wording.format("browse.total", list.size());
        return new Cell(
                day,
                today ? When.TODAY : When.AHEAD,
                elder ? wording.nearDay(day, range.today()) : number(day),
                date,
                list.isEmpty() && !elder ? "" : count,
                categories(list),
                wording.nearDay(day, range.today()) + " " + date + " " + count);
    }

    /** The month is named where it begins. */
    private String number(LocalDate day) {
        return day.getDayOfMonth() == 1 ? wording.day(day) : String.valueOf(day.getDayOfMonth());
    }

    private static List<Category> categories(DayList list) {
        return list.entries().stream()
                .map(entry -> entry.listing().event().category())
                .distinct()
                .sorted()
                .toList();
    }

    private List<Chip> chips() {
        List<Category> present = range.days()
                .flatMap(day -> categories(on(day, null)).stream())
                .distinct()
                .toList();
        List<Chip> chips = new ArrayList<>();
        chips.add(new Chip(null, wording.get("browse.all"), route.category() == null, false));
        for (Category category : Category.values()) {
            boolean chosen = category == route.category();
            chips.add(new Chip(category, wording.category(category), chosen, !present.contains(category)));
        }
        return chips;
    }
}
