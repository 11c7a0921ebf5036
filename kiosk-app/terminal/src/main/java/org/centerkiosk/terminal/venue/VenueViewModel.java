package org.centerkiosk.terminal.venue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.centerkiosk.config.Bilingual;
import org.centerkiosk.config.Closure;
import org.centerkiosk.config.TimeRange;
import org.centerkiosk.config.VenueConfig;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.terminal.text.Wording;
import org.jspecify.annotations.Nullable;

/** Puts a venue's facts at an instant into words. */
final class VenueViewModel {

    private static final int WEEK = 7;

    /** How far ahead the next opening is looked for. */
    private static final int FAR = 60;

    private final VenueConfig venue;
    private final Wording wording;
    private final LocalDate today;
    private final LocalTime time;

    VenueViewModel(VenueConfig venue, Wording wording, Instant now) {
        this.venue = venue;
        this.wording = wording;
        ZonedDateTime here = now.atZone(wording.zone());
        this.today = here.toLocalDate();
        this.time = here.toLocalTime();
    }

    /** @param unknown whether no programme is known, so that the card stands in its place */
    VenueModel model(boolean unknown) {
        Optional<TimeRange> open = venue.openOn(today).stream()
                .filter(range -> range.contains(time))
                .findFirst();
        return new VenueModel(
                open.isPresent(),
                wording.get(open.isPresent() ? "venue.open" : opensLater() ? "venue.notYet" : "venue.closed"),
                open.isPresent() ? closes(open.get()) : opens(),
                wording.format("venue.today", hours(today)),
                unknown ? wording.get("venue.askForProgramme") : null,
                week(),
                closures(),
                inOrNull(venue.address()),
                venue.phone(),
                in(venue.desk()),
                venue.rooms().stream()
                        .map(room -> new VenueModel.Way(room.name(), inOrNull(room.floor()), inOrNull(room.way())))
                        .toList());
    }

    private boolean opensLater() {
        return venue.openOn(today).stream().anyMatch(range -> range.from().isAfter(time));
    }

    private @Nullable String closes(TimeRange open) {
        boolean allDay = open.endsDay() && open.from().equals(LocalTime.MIDNIGHT);
        return allDay ? null : wording.format("venue.until", end(open));
    }

    /** When it opens next, and why it is closed today where there is a reason. */
    private @Nullable String opens() {
        Optional<String> reason = venue.closureOn(today).map(closure -> in(closure.reason()));
        Optional<String> next = IntStream.range(0, FAR)
                .mapToObj(today::plusDays)
                .flatMap(day -> venue.openOn(day).stream()
                        .map(TimeRange::from)
                        .filter(from -> day.isAfter(today) || from.isAfter(time))
                        .map(from -> opens(day, from)))
                .findFirst();
        String said =
                Stream.of(reason, next).flatMap(Optional::stream).collect(Collectors.joining(wording.get("list.dot")));
        return said.isEmpty() ? null : said;
    }

    private String opens(LocalDate day, LocalTime from) {
        if (day.equals(today)) {
            return wording.format("venue.opensAt", from.toString());
        }
        String name = day.equals(today.plusDays(1)) ? wording.get("date.tomorrow") : wording.dayAndWeekday(day);
        return wording.format("venue.opensOn", name, from.toString());
    }

    private String hours(LocalDate day) {
        List<TimeRange> ranges = venue.openOn(day);
        if (ranges.isEmpty()) {
            return wording.get("venue.closedDay");
        }
        if (ranges.getFirst().endsDay() && ranges.getFirst().from().equals(LocalTime.MIDNIGHT)) {
            return wording.get("venue.always");
        }
        return ranges.stream()
                .map(range -> range.from() + "–" + end(range))
                .collect(Collectors.joining(wording.get("list.separator")));
    }

    private static String end(TimeRange range) {
        return range.endsDay() ? "24:00" : range.to().toString();
    }

    private List<VenueModel.Day> week() {
        return IntStream.range(0, WEEK)
                .mapToObj(today::plusDays)
                .map(day -> new VenueModel.Day(wording.nearDay(day, today), hours(day), day.equals(today)))
                .toList();
    }

    private List<VenueModel.Closed> closures() {
        return venue.closures().stream()
                .filter(closure -> !closure.to().isBefore(today))
                .map(closure -> new VenueModel.Closed(days(closure), in(closure.reason())))
                .toList();
    }

    private String days(Closure closure) {
        return closure.from().equals(closure.to())
                ? wording.dayAndWeekday(closure.from())
                : wording.format("date.range", wording.day(closure.from()), wording.day(closure.to()));
    }

    private String in(Bilingual text) {
        return wording.in(new LocalText(text.zh(), text.en()));
    }

    private @Nullable String inOrNull(@Nullable Bilingual text) {
        return text == null ? null : in(text);
    }
}
