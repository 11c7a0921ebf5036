package org.centerkiosk.core.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.centerkiosk.core.signup.Samples.NOW;
import static org.centerkiosk.core.signup.Samples.at;
import static org.centerkiosk.core.signup.Samples.course;
import static org.centerkiosk.core.signup.Samples.first;
import static org.centerkiosk.core.signup.Samples.judged;
import static org.centerkiosk.core.signup.Samples.seats;
import static org.centerkiosk.core.signup.Samples.signUp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Question;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.signup.Samples.TermsDraft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Capacity, waiting list, party all or none, claims. */
class SeatRulesTest {

    @ParameterizedTest
    @CsvSource({
        // capacity, taken, waiting, list, party: verdict
        "20, 0,  0, 5, 1, RESERVE",
        "20, 19, 0, 5, 1, RESERVE",
        "20, 20, 0, 5, 1, QUEUE 0",
        "20, 19, 0, 5, 2, QUEUE 0",
        "20, 18, 0, 5, 2, RESERVE",
        "20, 20, 4, 5, 1, QUEUE 4",
        "20, 20, 5, 5, 1, WAITING_LIST_FULL",
        "20, 20, 9, 5, 1, WAITING_LIST_FULL",
        "20, 20, 0, 0, 1, FULL",
        "20, 19, 0, 0, 2, FULL",
        "20, 25, 0, 0, 1, FULL",
        // A free seat belongs to who waits.
        "20, 18, 1, 5, 1, QUEUE 1",
        // A party that never fits does not wait.
        "3,  0,  0, 5, 4, PARTY_TOO_LARGE",
        "3,  3,  0, 5, 3, QUEUE 0",
        "3,  4,  0, 5, 3, QUEUE 0",
        ",   999, 0, 0, 4, RESERVE",
    })
    void seatsAreGivenToAWholePartyOrToNobody(
            Integer capacity, int taken, int waiting, int list, int party, String verdict) {
        TermsDraft draft = new TermsDraft();
        draft.capacity = capacity;
        draft.waitingList = list;
        Event event = course(draft.terms());

        assertThat(judged(signUp(first(event), party), event, seats(event, capacity, taken, waiting), NOW))
                .isEqualTo(verdict);
    }

    /** Promotion ends one hour before the start: then nobody waits in vain, and nothing is kept for who waits. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-28T13:59:59, 18, 1, QUEUE 1",
        "2026-11-28T14:00,    18, 1, RESERVE",
        "2026-11-28T13:59:59, 20, 1, QUEUE 1",
        "2026-11-28T14:00,    20, 1, FULL",
    })
    void queueEndsAtTheCutoff(String now, int taken, int waiting, String verdict) {
        Event event = course();

        assertThat(judged(signUp(first(event), 1), event, seats(event, 20, taken, waiting), at(now)))
                .isEqualTo(verdict);
    }

    /** Taken of each session, then the verdict on the whole series for two. */
    @ParameterizedTest
    @CsvSource({
        "18, 18, 18, RESERVE",
        "18, 19, 18, QUEUE 0",
        "0,  0,  20, QUEUE 0",
        "20, 0,  0,  QUEUE 0",
    })
    void seriesHasTheSeatsOfItsFullestSession(int first, int second, int third, String verdict) {
        Event event = course();
        Map<SessionId, SeatFacts> seats = new HashMap<>();
        List<Integer> taken = List.of(first, second, third);
        for (int i = 0; i < 3; i++) {
            seats.put(event.sessions().get(i).id(), new SeatFacts(20, taken.get(i), 0));
        }
        Facts facts = new Facts(seats, List.of(), 0);

        assertThat(judged(signUp(Target.series(event.uid()), 2), event, facts, NOW))
                .isEqualTo(verdict);
    }

    @Test
    void sessionsThatAreOverCountNoMore() {
        Event event = course();
        Map<SessionId, SeatFacts> seats = new HashMap<>(seats(event, 20, 0, 0).seats());
        seats.put(event.sessions().getFirst().id(), new SeatFacts(20, 20, 3));

        assertThat(judged(
                        signUp(Target.series(event.uid()), 1),
                        event,
                        new Facts(seats, List.of(), 0),
                        at("2026-11-29T10:00")))
                .isEqualTo("RESERVE");
    }

    @ParameterizedTest
    @CsvSource({
        // Who holds seats is passed by nobody, but the seats must be there.
        "hold,  18, 3, RESERVE",
        "hold,  19, 3, QUEUE 3",
        // The seats of a lease are counted already.
        "lease, 20, 3, RESERVE",
        "lease, 99, 9, RESERVE",
        "none,  18, 3, QUEUE 3",
    })
    void claimIsHonoured(String claim, int taken, int waiting, String verdict) {
        Event event = course();
        Claim resting = switch (claim) {
            case "hold" -> new Claim.Hold(new UUID(7, 2));
            case "lease" -> new Claim.Lease(new UUID(7, 2));
            default -> Claim.none();
        };

        assertThat(judged(signUp(first(event), 2).withClaim(resting), event, seats(event, 20, taken, waiting), NOW))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "20, 0, FULL,              RESERVE over FULL",
        "20, 0, WAITING_LIST_FULL, QUEUE 0",
        "20, 5, NO_SHOWS,          WAITING_LIST_FULL",
        "18, 2, WAITING_LIST_FULL, RESERVE over WAITING_LIST_FULL",
        "18, 2, FULL,              QUEUE 2",
        "18, 0, FULL,              RESERVE",
    })
    void staffGoBeyondWhatTheyNameAlone(int taken, int waiting, Reason aside, String verdict) {
        Event event = course();
        SignUp signUp = Samples.by(Channel.DESK, signUp(first(event), 1))
                .withClaim(new Claim.Override("met the mayor", Set.of(aside)));

        assertThat(judged(signUp, event, seats(event, 20, taken, waiting), NOW)).isEqualTo(verdict);
    }

    @Test
    void companionTakesASeat() {
        TermsDraft draft = new TermsDraft();
        draft.partyMax = 1;
        draft.questions = List.of(new Question("help", LocalText.of("陪同？"), Question.Kind.COMPANION, false, List.of()));
        Event event = course(draft.terms());
        Applicant alone = Samples.applicant(Party.of(1));
        Applicant helped = new Applicant(alone.name(), alone.phone(), alone.party(), null, Map.of("help", "yes"), true);

        assertThat(SignUpRules.seatsOf(alone, event)).isEqualTo(1);
        assertThat(SignUpRules.seatsOf(helped, event)).isEqualTo(2);
        assertThat(judged(signUp(first(event), helped), event, seats(event, 20, 18, 0), NOW))
                .isEqualTo("RESERVE");
        assertThat(judged(signUp(first(event), helped), event, seats(event, 20, 19, 0), NOW))
                .isEqualTo("QUEUE 0");
    }

    @Test
    void whoCannotBeCalledDoesNotWait() {
        Event event = course();
        Applicant nobody = new Applicant("", null, Party.of(1), null, Map.of(), false);
        SignUp walkIn = Samples.by(Channel.DESK, signUp(first(event), nobody));

        assertThat(judged(walkIn, event, seats(event, 20, 20, 0), NOW)).isEqualTo("FULL");
        assertThat(judged(walkIn, event, seats(event, 20, 19, 0), NOW)).isEqualTo("RESERVE");
    }

    @Test
    void fullSaysHowManyAreLeft() {
        TermsDraft draft = new TermsDraft();
        draft.waitingList = 0;
        Event event = course(draft.terms());

        Verdict verdict =
                SignUpRules.judge(signUp(first(event), 3), event, seats(event, 20, 18, 0), NOW, Samples.POLICY);

        assertThat(verdict).isEqualTo(new Verdict.Refused(Refusal.of(Reason.FULL, "free", 2)));
    }

    @Test
    void seatsThatNobodyCountedAreNotGivenAway() {
        Event event = course();

        assertThatThrownBy(() -> judged(signUp(first(event), 1), event, Facts.none(), NOW))
                .hasMessageContaining("nobody counted");
    }
}
