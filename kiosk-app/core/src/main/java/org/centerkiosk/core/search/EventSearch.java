package org.centerkiosk.core.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Listing;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Programme;
import org.centerkiosk.core.event.SeatState;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SignUpTerms;
import org.centerkiosk.core.pinyin.Spelling;
import org.jspecify.annotations.Nullable;

/**
 * Finds events of one programme. The spellings are made once, which takes tens of milliseconds for some hundred events:
 * off the JavaFX thread. Keeps nothing of what is asked; may be asked on any thread.
 */
public final class EventSearch {

    private final Programme programme;
    private final List<Entry> entries;

    public EventSearch(Programme programme) {
        this.programme = programme;
        this.entries = programme.events().stream().map(Entry::of).toList();
    }

    /** What it searches. */
    public Programme programme() {
        return programme;
    }

    /**
     * The events that answer a query, each with its next session that does: those whose title begins so, then those whose
     * title says it, then the rest; among equals by start.
     */
    public List<Listing> find(EventQuery query, Instant now) {
        List<String> terms = Arrays.stream(query.text().strip().split("\\s+"))
                .map(Spelling::plain)
                .filter(term -> !term.isEmpty())
                .toList();
        return entries.stream()
                .flatMap(entry -> entry.hit(query, terms, now).stream())
                .sorted(Comparator.comparing(Hit::rank).thenComparing(Hit::listing, Listing.BY_START))
                .map(Hit::listing)
                .toList();
    }

    private enum Rank {
        TITLE_BEGINS,
        TITLE,
        BESIDE
    }

    private record Hit(Listing listing, Rank rank) {}

    private record Entry(Event event, List<Spelling> titles, List<Spelling> beside) {

        static Entry of(Event event) {
            List<Spelling> titles = new ArrayList<>();
            List<Spelling> beside = new ArrayList<>();
            add(titles, event.title());
            add(titles, event.subtitle());
            event.sessions().stream().map(Session::title).distinct().forEach(title -> add(titles, title));
            event.people().forEach(person -> beside.addAll(names(person.name())));
            event.people().forEach(person -> add(beside, person.affiliation()));
            event.sessions().stream()
                    .map(Session::place)
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(place -> add(beside, place.name()));
            add(beside, event.audience());
            event.keywords().forEach(word -> beside.add(Spelling.ofText(word)));
            return new Entry(event, List.copyOf(titles), List.copyOf(beside));
        }

        private static void add(List<Spelling> to, @Nullable LocalText text) {
            if (text != null) {
                to.add(Spelling.ofText(text.zh()));
                if (text.en() != null) {
                    to.add(Spelling.ofText(text.en()));
                }
            }
        }

        private static List<Spelling> names(LocalText name) {
            return name.en() == null
                    ? List.of(Spelling.ofName(name.zh()))
                    : List.of(Spelling.ofName(name.zh()), Spelling.ofName(name.en()));
        }

        Optional<Hit> hit(EventQuery query, List<String> terms, Instant now) {
            if (!fits(query.category()) || !fits(query.age())) {
                return Optional.empty();
            }
            return rank(terms)
                    .flatMap(rank -> event.sessions().stream()
                            .filter(session -> fits(session, query, now))
                            .min(Comparator.comparing(Session::start))
                            .map(session -> new Hit(new Listing(event, session), rank)));
        }

        private boolean fits(@Nullable Category category) {
            return category == null || event.category() == category;
        }

        private boolean fits(@Nullable Integer age) {
            SignUpTerms terms = event.terms();
            return age == null
                    || terms == null
                    || ((terms.minAge() == null || age >= terms.minAge())
                            && (terms.maxAge() == null || age <= terms.maxAge()));
        }

        /** How the worst of the terms is met; empty where one is not. */
        private Optional<Rank> rank(List<String> terms) {
            Rank worst = Rank.TITLE_BEGINS;
            for (String term : terms) {
                Optional<Rank> rank = rank(term);
                if (rank.isEmpty()) {
                    return rank;
                }
                worst = rank.get().compareTo(worst) > 0 ? rank.get() : worst;
            }
            return Optional.of(worst);
        }

        private Optional<Rank> rank(String term) {
            if (titles.stream().anyMatch(title -> title.startsWith(term))) {
                return Optional.of(Rank.TITLE_BEGINS);
            }
            if (titles.stream().anyMatch(title -> title.isMeantBy(term))) {
                return Optional.of(Rank.TITLE);
            }
            return beside.stream().anyMatch(text -> text.isMeantBy(term)) ? Optional.of(Rank.BESIDE) : Optional.empty();
        }

        /** One that does not take place is found too, so that who looks for it learns of it. */
        private boolean fits(Session session, EventQuery query, Instant now) {
            if (session.isOverAt(now) || !isOn(query.day(), session)) {
                return false;
            }
            return !query.free() || isFree(SeatState.of(event, session, now));
        }

        private static boolean isOn(@Nullable LocalDate day, Session session) {
            return day == null || (!day.isBefore(session.firstDay()) && !day.isAfter(session.lastDay()));
        }

        private static boolean isFree(SeatState state) {
            return state == SeatState.FREE || state == SeatState.FEW || state == SeatState.WALK_IN;
        }
    }
}
