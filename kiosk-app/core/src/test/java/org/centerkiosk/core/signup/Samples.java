package org.centerkiosk.core.signup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Question;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.event.SessionStatus;
import org.centerkiosk.core.event.SignUpTerms;
import org.centerkiosk.core.event.SignUpTerms.Mode;
import org.centerkiosk.core.event.SignUpTerms.Scope;
import org.jspecify.annotations.Nullable;

/** An event, sign-ups for it and the facts of the book, for the tables of cases. */
final class Samples {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final String UID = "guqin@example.org";
    static final UUID ID = new UUID(7, 1);
    static final SignUpPolicy POLICY = SignUpPolicy.defaults();

    /** Four days before the first session. */
    static final Instant NOW = at("2026-11-24T10:00");

    private Samples() {}

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }

    /** What an event says of signing up, changed step by step. */
    static final class TermsDraft {

        Mode mode = Mode.FIRST_COME;
        Scope scope = Scope.EITHER;

        @Nullable
        Instant opens;

        @Nullable
        Instant closes;

        @Nullable
        Integer capacity = 20;

        int waitingList = 5;
        int partyMax = 4;

        @Nullable
        Integer minAge;

        @Nullable
        Integer maxAge;

        @Nullable
        Integer guardianUnder;

        List<Question> questions = List.of();

        SignUpTerms terms() {
            return new SignUpTerms(
                    mode,
                    scope,
                    opens,
                    closes,
                    capacity,
                    waitingList,
                    partyMax,
                    minAge,
                    maxAge,
                    guardianUnder,
                    questions);
        }
    }

    static Session session(String start) {
        return session(start, SessionStatus.SCHEDULED, SHANGHAI);
    }

    /** An hour and a half from then. */
    static Session session(String start, SessionStatus status, ZoneId zone) {
        Instant begin = LocalDateTime.parse(start).atZone(zone).toInstant();
        return new Session(
                new SessionId(UID, begin),
                begin,
                begin.plus(Duration.ofMinutes(90)),
                zone,
                false,
                status,
                null,
                null,
                null,
                0,
                null);
    }

    static Event event(@Nullable SignUpTerms terms, Session... sessions) {
        return new Event(
                UID,
                LocalText.of("零基础古琴"),
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
                Arrays.asList(sessions),
                sessions.length,
                null,
                "test");
    }

    /** A course of three Saturdays, 15:00, from 28 November 2026. */
    static Event course(SignUpTerms terms) {
        return event(terms, session("2026-11-28T15:00"), session("2026-12-05T15:00"), session("2026-12-12T15:00"));
    }

    static Event course() {
        return course(new TermsDraft().terms());
    }

    static Target first(Event event) {
        return Target.of(event.sessions().getFirst().id());
    }

    static Attendee born(String date) {
        return new Attendee(null, LocalDate.parse(date));
    }

    static Applicant applicant(Party party) {
        return new Applicant("王小明", new PhoneNumber("+8613800138000"), party, null, Map.of(), true);
    }

    static SignUp signUp(Target target, Applicant applicant) {
        return new SignUp(ID, target, Channel.PHONE_PAGE, NOW, applicant.party().size(), applicant, null, Claim.none());
    }

    static SignUp signUp(Target target, int party) {
        return signUp(target, applicant(Party.of(party)));
    }

    static SignUp by(Channel channel, SignUp signUp) {
        return new SignUp(
                signUp.id(),
                signUp.target(),
                channel,
                signUp.made(),
                signUp.party(),
                signUp.applicant(),
                channel == Channel.LOBBY_TOUCH ? "t1" : null,
                signUp.claim());
    }

    /** The same numbers for each session. */
    static Facts seats(Event event, @Nullable Integer capacity, int taken, int waiting) {
        Map<SessionId, SeatFacts> seats = new HashMap<>();
        event.sessions().forEach(session -> seats.put(session.id(), new SeatFacts(capacity, taken, waiting)));
        return new Facts(seats, List.of(), 0);
    }

    static Facts free(Event event) {
        return seats(event, 20, 0, 0);
    }

    static Facts known(Facts facts, Known... known) {
        return new Facts(facts.seats(), List.of(known), facts.noShows());
    }

    /** A word or two: {@code RESERVE}, {@code RESERVE over FULL}, {@code QUEUE 3} or the reason of a refusal. */
    static String said(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Reserve reserve -> {
                List<String> overridden = new ArrayList<>(
                        reserve.overridden().stream().map(Reason::name).sorted().toList());
                yield overridden.isEmpty() ? "RESERVE" : "RESERVE over " + String.join(" ", overridden);
            }
            case Verdict.Queue queue -> "QUEUE " + queue.ahead();
            case Verdict.Refused refused -> refused.refusal().reason().name();
        };
    }

    static String judged(SignUp signUp, Event event, Facts facts, Instant now) {
        return said(SignUpRules.judge(signUp, event, facts, now, POLICY));
    }
}
