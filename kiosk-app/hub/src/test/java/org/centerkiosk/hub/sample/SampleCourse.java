package org.centerkiosk.hub.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.centerkiosk.core.edition.EditionContent;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Place;
import org.centerkiosk.core.event.Question;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.event.SessionStatus;
import org.centerkiosk.core.event.SignUpTerms;
import org.centerkiosk.core.event.Venue;
import org.centerkiosk.hub.http.PublishedProgramme;

/** Courses of one session for which one signs up, and editions of them. */
public final class SampleCourse {

    private SampleCourse() {}

    /** Two hours from then; first come, first served, in parties of 4 at most. */
    public static Event of(String uid, String title, Instant start, int capacity, int waitingList, Question... asked) {
        Session session = new Session(
                new SessionId(uid, start),
                start,
                start.plus(Duration.ofHours(2)),
                ZoneId.of("Asia/Shanghai"),
                false,
                SessionStatus.SCHEDULED,
                null,
                null,
                Place.of("一楼"),
                0,
                null);
        SignUpTerms terms = new SignUpTerms(
                SignUpTerms.Mode.FIRST_COME,
                SignUpTerms.Scope.SESSION,
                null,
                null,
                capacity,
                waitingList,
                4,
                null,
                null,
                null,
                List.of(asked));
        return new Event(
                uid,
                LocalText.of(title),
                null,
                null,
                Category.COURSE,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                terms,
                List.of(session),
                1,
                null,
                "");
    }

    /** An edition of a centre without branches, for sixty days. */
    public static PublishedProgramme published(int number, String centre, Instant issued, List<Event> events) {
        return new PublishedProgramme(new EditionContent(
                number,
                centre,
                issued,
                issued.plus(Duration.ofDays(60)),
                List.of(new Venue(centre, Venue.Kind.CENTRE, null, LocalText.of("文明实践中心"))),
                events,
                List.of()));
    }
}
