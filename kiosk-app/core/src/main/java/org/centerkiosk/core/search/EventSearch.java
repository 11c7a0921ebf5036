package org.centerkiosk.core.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Listing;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Person;
import org.centerkiosk.core.event.Programme;
import org.centerkiosk.core.event.SeatState;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.pinyin.Spelling;
import org.jspecify.annotations.Nullable;

/**
 * Finds events of one programme. The spellings are made when it is made, which takes a while for some hundred events:
 * off the JavaFX thread. Keeps nothing of what is asked; may be asked on any thread.
 */
public final class EventSearch {

    private final Programme programme;
    private final Spellings spellings;
    private final List<Entry> entries;

    public EventSearch(Programme programme) {
        this(programme, new Spellings());
    }

    private EventSearch(Programme programme, Spellings known) {
        this.programme = programme;
        this.spellings = new Spellings();
        this.entries = programme.events().stream()
                .map(event -> Entry.of(event, text -> spellings.of(text, known)))
                .toList();
    }

    /** The same for a later state of the programme: the spellings of texts that it shares are not made again. */
    public EventSearch next(Programme later) {
        return new EventSearch(later, spellings);
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

    /** @param person whether it is somebody's name */
    private record Text(String text, boolean person) {}

    /** Made once for each text; safe while it is filled by one thread and read by others. */
    private static final class Spellings {

        private final Map<Text, Spelling> made = new ConcurrentHashMap<>();

        Spelling of(Text text, Spellings before) {
            return made.computeIfAbsent(text, wanted -> {
                Spelling known = before.made.get(wanted);
                if (known != null) {
                    return known;
                }
                return wanted.person() ? Spelling.ofName(wanted.text()) : Spelling.ofText(wanted.text());
            });
        }
    }

    private record Entry(Event event, List<Spelling> titles, List<Spelling> beside) {

        static Entry of(Event event, Function<Text, Spelling> spell) {
            Set<Text> titles = new LinkedHashSet<>();
            Set<Text> beside = new LinkedHashSet<>();
            add(titles, event.title(), false);
            add(titles, event.subtitle(), false);
            event.sessions().forEach(session -> add(titles, session.title(), false));
            for (Person person : event.people()) {
                add(beside, person.name(), true);
                add(beside, person.affiliation(), false);
            }
            for (Session session : event.sessions()) {
                add(beside, session.place() == null ? null : session.place().name(), false);
            }
            add(beside, event.audience(), false);
            event.keywords().forEach(word -> beside.add(new Text(word, false)));
            return new Entry(
                    event,
                    titles.stream().map(spell).toList(),
                    beside.stream().map(spell).toList());
        }

        private static void add(Set<Text> to, @Nullable LocalText text, boolean person) {
            if (text != null) {
                to.add(new Text(text.zh(), person));
                if (text.en() != null) {
                    to.add(new Text(text.en(), person));
                }
            }
        }

        Optional<Hit> hit(EventQuery query, List<String> terms, Instant now) {
            if (!fits(query.category()) || (query.age() != null && !query.age().mayCome(event.terms()))) {
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
