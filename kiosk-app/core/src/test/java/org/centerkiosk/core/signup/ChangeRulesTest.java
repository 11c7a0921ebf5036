package org.centerkiosk.core.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.core.signup.Samples.ID;
import static org.centerkiosk.core.signup.Samples.NOW;
import static org.centerkiosk.core.signup.Samples.POLICY;
import static org.centerkiosk.core.signup.Samples.at;
import static org.centerkiosk.core.signup.Samples.by;
import static org.centerkiosk.core.signup.Samples.course;
import static org.centerkiosk.core.signup.Samples.first;
import static org.centerkiosk.core.signup.Samples.free;
import static org.centerkiosk.core.signup.Samples.said;
import static org.centerkiosk.core.signup.Samples.seats;
import static org.centerkiosk.core.signup.Samples.signUp;

import java.util.List;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.signup.Samples.TermsDraft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Another size of the party, another session. */
class ChangeRulesTest {

    private static Target second(Event event) {
        return Target.of(event.sessions().get(1).id());
    }

    private static Held own(Event event, Status status, int seats) {
        return new Held(ID, first(event), status, seats, 7);
    }

    /** Taken is without the registration's own seats. */
    @ParameterizedTest
    @CsvSource({
        // status, had, wants, taken, waiting
        "RESERVED,   2, 3, 17, 0, RESERVE",
        "RESERVED,   2, 3, 18, 0, FULL",
        "RESERVED,   2, 3, 17, 1, FULL",
        "RESERVED,   2, 5, 0,  0, PARTY_TOO_LARGE",
        "RESERVED,   3, 2, 30, 9, RESERVE",
        "RESERVED,   2, 2, 30, 9, RESERVE",
        "RESERVED,   9, 5, 15, 0, RESERVE",
        "OFFERED,    2, 3, 17, 0, RESERVE",
        "OFFERED,    3, 1, 30, 9, RESERVE",
        "WAITLISTED, 1, 4, 20, 9, QUEUE 7",
        "WAITLISTED, 3, 1, 0,  0, QUEUE 7",
        "CANCELLED,  2, 1, 0,  0, FINAL",
        "EXPIRED,    2, 1, 0,  0, FINAL",
    })
    void partyGrowsWhereThereAreSeatsAndShrinksAlways(
            Status status, int had, int wants, int taken, int waiting, String verdict) {
        Event event = course();

        assertThat(said(SignUpRules.judgeChange(
                        signUp(first(event), wants),
                        own(event, status, had),
                        event,
                        seats(event, 20, taken, waiting),
                        NOW,
                        POLICY)))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-27T17:59, 3, RESERVE",
        "2026-11-27T18:00, 3, CLOSED",
        "2026-11-27T18:00, 1, RESERVE",
        "2026-11-28T14:59, 1, RESERVE",
        "2026-11-28T15:00, 1, STARTED",
        "2026-11-28T16:30, 1, OVER",
    })
    void partyShrinksUntilTheStartAndGrowsUntilTheClose(String now, int wants, String verdict) {
        TermsDraft draft = new TermsDraft();
        draft.closes = at("2026-11-27T18:00");
        Event event = course(draft.terms());

        assertThat(said(SignUpRules.judgeChange(
                        signUp(first(event), wants),
                        own(event, Status.RESERVED, 2),
                        event,
                        free(event),
                        at(now),
                        POLICY)))
                .isEqualTo(verdict);
    }

    @Test
    void waitingPartyThatWouldNeverFitDoesNotGrow() {
        TermsDraft draft = new TermsDraft();
        draft.capacity = 3;
        Event event = course(draft.terms());

        assertThat(said(SignUpRules.judgeChange(
                        signUp(first(event), 4),
                        own(event, Status.WAITLISTED, 2),
                        event,
                        seats(event, 3, 3, 0),
                        NOW,
                        POLICY)))
                .isEqualTo("PARTY_TOO_LARGE");
    }

    @Test
    void staffMayLetAPartyGrowBeyondTheCapacity() {
        Event event = course();
        SignUp wanted =
                by(Channel.DESK, signUp(first(event), 3)).withClaim(new Claim.Override("grandmother came along"));

        assertThat(said(SignUpRules.judgeChange(
                        wanted, own(event, Status.RESERVED, 2), event, seats(event, 20, 18, 0), NOW, POLICY)))
                .isEqualTo("RESERVE over FULL");
        assertThat(said(SignUpRules.judgeChange(
                        by(Channel.PHONE_PAGE, wanted),
                        own(event, Status.RESERVED, 2),
                        event,
                        seats(event, 20, 18, 0),
                        NOW,
                        POLICY)))
                .isEqualTo("STAFF_ONLY");
    }

    @Test
    void anotherSessionIsAMove() {
        Event event = course();

        assertThat(said(SignUpRules.judgeChange(
                        signUp(second(event), 1), own(event, Status.RESERVED, 2), event, free(event), NOW, POLICY)))
                .isEqualTo("UNKNOWN_SESSION");
    }

    @ParameterizedTest
    @CsvSource({
        "RESERVED,   0,  0, RESERVE",
        "RESERVED,   18, 0, RESERVE",
        // Nobody gives a seat for a place in a queue.
        "RESERVED,   19, 0, FULL",
        "OFFERED,    20, 2, FULL",
        "RESERVED,   18, 1, FULL",
        "WAITLISTED, 18, 0, RESERVE",
        "WAITLISTED, 20, 3, QUEUE 3",
        "WAITLISTED, 20, 5, WAITING_LIST_FULL",
        "CANCELLED,  0,  0, FINAL",
        "EXPIRED,    0,  0, FINAL",
    })
    void moveIsASignUpThatLosesNothing(Status status, int taken, int waiting, String verdict) {
        Event event = course();

        assertThat(said(SignUpRules.judgeMove(
                        signUp(second(event), 2),
                        own(event, status, 2),
                        event,
                        seats(event, 20, taken, waiting),
                        NOW,
                        POLICY)))
                .isEqualTo(verdict);
    }

    @Test
    void ownRegistrationStandsInNobodysWay() {
        Event event = course();
        Known own = new Known(
                ID,
                first(event),
                List.of(new Known.Times(at("2026-12-05T15:00"), at("2026-12-05T16:00"))),
                Status.RESERVED);

        assertThat(said(SignUpRules.judgeMove(
                        signUp(second(event), 2),
                        own(event, Status.RESERVED, 2),
                        event,
                        Samples.known(free(event), own),
                        NOW,
                        POLICY)))
                .isEqualTo("RESERVE");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-28T14:59, PHONE_PAGE, RESERVE",
        "2026-11-28T15:00, PHONE_PAGE, STARTED",
        "2026-11-29T15:00, PHONE_PAGE, STARTED",
        "2026-11-29T15:00, DESK,       RESERVE",
    })
    void whatHasBegunIsMovedByStaffAlone(String now, Channel channel, String verdict) {
        Event event = course();
        SignUp wanted = by(channel, signUp(second(event), 1))
                .withClaim(channel.isStaff() ? new Claim.Override("was ill") : Claim.none());

        assertThat(said(SignUpRules.judgeMove(
                        wanted, own(event, Status.RESERVED, 1), event, free(event), at(now), POLICY)))
                .isEqualTo(verdict);
    }

    @Test
    void moveToTheSameSessionChangesNothing() {
        Event event = course();

        assertThat(said(SignUpRules.judgeMove(
                        signUp(first(event), 2),
                        own(event, Status.RESERVED, 2),
                        event,
                        seats(event, 20, 30, 9),
                        NOW,
                        POLICY)))
                .isEqualTo("RESERVE");
        assertThat(said(SignUpRules.judgeMove(
                        signUp(Target.series("another@example.org"), 2),
                        own(event, Status.RESERVED, 2),
                        event,
                        free(event),
                        NOW,
                        POLICY)))
                .isEqualTo("UNKNOWN_SESSION");
    }
}
