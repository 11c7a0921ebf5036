package org.centerkiosk.terminal.attract;

import static org.centerkiosk.terminal.sample.SampleProgramme.ZONE;
import static org.centerkiosk.terminal.sample.SampleProgramme.at;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.centerkiosk.config.Category;
import org.centerkiosk.config.LoopConfig;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Place;
import org.centerkiosk.core.event.Programme;
import org.centerkiosk.core.event.Seats;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.event.SessionStatus;
import org.centerkiosk.core.event.SignUpTerms;
import org.centerkiosk.core.sync.SyncState;
import org.centerkiosk.terminal.sample.SampleLobby;
import org.centerkiosk.terminal.sample.SampleProgramme;
import org.centerkiosk.terminal.shell.LobbyService;
import org.jspecify.annotations.Nullable;

/** Small programmes for the rules of the loop. */
final class Sample {

    static final LocalDate TODAY = SampleProgramme.TODAY;
    static final Instant NOW = SampleProgramme.NOW;
    static final LoopConfig LOOP = loop(8, Category.values());

    private Sample() {}

    static LoopConfig loop(int slides, Category... categories) {
        return new LoopConfig(Duration.ofSeconds(9), Duration.ofMillis(900), 30, slides, Set.of(categories));
    }

    static LobbyService lobby(SyncState content) {
        return lobby(content, Language.ZH, false);
    }

    static LobbyService lobby(SyncState content, Language language, boolean elder) {
        return new LobbyService(Clock.fixed(NOW, ZONE), () -> SampleLobby.IDLE, language, elder, content);
    }

    static SyncState content(Event... events) {
        return new SyncState(Programme.of(List.of(events)), Map.of(), NOW, false, List.of(), List.of());
    }

    static SyncState stale(Event... events) {
        return new SyncState(Programme.of(List.of(events)), Map.of(), at(TODAY, "13:52"), true, List.of(), List.of());
    }

    /** An event of sessions that {@link #session} made for it. */
    static Event event(String uid, Session... sessions) {
        return event(uid, org.centerkiosk.core.event.Category.LECTURE, null, null, sessions);
    }

    static Event event(
            String uid,
            org.centerkiosk.core.event.Category category,
            @Nullable SignUpTerms terms,
            @Nullable String url,
            Session... sessions) {
        return new Event(
                uid,
                LocalText.of(uid),
                null,
                null,
                category,
                List.of(),
                List.of(),
                null,
                null,
                url,
                null,
                null,
                terms,
                List.of(sessions),
                sessions.length,
                null,
                "sample");
    }

    static Session session(String uid, int day, String from, String to) {
        return session(uid, day, from, to, SessionStatus.SCHEDULED, null);
    }

    static Session session(String uid, int day, String from, String to, SessionStatus status, @Nullable Seats seats) {
        return days(uid, at(TODAY.plusDays(day), from), at(TODAY.plusDays(day), to), false, status, seats);
    }

    /** From this evening into the next day. */
    static Session night(String uid, String from, String to) {
        return days(uid, at(TODAY, from), at(TODAY.plusDays(1), to), false, SessionStatus.SCHEDULED, null);
    }

    /** All-day, from the first to the last day. */
    static Session exhibition(String uid, int first, int last) {
        return days(
                uid,
                at(TODAY.plusDays(first), "00:00"),
                at(TODAY.plusDays(last + 1L), "00:00"),
                true,
                SessionStatus.SCHEDULED,
                null);
    }

    private static Session days(
            String uid, Instant start, Instant end, boolean allDay, SessionStatus status, @Nullable Seats seats) {
        return new Session(
                new SessionId(uid, start),
                start,
                end,
                ZONE,
                allDay,
                status,
                status == SessionStatus.SCHEDULED ? null : LocalText.of("老师生病"),
                null,
                Place.of("二楼 203"),
                1,
                seats);
    }
}
