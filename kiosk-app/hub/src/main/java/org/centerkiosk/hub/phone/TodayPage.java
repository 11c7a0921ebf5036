package org.centerkiosk.hub.phone;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Listing;
import org.centerkiosk.core.event.Programme;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionStatus;
import org.jspecify.annotations.Nullable;

/** What is on, day by day: {@code /}. */
final class TodayPage {

    private static final int DAYS = 14;
    /** Rows of a page: what 60 KB hold with ease, and more than a thumb scrolls. */
    private static final int ROWS = 40;

    private final Pages pages;

    TodayPage(Pages pages) {
        this.pages = pages;
    }

    /** A day that one can pick. */
    record Day(String date, String name, String number, String count, boolean chosen) {}

    /** One session in the list. */
    record Row(
            String event,
            String title,
            String poster,
            String category,
            String style,
            String times,
            @Nullable String place,
            Pill pill,
            @Nullable String why) {

        boolean off() {
            return pill.style().equals("cancelled") || pill.style().equals("postponed");
        }
    }

    /** What the page shows. */
    record View(
            String heading,
            List<Day> days,
            List<Row> rows,
            @Nullable String more,
            @Nullable String next,
            boolean published) {}

    void show(Context context) {
        Programmes.Sorted sorted = pages.programme();
        ZoneId zone = sorted.zone();
        Instant now = pages.now();
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate day = chosen(context.queryParam("day"), today);
        int from = number(context.queryParam("from"));
        String address = day.equals(today) && from == 0 ? "/" : "/?day=" + day + (from == 0 ? "" : "&from=" + from);
        Frame frame = pages.frame(context, address);
        List<Listing> listed = listed(sorted.programme(), day, zone, now);
        List<Row> rows = listed.stream()
                .skip(from)
                .limit(ROWS)
                .map(listing -> row(listing, frame, now))
                .toList();
        View view = new View(
                frame.words().nearDay(day, today) + " " + frame.words().day(day),
                days(sorted.programme(), day, today, zone, frame.words(), now),
                rows,
                from + ROWS < listed.size() ? "/?day=" + day + "&from=" + (from + ROWS) : null,
                rows.isEmpty() ? next(sorted.programme(), day, zone) : null,
                sorted.edition() != null);
        pages.show(context, 200, "today.jte", Map.of("frame", frame, "view", view));
    }

    private static LocalDate chosen(@Nullable String text, LocalDate today) {
        try {
            LocalDate day = text == null ? today : LocalDate.parse(text);
            return day.isBefore(today) || day.isAfter(today.plusYears(1)) ? today : day;
        } catch (DateTimeParseException e) {
            return today;
        }
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    }

    private static List<Listing> listed(Programme programme, LocalDate day, ZoneId zone, Instant now) {
        return programme.on(day, zone).stream()
                .filter(listing -> !listing.session().isOverAt(now))
                // What runs for weeks comes last: it is there tomorrow, too.
                .sorted(Comparator.comparing(listing -> listing.session().isMultiDay()))
                .toList();
    }

    private static List<Day> days(
            Programme programme, LocalDate chosen, LocalDate today, ZoneId zone, PhoneWords words, Instant now) {
        List<Day> days = new ArrayList<>();
        for (LocalDate day = today; day.isBefore(today.plusDays(DAYS)); day = day.plusDays(1)) {
            int count = listed(programme, day, zone, now).size();
            days.add(new Day(
                    day.toString(),
                    words.nearDay(day, today),
                    String.valueOf(day.getDayOfMonth()),
                    words.format("today.count", count),
                    day.equals(chosen)));
        }
        return days;
    }

    private Row row(Listing listing, Frame frame, Instant now) {
        Event event = pages.counted(listing.event());
        Session session = event.sessions().stream()
                .filter(each -> each.id().equals(listing.session().id()))
                .findFirst()
                .orElse(listing.session());
        EventView view = pages.view(event, frame);
        boolean hasNews = session.status() != SessionStatus.SCHEDULED;
        return new Row(
                view.name(),
                frame.words().in(event.titleOf(session)),
                view.poster(),
                view.category(),
                event.category().name().toLowerCase(Locale.ROOT),
                frame.words().times(session),
                frame.words().place(session),
                Pill.of(event, session, frame.words(), now),
                hasNews ? frame.words().notice(session) : null);
    }

    private static @Nullable String next(Programme programme, LocalDate day, ZoneId zone) {
        Instant from = day.plusDays(1).atStartOfDay(zone).toInstant();
        return programme.listings().stream()
                .filter(listing -> !listing.session().start().isBefore(from))
                .map(listing -> listing.session().firstDay().toString())
                .findFirst()
                .orElse(null);
    }
}
