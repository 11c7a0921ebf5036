package org.centerkiosk.core.feed;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Place;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.event.SessionStatus;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes events of drafts, alike for all formats: texts cleaned and cut, words understood, problems reported. */
public final class EventAssembler {

    private static final Logger LOG = LoggerFactory.getLogger(EventAssembler.class);

    private final FeedLimits limits;
    private final Report report;
    private final CategoryWords categories = new CategoryWords();
    private final Links links;
    private final TermsReader terms;
    private final SeatsReader seats;
    private int sessionsSoFar;

    /**
     * An assembler for one document.
     *
     * @param location the document's, for relative links in it
     */
    public EventAssembler(FeedLimits limits, FeedWindow window, String location, Report report) {
        this.limits = limits;
        this.links = new Links(location, limits, report);
        this.report = report;
        this.terms = new TermsReader(window, report);
        this.seats = new SeatsReader(window, report);
    }

    /** The event, unless it has no title, no session in the window, or the document has too many sessions. */
    public Optional<Event> assemble(EventDraft draft) {
        try {
            return checked(draft);
        } catch (RuntimeException e) {
            // A defect here must cost one event, not the schedule.
            LOG.error("assembling {} failed", draft.uid(), e);
            report.error(draft.where(), null, "the event cannot be listed (" + e + ")", "report this as a defect");
            return Optional.empty();
        }
    }

    private Optional<Event> checked(EventDraft draft) {
        if (draft.sessions().isEmpty()) {
            return Optional.empty();
        }
        LocalText title = title(draft);
        if (title == null) {
            report.error(draft.where(), "title", "the event has no title, it is left out", "give it a title");
            return Optional.empty();
        }
        if (sessionsSoFar + draft.sessions().size() > limits.sessions()) {
            report.error(
                    draft.where(),
                    null,
                    "the document has more than " + limits.sessions() + " sessions; this event is left out",
                    "split the schedule into several");
            return Optional.empty();
        }
        sessionsSoFar += draft.sessions().size();
        return Optional.of(event(draft, title));
    }

    private Event event(EventDraft draft, LocalText title) {
        Details details = draft.details();
        CategoryWords.Result category = categories.of(details, title);
        return new Event(
                draft.uid(),
                title,
                cut(details.line(Field.SUBTITLE), limits.titleLength(), draft.where(), "subtitle"),
                cut(details.paragraphs(Field.DESCRIPTION), limits.textLength(), draft.where(), "description"),
                category.category(),
                category.keywords(),
                PeopleReader.people(details),
                details.line(Field.AUDIENCE),
                details.line(Field.ADMISSION),
                links.page(details),
                links.image(details),
                details.first(Field.COLOR)
                        .map(value -> PlainText.line(value.text()))
                        .orElse(null),
                terms.terms(details),
                draft.sessions().stream()
                        .map(session -> session(draft, session, title))
                        .sorted(Comparator.comparing(Session::start).thenComparing(Session::end))
                        .toList(),
                draft.sessionCount(),
                report.source());
    }

    private @Nullable LocalText title(EventDraft draft) {
        LocalText title = Stream.concat(
                        Stream.of(draft.details()), draft.sessions().stream().map(SessionDraft::details))
                .map(details -> details.line(Field.TITLE))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return cut(title, limits.titleLength(), draft.where(), "title");
    }

    private Session session(EventDraft draft, SessionDraft session, LocalText eventTitle) {
        Details details = session.details();
        return new Session(
                new SessionId(draft.uid(), session.originalStart()),
                session.start(),
                session.end(),
                session.zone(),
                session.allDay(),
                status(session),
                details.line(Field.REASON),
                sessionTitle(details, eventTitle, draft.where()),
                place(details),
                draft.sessionCount() == 1 ? 0 : session.number(),
                seats.seats(details));
    }

    private SessionStatus status(SessionDraft session) {
        SessionStatus said = StatusWords.of(session.details(), report);
        boolean moved = !session.start().equals(session.originalStart());
        return said == SessionStatus.SCHEDULED && moved ? SessionStatus.RESCHEDULED : said;
    }

    private @Nullable LocalText sessionTitle(Details details, LocalText eventTitle, @Nullable String where) {
        LocalText title =
                details.says(Field.SESSION_TITLE) ? details.line(Field.SESSION_TITLE) : details.line(Field.TITLE);
        LocalText kept = cut(title, limits.titleLength(), where, "title");
        return kept == null || kept.equals(eventTitle) ? null : kept;
    }

    private static @Nullable Place place(Details details) {
        LocalText place = details.line(Field.PLACE);
        LocalText room = details.line(Field.ROOM);
        if (place != null && room != null) {
            String en = place.en() == null && room.en() == null
                    ? null
                    : Objects.requireNonNullElse(place.en(), place.zh())
                            + " "
                            + Objects.requireNonNullElse(room.en(), room.zh());
            return new Place(new LocalText(place.zh() + " " + room.zh(), en), null);
        }
        LocalText name = place == null ? room : place;
        return name == null ? null : new Place(name, null);
    }

    private @Nullable LocalText cut(@Nullable LocalText text, int longest, @Nullable String where, String field) {
        if (text == null
                || text.zh().length() <= longest
                        && (text.en() == null || text.en().length() <= longest)) {
            return text;
        }
        report.warning(where, field, "longer than " + longest + " characters, the rest is cut off", "shorten it");
        return new LocalText(cut(text.zh(), longest), text.en() == null ? null : cut(text.en(), longest));
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }
}
