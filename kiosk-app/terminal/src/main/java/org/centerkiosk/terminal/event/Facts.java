package org.centerkiosk.terminal.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.centerkiosk.config.Bilingual;
import org.centerkiosk.config.Room;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Person;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SignUpTerms;
import org.centerkiosk.terminal.event.EventModel.About;
import org.centerkiosk.terminal.event.EventModel.Fact;
import org.centerkiosk.terminal.text.SessionWords;
import org.centerkiosk.terminal.text.Wording;
import org.jspecify.annotations.Nullable;

/** When, where, who, for whom: what is known of a session, each in its tile. */
record Facts(SessionWords words, List<Room> rooms) {

    /** Two small lines below a place. */
    private static final int LONG_WAY = 60;

    Facts {
        rooms = List.copyOf(rooms);
    }

    private Wording wording() {
        return words.wording();
    }

    List<Fact> of(Event event, Session session) {
        List<Fact> facts = new ArrayList<>();
        facts.add(time(event, session));
        place(session).ifPresent(facts::add);
        people(event).ifPresent(facts::add);
        audience(event).ifPresent(facts::add);
        if (event.admission() != null && !isSaidOnStage(event)) {
            facts.add(new Fact(About.FEE, wording().get("event.fee"), wording().in(event.admission()), ""));
        }
        return facts;
    }

    private boolean isSaidOnStage(Event event) {
        String subtitle = wording().inOrNull(event.subtitle());
        String admission = wording().inOrNull(event.admission());
        return subtitle != null
                && admission != null
                && subtitle.toLowerCase(Locale.ROOT).contains(admission.toLowerCase(Locale.ROOT));
    }

    private Fact time(Event event, Session session) {
        if (SessionWords.isRun(session)) {
            String days = session.isMultiDay()
                    ? wording().dayRange(session)
                    : wording().dayAndWeekday(session.firstDay());
            boolean show = event.category() == org.centerkiosk.core.event.Category.EXHIBITION;
            return new Fact(About.TIME, wording().get(show ? "event.onView" : "event.days"), days, "");
        }
        var day = words.dayOf(session.start());
        String times = wording().timeRange(session, "–");
        return new Fact(
                About.TIME,
                wording().format("event.timeOn", wording().day(day)),
                wording().format("event.dayAndTimes", wording().nearDay(day, words.today()), times),
                "");
    }

    private Optional<Fact> place(Session session) {
        String place = wording().place(session);
        if (place == null) {
            return Optional.empty();
        }
        List<String> extra = new ArrayList<>();
        floor(session, place).ifPresent(extra::add);
        way(session).filter(each -> !isLong(each)).ifPresent(extra::add);
        return Optional.of(new Fact(
                About.PLACE,
                wording().get("event.place"),
                place,
                String.join(wording().get("event.placeSeparator"), extra)));
    }

    private Optional<String> floor(Session session, String place) {
        return room(session)
                .flatMap(room -> Optional.ofNullable(room.floor()))
                .map(this::in)
                .filter(each -> !place.contains(each));
    }

    private Optional<String> way(Session session) {
        return room(session).flatMap(room -> Optional.ofNullable(room.way())).map(this::in);
    }

    /** How to get to the room, where that is too long to stand below it. */
    Optional<Fact> longWay(Session session) {
        return way(session)
                .filter(Facts::isLong)
                .map(each -> new Fact(About.WAY, wording().get("event.way"), each, ""));
    }

    private static boolean isLong(String way) {
        return width(way) > LONG_WAY;
    }

    /** In Latin letters; a Chinese character takes the room of two. */
    static int width(String text) {
        return text.codePoints().map(point -> point < 0x2E80 ? 1 : 2).sum();
    }

    /** The room whose name is the place's, or the longest one within it. */
    private Optional<Room> room(Session session) {
        if (session.place() == null) {
            return Optional.empty();
        }
        String place = session.place().name().zh();
        return rooms.stream()
                .filter(room -> place.contains(room.name()))
                .max(java.util.Comparator.comparingInt(room -> room.name().length()));
    }

    private String in(Bilingual text) {
        return wording().in(new LocalText(text.zh(), text.en()));
    }

    private Optional<Fact> people(Event event) {
        String names = wording().people(event);
        if (names == null) {
            return Optional.empty();
        }
        Person only = event.people().size() == 1 ? event.people().getFirst() : null;
        String from =
                only == null || only.affiliation() == null ? "" : wording().in(only.affiliation());
        String label = wording()
                .get(
                        switch (event.category()) {
                            case COURSE, FAMILY, HEALTH -> "event.teacher";
                            case LECTURE -> "event.speaker";
                            case PERFORMANCE -> "event.performer";
                            case EXHIBITION, VOLUNTEERING -> "event.people";
                        });
        return Optional.of(new Fact(About.PEOPLE, label, names, from));
    }

    private Optional<Fact> audience(Event event) {
        String ages = event.terms() == null ? null : ages(event.terms());
        String audience = wording().inOrNull(event.audience());
        if (ages == null && audience == null) {
            return Optional.empty();
        }
        String label = wording().get("event.audience");
        return Optional.of(
                ages == null
                        ? new Fact(About.AUDIENCE, label, audience == null ? "" : audience, "")
                        : new Fact(About.AUDIENCE, label, ages, audience == null ? "" : audience));
    }

    private @Nullable String ages(SignUpTerms terms) {
        if (terms.minAge() != null && terms.maxAge() != null) {
            return wording().format("event.ages", terms.minAge(), terms.maxAge());
        }
        if (terms.minAge() != null) {
            return wording().format("event.agesFrom", terms.minAge());
        }
        return terms.maxAge() == null ? null : wording().format("event.agesTo", terms.maxAge());
    }
}
