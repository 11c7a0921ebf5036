package org.centerkiosk.core.feed;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes events of drafts, alike for all formats: texts cleaned and cut, words understood, problems reported. */
public final class EventAssembler {

    private static final Logger LOG = LoggerFactory.getLogger(EventAssembler.class);

    private final FeedLimits limits;
    private final Report report;
    private final BoundedTexts texts;
    private final CategoryWords categories;
    private final Links links;
    private final TermsReader terms;
    private final SeatsReader seats;
    private int sessionsSoFar;

    /**
     * An assembler for one document.
     *
     * @param location the document's, for relative links in it
     */
    public EventAssembler(FeedLimits limits, FeedWindow window, FeedDocument document, Report report) {
        this.limits = limits;
        this.texts = new BoundedTexts(limits, report);
        this.links = new Links(document.location(), limits, report);
        this.report = report;
        this.categories = new CategoryWords(document.category());
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
                texts.line(details, Field.SUBTITLE, draft.where()),
                texts.paragraphs(details, Field.DESCRIPTION, draft.where()),
                category.category(),
                category.keywords(),
                PeopleReader.people(details),
                texts.line(details, Field.AUDIENCE, draft.where()),
                texts.line(details, Field.ADMISSION, draft.where()),
                links.page(details),
                links.image(details),
                details.first(Field.COLOR)
                        .map(value -> PlainText.line(value.text()))
                        .orElse(null),
                terms.terms(details),
                draft.sessions().stream()
                        .map(new SessionAssembler(draft, title, texts, seats, report)::assemble)
                        .sorted(Comparator.comparing(Session::start).thenComparing(Session::end))
                        .toList(),
                draft.sessionCount(),
                details.first(Field.VENUE)
                        .map(value -> PlainText.line(value.text()))
                        .orElse(null),
                report.source());
    }

    private @Nullable LocalText title(EventDraft draft) {
        LocalText title = Stream.concat(
                        Stream.of(draft.details()), draft.sessions().stream().map(SessionDraft::details))
                .map(details -> details.line(Field.TITLE))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return texts.cutLine(title, Field.TITLE, draft.where());
    }
}
