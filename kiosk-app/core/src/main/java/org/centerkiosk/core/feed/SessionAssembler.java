package org.centerkiosk.core.feed;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Place;
import org.centerkiosk.core.event.Seats;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.event.SessionStatus;
import org.centerkiosk.core.event.Venue;
import org.jspecify.annotations.Nullable;

/** Makes the sessions of one event; sessions that share their details share what is read of them. */
final class SessionAssembler {

    /** What the details of a session say. */
    private record Said(
            SessionStatus status,
            @Nullable LocalText reason,
            @Nullable LocalText title,
            @Nullable Place place,
            @Nullable Seats seats) {}

    private final EventDraft draft;
    private final LocalText eventTitle;
    private final BoundedTexts texts;
    private final SeatsReader seats;
    private final Report report;
    private final Map<Details, Said> said = new IdentityHashMap<>();

    SessionAssembler(EventDraft draft, LocalText eventTitle, BoundedTexts texts, SeatsReader seats, Report report) {
        this.draft = draft;
        this.eventTitle = eventTitle;
        this.texts = texts;
        this.seats = seats;
        this.report = report;
    }

    Session assemble(SessionDraft session) {
        Said details = said.computeIfAbsent(session.details(), this::read);
        return new Session(
                new SessionId(draft.uid(), session.originalStart()),
                session.start(),
                session.end(),
                session.zone(),
                session.allDay(),
                status(session, details.status),
                details.reason,
                details.title,
                details.place,
                draft.sessionCount() == 1 ? 0 : session.number(),
                details.seats);
    }

    private Said read(Details details) {
        return new Said(
                StatusWords.of(details, report),
                texts.line(details, Field.REASON, draft.where()),
                title(details),
                place(details),
                seats.seats(details));
    }

    private static SessionStatus status(SessionDraft session, SessionStatus said) {
        boolean moved = !session.start().equals(session.originalStart());
        return said == SessionStatus.SCHEDULED && moved ? SessionStatus.RESCHEDULED : said;
    }

    /** The session's own title, null where it is the event's. */
    private @Nullable LocalText title(Details details) {
        boolean own = details.first(Field.SESSION_TITLE).isPresent();
        LocalText title =
                texts.cutLine(details.line(own ? Field.SESSION_TITLE : Field.TITLE), Field.TITLE, draft.where());
        return title == null || title.equals(eventTitle) ? null : title;
    }

    private @Nullable Place place(Details details) {
        LocalText place = texts.line(details, Field.PLACE, draft.where());
        LocalText room = texts.line(details, Field.ROOM, draft.where());
        if (place == null || room == null) {
            LocalText name = place == null ? room : place;
            return name == null ? venue(details) : new Place(name, null);
        }
        boolean english = place.en() != null || room.en() != null;
        return new Place(
                new LocalText(
                        place.zh() + " " + room.zh(),
                        english
                                ? Objects.requireNonNullElse(place.en(), place.zh()) + " "
                                        + Objects.requireNonNullElse(room.en(), room.zh())
                                : null),
                null);
    }

    /** A venue that is told by its name says where as well; its id would mean nothing to a visitor. */
    private @Nullable Place venue(Details details) {
        LocalText name = texts.line(details, Field.VENUE, draft.where());
        return name == null || Venue.isId(name.zh()) ? null : new Place(name, null);
    }
}
