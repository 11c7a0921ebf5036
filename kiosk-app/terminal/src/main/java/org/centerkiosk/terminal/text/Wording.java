package org.centerkiosk.terminal.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.event.Listing;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Place;
import org.centerkiosk.core.event.SeatState;
import org.centerkiosk.core.event.Seats;
import org.centerkiosk.core.event.Session;
import org.jspecify.annotations.Nullable;

/** How dates, times, places and seats are said in one language, in the venue's zone. Immutable. */
public final class Wording {

    private final Texts texts;
    private final ZoneId zone;
    private final DateTimeFormatter time;
    private final DateTimeFormatter weekday;
    private final DateTimeFormatter weekdayLong;
    private final DateTimeFormatter dayAndWeekday;
    private final DateTimeFormatter fullDay;
    private final DateTimeFormatter day;
    private final DateTimeFormatter month;

    public Wording(Language language, ZoneId zone) {
        this.texts = Texts.of(language);
        this.zone = zone;
        this.time = DateTimeFormatter.ofPattern("HH:mm");
        this.weekday = pattern("date.weekday");
        this.weekdayLong = pattern("date.weekdayLong");
        this.dayAndWeekday = pattern("date.dayAndWeekday");
        this.fullDay = pattern("date.fullDay");
        this.day = pattern("date.day");
        this.month = pattern("date.month");
    }

    private DateTimeFormatter pattern(String key) {
        return DateTimeFormatter.ofPattern(texts.get(key), texts.language().locale());
    }

    public Texts texts() {
        return texts;
    }

    public Language language() {
        return texts.language();
    }

    public ZoneId zone() {
        return zone;
    }

    public String get(String key) {
        return texts.get(key);
    }

    public String format(String key, Object... arguments) {
        return texts.format(key, arguments);
    }

    public String in(LocalText text) {
        return Legible.of(text.in(language()));
    }

    public @Nullable String inOrNull(@Nullable LocalText text) {
        return text == null ? null : in(text);
    }

    /** 15:00. */
    public String time(Instant instant) {
        return time.format(instant.atZone(zone));
    }

    /** 13:52, with the day where it is not the present one. */
    public String moment(Instant instant, Instant now) {
        LocalDate date = today(instant);
        return date.equals(today(now)) ? time(instant) : day(date) + " " + time(instant);
    }

    /** 15:00–16:30; one time where the session has no length. */
    public String timeRange(Session session, String dash) {
        String start = time(session.start());
        return session.end().equals(session.start()) ? start : start + dash + time(session.end());
    }

    /** 周二 or Tue. */
    public String weekday(LocalDate date) {
        return weekday.format(date);
    }

    /** 星期二 or Tuesday. */
    public String weekdayLong(LocalDate date) {
        return weekdayLong.format(date);
    }

    /** 今天, 明天, else 周二. */
    public String nearDay(LocalDate date, LocalDate today) {
        return date.equals(today) ? get("date.today") : weekday(date);
    }

    /** 11月24日 or 24 Nov. */
    public String day(LocalDate date) {
        return day.format(date);
    }

    /** 11月24日 周二 or Tue 24 Nov. */
    public String dayAndWeekday(LocalDate date) {
        return dayAndWeekday.format(date);
    }

    /** 11月24日 周二 or Tue 24 November. */
    public String fullDay(LocalDate date) {
        return fullDay.format(date);
    }

    /** 11 月 or Nov. */
    public String month(LocalDate date) {
        return month.format(date);
    }

    /** From 11月1日 to 11月30日 for a session of several days. */
    public String dayRange(Session session) {
        return format("date.range", day(session.firstDay()), day(session.lastDay()));
    }

    public LocalDate today(Instant now) {
        return now.atZone(zone).toLocalDate();
    }

    public String category(Category category) {
        return get("category." + category.name().toLowerCase(java.util.Locale.ROOT));
    }

    /** The session's own title, with its number where the event is a series without titles of its own. */
    public String title(Listing listing) {
        Session session = listing.session();
        String title = in(listing.title());
        if (session.title() == null
                && session.number() > 0
                && listing.event().isSeries()
                && listing.event().category() == Category.COURSE) {
            return format("event.numbered", title, session.number());
        }
        return title;
    }

    public @Nullable String place(Session session) {
        Place place = session.place();
        return place == null ? null : in(place.name());
    }

    /** Those who teach or perform, or null where the schedule does not say. */
    public @Nullable String people(Event event) {
        return event.people().isEmpty()
                ? null
                : event.people().stream()
                        .map(person -> in(person.name()))
                        .collect(Collectors.joining(get("list.separator")));
    }

    /** Words on the pill; {@code about} where the numbers may be old. Null where there is nothing to say. */
    public @Nullable String seats(SeatState state, Session session, boolean about) {
        Seats seats = session.seats();
        return switch (state) {
            case CANCELLED -> get("seat.cancelled");
            case POSTPONED -> get("seat.postponed");
            case PAST -> get("seat.past");
            case LIVE -> get("seat.live");
            case FULL -> get("seat.full");
            case WALK_IN -> get("seat.walkIn");
            case UNKNOWN -> null;
            case WAIT ->
                seats == null || seats.waiting() == null ? get("seat.wait") : format("seat.waitAhead", seats.waiting());
            case FEW, FREE -> seats == null ? null : format(seatKey(state, about), seats.remaining());
        };
    }

    private static String seatKey(SeatState state, boolean about) {
        String key = state == SeatState.FEW ? "seat.few" : "seat.free";
        return about ? key + "About" : key;
    }

    /** 34 分钟后, 2 小时后: how long until then, for within a day. */
    public String until(Duration duration) {
        long minutes = Math.max(1, duration.plusSeconds(59).toMinutes());
        return minutes < 60 ? format("until.minutes", minutes) : format("until.hours", (minutes + 30) / 60);
    }
}
