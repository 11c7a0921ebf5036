package org.centerkiosk.terminal.browse;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Listing;
import org.centerkiosk.core.search.AgeGroup;
import org.centerkiosk.core.search.EventQuery;
import org.centerkiosk.core.search.EventSearch;
import org.centerkiosk.core.sync.SyncState;
import org.centerkiosk.terminal.browse.BrowseModel.Chip;
import org.centerkiosk.terminal.browse.BrowseModel.Pages;
import org.centerkiosk.terminal.browse.BrowseModel.Row;
import org.centerkiosk.terminal.browse.SearchModel.Filter;
import org.centerkiosk.terminal.shell.LobbyState;
import org.centerkiosk.terminal.shell.Route;
import org.centerkiosk.terminal.text.SessionWords;
import org.centerkiosk.terminal.text.Wording;

/** Reads one state: what the search shows in it. */
final class SearchReading {

    private final LobbyState state;
    private final Route.Search route;
    private final Wording wording;
    private final SessionWords words;
    private final Optional<EventSearch> search;
    private final String composed;

    /**
     * @param search empty where it is not ready yet
     * @param composed letters that are not text yet; they are looked for as pinyin
     */
    SearchReading(LobbyState state, Wording wording, Optional<EventSearch> search, String composed) {
        this.state = state;
        this.route = state.route() instanceof Route.Search here ? here : Route.Search.blank();
        this.wording = wording;
        this.words = new SessionWords(wording, state.now(), state.content().offline());
        this.search = search;
        this.composed = composed.replace(" ", "");
    }

    /**
     * @param rowsPerPage 0 or more
     * @param brief as few words as can be, for large letters
     */
    SearchModel model(int rowsPerPage, boolean brief) {
        EventQuery query = route.query();
        EventQuery asked = composed.isEmpty() ? query : query.withText(query.text() + " " + composed);
        List<Listing> found =
                search.map(ready -> ready.find(asked, state.now())).orElse(List.of());
        int size = Math.max(1, rowsPerPage);
        int count = Math.max(1, Math.ceilDiv(found.size(), size));
        int page = Math.clamp(route.page(), 0, count - 1);
        int first = page * size;
        int end = Math.min(first + rowsPerPage, found.size());
        List<Row> rows = found.subList(Math.min(first, end), end).stream()
                .map(listing -> row(listing, brief))
                .toList();
        SyncState content = state.content();
        return new SearchModel(
                state.language(),
                state.now(),
                query.text(),
                search.isEmpty() || asked.equals(EventQuery.ALL) ? "" : wording.format("search.found", found.size()),
                chips(query),
                filters(query),
                rows,
                new Pages(
                        page,
                        count,
                        rows.isEmpty() ? "" : wording.format("search.pages", first + 1, end, found.size())),
                search.isPresent() && found.isEmpty(),
                content.offline() ? content.asOf() : null);
    }

    /** As in the list of its day, with the day in the place of the end. */
    private Row row(Listing listing, boolean brief) {
        LocalDate today = words.today();
        LocalDate first = words.dayOf(listing.session().start());
        LocalDate day = first.isBefore(today) ? today : first;
        Row row = new RowWriter(words, day.equals(today), brief, state.means())
                .row(new DayList.Entry(listing, false), null);
        String date = nameOf(day, today);
        String place = row.place().isEmpty() ? date : wording.format("search.dayAndPlace", date, row.place());
        return new Row(
                row.id(),
                row.event(),
                row.start(),
                date,
                row.title(),
                row.categoryWord(),
                row.detail(),
                place,
                row.tone(),
                row.state(),
                row.pill(),
                false,
                wording.format("search.rowSpoken", wording.dayAndWeekday(day), row.spoken()));
    }

    private String nameOf(LocalDate day, LocalDate today) {
        if (day.equals(today)) {
            return wording.get("date.today");
        }
        return day.equals(today.plusDays(1)) ? wording.get("date.tomorrow") : wording.day(day);
    }

    private List<Chip> chips(EventQuery query) {
        List<Chip> chips = new ArrayList<>();
        chips.add(new Chip(null, wording.get("browse.all"), query.category() == null, false));
        for (Category each : Category.values()) {
            chips.add(new Chip(each, wording.category(each), each == query.category(), false));
        }
        return chips;
    }

    private List<Filter> filters(EventQuery query) {
        List<Filter> filters = new ArrayList<>();
        filters.add(new Filter(wording.get("search.free"), query.free(), query.withFree(!query.free())));
        for (LocalDate day : days()) {
            boolean chosen = day.equals(query.day());
            filters.add(new Filter(nearName(day), chosen, query.withDay(chosen ? null : day)));
        }
        for (AgeGroup group : AgeGroup.values()) {
            boolean chosen = group == query.age();
            filters.add(new Filter(
                    wording.get("search.age." + group.name()), chosen, query.withAge(chosen ? null : group)));
        }
        return filters;
    }

    private String nearName(LocalDate day) {
        boolean tomorrow = day.equals(words.today().plusDays(1));
        return tomorrow ? wording.get("date.tomorrow") : wording.nearDay(day, words.today());
    }

    /** Today, tomorrow, and the days of the weekend that are neither. */
    private List<LocalDate> days() {
        LocalDate today = words.today();
        return Stream.of(
                        today,
                        today.plusDays(1),
                        today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY)),
                        today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)))
                .distinct()
                .toList();
    }
}
