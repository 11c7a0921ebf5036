package org.centerkiosk.hub.phone;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SignUpTerms;
import org.jspecify.annotations.Nullable;

/** How dates, times and places are said in one language. Immutable. */
record PhoneWords(PhoneTexts texts) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    static PhoneWords of(Language language) {
        return new PhoneWords(PhoneTexts.of(language));
    }

    Language language() {
        return texts.language();
    }

    String get(String key) {
        return texts.get(key);
    }

    String format(String key, Object... arguments) {
        return texts.format(key, arguments);
    }

    String in(LocalText text) {
        return text.in(language());
    }

    @Nullable
    String inOrNull(@Nullable LocalText text) {
        return text == null ? null : in(text);
    }

    /** The language that stands in for the page's, for screen readers; null where it is the page's own. */
    @Nullable
    String foreign(@Nullable LocalText text) {
        return language() == Language.EN && text != null && text.en() == null ? "zh-CN" : null;
    }

    private String dated(String key, LocalDate date) {
        return DateTimeFormatter.ofPattern(get(key), language().locale()).format(date);
    }

    /** 周二 or Tue. */
    String weekday(LocalDate date) {
        return dated("date.weekday", date);
    }

    /** 11月24日 or 24 Nov. */
    String day(LocalDate date) {
        return dated("date.day", date);
    }

    /** 11月24日 周二 or Tue 24 November. */
    String fullDay(LocalDate date) {
        return dated("date.full", date);
    }

    /** 今天, 明天, else 周二. */
    String nearDay(LocalDate date, LocalDate today) {
        if (date.equals(today)) {
            return get("date.today");
        }
        return date.equals(today.plusDays(1)) ? get("date.tomorrow") : weekday(date);
    }

    /** 11月24日 周二 15:00. */
    String moment(Instant instant, ZoneId zone) {
        return fullDay(instant.atZone(zone).toLocalDate()) + " " + TIME.format(instant.atZone(zone));
    }

    /** 15:00–16:30, 全天, or 到 12月13日 for what lasts longer than a day. */
    String times(Session session) {
        if (session.isMultiDay() && (session.allDay() || isLong(session))) {
            return format("date.until", day(session.lastDay()));
        }
        if (session.allDay()) {
            return get("date.allDay");
        }
        String start = TIME.format(session.zonedStart());
        return session.end().equals(session.start()) ? start : start + "–" + TIME.format(session.zonedEnd());
    }

    private static boolean isLong(Session session) {
        return java.time.Duration.between(session.start(), session.end()).toHours() >= 24;
    }

    /** 11月24日 周二 15:00–16:30. */
    String when(Session session) {
        return fullDay(session.firstDay()) + " " + times(session);
    }

    String category(Category category) {
        return get("category." + category.name().toLowerCase(Locale.ROOT));
    }

    @Nullable
    String place(Session session) {
        return session.place() == null ? null : in(session.place().name());
    }

    /** Those who teach or perform, or null where the schedule does not say. */
    @Nullable
    String people(Event event) {
        return event.people().isEmpty()
                ? null
                : event.people().stream()
                        .map(person -> in(person.name()))
                        .collect(Collectors.joining(get("list.separator")));
    }

    /** 18–70 岁, or null where everybody may come. */
    @Nullable
    String ages(@Nullable SignUpTerms terms) {
        Integer from = terms == null ? null : terms.minAge();
        Integer to = terms == null ? null : terms.maxAge();
        if (from != null && to != null) {
            return format("event.ages", from, to);
        }
        if (from != null) {
            return format("event.agesFrom", from);
        }
        return to == null ? null : format("event.agesTo", to);
    }

    /** Why it does not take place, or where it moved from; null for one that takes place as planned. */
    @Nullable
    String notice(Session session) {
        String reason = inOrNull(session.reason());
        String rest = switch (session.status()) {
            case SCHEDULED, CANCELLED -> null;
            case POSTPONED -> get("event.noNewDate");
            case RESCHEDULED -> format("event.moved", moment(session.originalStart(), session.zone()));
        };
        return reason == null || rest == null
                ? (reason == null ? rest : reason)
                : reason + get("list.separator") + rest;
    }
}
