package org.centerkiosk.core.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.core.signup.Samples.NOW;
import static org.centerkiosk.core.signup.Samples.SHANGHAI;
import static org.centerkiosk.core.signup.Samples.at;
import static org.centerkiosk.core.signup.Samples.by;
import static org.centerkiosk.core.signup.Samples.course;
import static org.centerkiosk.core.signup.Samples.event;
import static org.centerkiosk.core.signup.Samples.first;
import static org.centerkiosk.core.signup.Samples.free;
import static org.centerkiosk.core.signup.Samples.judged;
import static org.centerkiosk.core.signup.Samples.session;
import static org.centerkiosk.core.signup.Samples.signUp;

import java.time.Instant;
import java.util.UUID;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.SessionStatus;
import org.centerkiosk.core.event.SignUpTerms.Mode;
import org.centerkiosk.core.event.SignUpTerms.Scope;
import org.centerkiosk.core.signup.Samples.TermsDraft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Opening and closing, the start, walk-in only, what does not take place, whole series and single session. */
class TargetRulesTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T08:59:59.999999999, NOT_YET_OPEN",
        "2026-11-23T09:00,              RESERVE",
        "2026-11-27T17:59:59.999999999, RESERVE",
        "2026-11-27T18:00,              CLOSED",
        "2026-11-28T14:59,              CLOSED",
        "2026-11-28T15:00,              STARTED",
        "2026-11-28T16:29:59,           STARTED",
        "2026-11-28T16:30,              OVER",
    })
    void signUpIsOpenFromOneInstantToAnother(String now, String verdict) {
        TermsDraft draft = new TermsDraft();
        draft.opens = at("2026-11-23T09:00");
        draft.closes = at("2026-11-27T18:00");
        Event event = course(draft.terms());

        assertThat(judged(signUp(first(event), 1), event, free(event), at(now))).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-28T14:59:59.999999999, RESERVE",
        "2026-11-28T15:00,              STARTED",
    })
    void signUpClosesWithTheStartWhereNothingElseIsSaid(String now, String verdict) {
        Event event = course();

        assertThat(judged(signUp(first(event), 1), event, free(event), at(now))).isEqualTo(verdict);
    }

    /** Made at 17:50 on a terminal without the network, sign-up closing at 18:00. */
    @ParameterizedTest
    @CsvSource({
        "LOBBY_TOUCH, 2026-11-27T17:50, 2026-11-27T19:00, RESERVE",
        "LOBBY_TOUCH, 2026-11-27T18:00, 2026-11-27T19:00, CLOSED",
        // A clock ahead of the hub's gains nothing, nor does one on a phone.
        "LOBBY_TOUCH, 2027-11-27T17:50, 2026-11-27T19:00, CLOSED",
        "PHONE_PAGE,  2026-11-27T17:50, 2026-11-27T19:00, CLOSED",
        "LOBBY_TOUCH, 2026-11-27T17:50, 2026-11-28T15:00, STARTED",
        "LOBBY_TOUCH, 2026-11-27T17:50, 2026-11-23T08:00, NOT_YET_OPEN",
    })
    void whatATerminalWroteInTimeIsInTime(Channel channel, String made, String arrived, String verdict) {
        TermsDraft draft = new TermsDraft();
        draft.opens = at("2026-11-23T09:00");
        draft.closes = at("2026-11-27T18:00");
        Event event = course(draft.terms());

        assertThat(judged(made(at(made), channel, event), event, free(event), at(arrived)))
                .isEqualTo(verdict);
    }

    /** What was promised from a lease before the start stands, whenever it arrives. */
    @Test
    void promiseFromALeaseOutlivesTheStart() {
        Event event = course();
        SignUp promised =
                made(at("2026-11-28T14:50"), Channel.LOBBY_TOUCH, event).withClaim(new Claim.Lease(new UUID(7, 2)));

        assertThat(judged(promised, event, free(event), at("2026-11-29T08:00"))).isEqualTo("RESERVE");
        assertThat(judged(promised.withClaim(Claim.none()), event, free(event), at("2026-11-29T08:00")))
                .isEqualTo("OVER");
    }

    private static SignUp made(Instant made, Channel channel, Event event) {
        SignUp any = by(channel, signUp(first(event), 1));
        return new SignUp(any.id(), any.target(), channel, made, 1, any.applicant(), any.terminal(), Claim.none());
    }

    @ParameterizedTest
    @CsvSource({"FIRST_COME, RESERVE", "WALK_IN, WALK_IN_ONLY", "LOTTERY, LOTTERY"})
    void modeDecides(Mode mode, String verdict) {
        TermsDraft draft = new TermsDraft();
        draft.mode = mode;
        Event event = course(draft.terms());

        assertThat(judged(signUp(first(event), 1), event, free(event), NOW)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "SESSION, false, RESERVE",
        "SESSION, true,  WRONG_SCOPE",
        "SERIES,  true,  RESERVE",
        "SERIES,  false, WRONG_SCOPE",
        "EITHER,  true,  RESERVE",
        "EITHER,  false, RESERVE",
    })
    void scopeDecides(Scope scope, boolean series, String verdict) {
        TermsDraft draft = new TermsDraft();
        draft.scope = scope;
        Event course = course(draft.terms());
        Target target = series ? Target.series(course.uid()) : first(course);
        assertThat(judged(signUp(target, 1), course, free(course), NOW)).isEqualTo(verdict);

        // An event that is held once is its own series.
        Event once = event(draft.terms(), session("2026-11-28T15:00"));
        Target same = series ? Target.series(once.uid()) : first(once);
        assertThat(judged(signUp(same, 1), once, free(once), NOW)).isEqualTo("RESERVE");
    }

    @ParameterizedTest
    @CsvSource({
        "SCHEDULED,   2026-11-24T10:00, RESERVE",
        "RESCHEDULED, 2026-11-24T10:00, RESERVE",
        "CANCELLED,   2026-11-24T10:00, CANCELLED",
        "POSTPONED,   2026-11-24T10:00, POSTPONED",
        "CANCELLED,   2026-11-29T10:00, CANCELLED",
        "SCHEDULED,   2026-11-29T10:00, OVER",
    })
    void onlyWhatTakesPlaceCanBeSignedUpFor(SessionStatus status, String now, String verdict) {
        Event event = event(new TermsDraft().terms(), session("2026-11-28T15:00", status, SHANGHAI));

        assertThat(judged(signUp(first(event), 1), event, free(event), at(now))).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T10:00, RESERVE",
        "2026-11-30T10:00, RESERVE",
        "2026-12-12T15:00, STARTED",
        "2026-12-13T10:00, OVER",
    })
    void seriesIsOpenWhileASessionRemains(String now, String verdict) {
        Event event = course();

        assertThat(judged(signUp(Target.series(event.uid()), 1), event, free(event), at(now)))
                .isEqualTo(verdict);
    }

    @Test
    void whatTheEventDoesNotHaveIsUnknown() {
        Event event = course();
        Target elsewhere = new Target(event.uid(), at("2026-11-29T15:00"));
        Target other = Target.series("another@example.org");

        assertThat(judged(signUp(elsewhere, 1), event, free(event), NOW)).isEqualTo("UNKNOWN_SESSION");
        assertThat(judged(signUp(other, 1), event, free(event), NOW)).isEqualTo("UNKNOWN_SESSION");
        assertThat(judged(signUp(first(event), 1), event(null, session("2026-11-28T15:00")), Facts.none(), NOW))
                .isEqualTo("NO_SIGN_UP");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T10:00, RESERVE over NOT_YET_OPEN",
        "2026-11-28T10:00, RESERVE over CLOSED",
        "2026-11-28T15:10, RESERVE over STARTED",
        "2026-11-28T16:30, OVER",
    })
    void staffMayLetSomebodyInUntilItIsOver(String now, String verdict) {
        TermsDraft draft = new TermsDraft();
        draft.opens = at("2026-11-23T09:00");
        draft.closes = at("2026-11-27T18:00");
        Event event = course(draft.terms());
        SignUp signUp = by(Channel.DESK, signUp(first(event), 1)).withClaim(new Claim.Override("came late"));

        assertThat(judged(signUp, event, free(event), at(now))).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "PHONE_PAGE, STAFF_ONLY",
        "LOBBY_TOUCH, STAFF_ONLY",
        "LOBBY_SCAN, STAFF_ONLY",
        "DESK, RESERVE",
        "TELEPHONE, RESERVE"
    })
    void onlyStaffOverride(Channel channel, String verdict) {
        Event event = course();
        SignUp signUp = by(channel, signUp(first(event), 1)).withClaim(new Claim.Override("why not"));

        assertThat(judged(signUp, event, free(event), NOW)).isEqualTo(verdict);
    }

    @Test
    void timesAreSaidInTheZoneOfTheVenue() {
        TermsDraft draft = new TermsDraft();
        draft.opens = Instant.parse("2026-11-25T01:00:00Z");
        Event event = course(draft.terms());

        Verdict verdict = SignUpRules.judge(signUp(first(event), 1), event, free(event), NOW, Samples.POLICY);

        assertThat(((Verdict.Refused) verdict).refusal().text().zh()).contains("11月25日 09:00");
    }
}
