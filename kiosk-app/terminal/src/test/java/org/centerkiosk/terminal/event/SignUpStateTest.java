package org.centerkiosk.terminal.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.terminal.sample.SampleProgramme.NOW;
import static org.centerkiosk.terminal.sample.SampleProgramme.TODAY;
import static org.centerkiosk.terminal.sample.SampleProgramme.ZONE;
import static org.centerkiosk.terminal.sample.SampleProgramme.at;

import java.time.Instant;
import java.util.List;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Seats;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.event.SessionStatus;
import org.centerkiosk.core.event.SignUpTerms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SignUpStateTest {

    private static final Seats FREE = new Seats(20, 5, null, true, NOW);
    private static final Seats WAITING = new Seats(20, 0, 3, true, NOW);
    private static final Seats FULL = new Seats(20, 0, null, false, NOW);

    @Test
    void seatsDecideWhereNothingElseDoes() {
        assertThat(state(terms(null, null), FREE)).isEqualTo(SignUpState.OPEN);
        assertThat(state(terms(null, null), WAITING)).isEqualTo(SignUpState.WAIT);
        assertThat(state(terms(null, null), FULL)).isEqualTo(SignUpState.FULL);
        assertThat(state(terms(null, null), null)).isEqualTo(SignUpState.OPEN);
        assertThat(state(null, FREE)).isEqualTo(SignUpState.OPEN);
    }

    @Test
    void withoutTermsAndSeatsOneJustComes() {
        assertThat(state(null, null)).isEqualTo(SignUpState.WALK_IN);
    }

    @Test
    void sessionThatDoesNotTakePlaceComesBeforeAllElse() {
        Session session = session(at(TODAY, "19:00"), SessionStatus.CANCELLED, FREE);
        assertThat(SignUpState.of(event(null, session), session, NOW)).isEqualTo(SignUpState.OFF);
    }

    @Test
    void whatIsOverOrHasBegunDoesNotInvite() {
        Session over = session(at(TODAY, "09:00"), SessionStatus.SCHEDULED, FREE);
        Session live = session(at(TODAY, "14:00"), SessionStatus.SCHEDULED, FREE);
        assertThat(SignUpState.of(event(null, over), over, NOW)).isEqualTo(SignUpState.PAST);
        assertThat(SignUpState.of(event(null, live), live, NOW)).isEqualTo(SignUpState.LIVE);
        assertThat(SignUpState.PAST.invites()).isFalse();
        assertThat(SignUpState.LIVE.invites()).isFalse();
        assertThat(SignUpState.FULL.invites()).isFalse();
        assertThat(SignUpState.WAIT.invites()).isTrue();
    }

    @Test
    void signUpHasItsTimes() {
        assertThat(state(terms(NOW.plusSeconds(1), null), FREE)).isEqualTo(SignUpState.NOT_YET);
        assertThat(state(terms(NOW, null), FREE)).isEqualTo(SignUpState.OPEN);
        assertThat(state(terms(null, NOW.plusSeconds(1)), FREE)).isEqualTo(SignUpState.OPEN);
        assertThat(state(terms(null, NOW), FREE)).isEqualTo(SignUpState.CLOSED);
    }

    private static SignUpState state(@Nullable SignUpTerms terms, @Nullable Seats seats) {
        Session session = session(at(TODAY, "19:00"), SessionStatus.SCHEDULED, seats);
        return SignUpState.of(event(terms, session), session, NOW);
    }

    private static SignUpTerms terms(@Nullable Instant opens, @Nullable Instant closes) {
        return new SignUpTerms(
                SignUpTerms.Mode.FIRST_COME,
                SignUpTerms.Scope.SESSION,
                opens,
                closes,
                20,
                10,
                1,
                null,
                null,
                null,
                List.of());
    }

    private static Session session(Instant start, SessionStatus status, @Nullable Seats seats) {
        return new Session(
                new SessionId("e", start),
                start,
                start.plusSeconds(3600),
                ZONE,
                false,
                status,
                null,
                null,
                null,
                0,
                seats);
    }

    private static Event event(@Nullable SignUpTerms terms, Session session) {
        return new Event(
                "e",
                LocalText.of("e"),
                null,
                null,
                Category.LECTURE,
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
                "test");
    }
}
