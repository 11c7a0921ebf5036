package org.centerkiosk.core.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.core.signup.Samples.NOW;
import static org.centerkiosk.core.signup.Samples.at;
import static org.centerkiosk.core.signup.Samples.by;
import static org.centerkiosk.core.signup.Samples.course;
import static org.centerkiosk.core.signup.Samples.first;
import static org.centerkiosk.core.signup.Samples.free;
import static org.centerkiosk.core.signup.Samples.judged;
import static org.centerkiosk.core.signup.Samples.known;
import static org.centerkiosk.core.signup.Samples.signUp;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.centerkiosk.core.event.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One registration for each number and session, no overlap, no-shows. */
class PhoneRulesTest {

    private static final UUID OTHER = new UUID(7, 99);
    private static final Known.Times FIRST = new Known.Times(at("2026-11-28T15:00"), at("2026-11-28T16:30"));

    private static Target target(Event event, String which) {
        return switch (which) {
            case "series" -> Target.series(event.uid());
            case "other" -> Target.series("another@example.org");
            default ->
                Target.of(event.sessions().get(Integer.parseInt(which) - 1).id());
        };
    }

    @ParameterizedTest
    @CsvSource({
        // has, wants
        "1,      1,      RESERVED,    ALREADY_REGISTERED",
        "1,      1,      WAITLISTED,  ALREADY_REGISTERED",
        "1,      1,      OFFERED,     ALREADY_REGISTERED",
        "1,      1,      PROVISIONAL, ALREADY_REGISTERED",
        "1,      1,      POOLED,      ALREADY_REGISTERED",
        "1,      1,      CANCELLED,   RESERVE",
        "1,      1,      EXPIRED,     RESERVE",
        "1,      2,      RESERVED,    RESERVE",
        "series, 2,      RESERVED,    ALREADY_REGISTERED",
        "2,      series, RESERVED,    ALREADY_REGISTERED",
        "series, series, RESERVED,    ALREADY_REGISTERED",
        "series, series, CANCELLED,   RESERVE",
        "other,  series, RESERVED,    RESERVE",
    })
    void numberHasOneRegistrationForEachSession(String has, String wants, Status status, String verdict) {
        Event event = course();
        Facts facts = known(free(event), new Known(OTHER, target(event, has), List.of(), status));

        assertThat(judged(signUp(target(event, wants), 1), event, facts, NOW)).isEqualTo(verdict);
    }

    @Test
    void sameRegistrationIsNoOther() {
        Event event = course();
        Facts facts = known(free(event), new Known(Samples.ID, first(event), List.of(FIRST), Status.RESERVED));

        assertThat(judged(signUp(first(event), 1), event, facts, NOW)).isEqualTo("RESERVE");
    }

    @Test
    void deskMayRegisterTwoPeopleWithOneNumber() {
        Event event = course();
        Facts facts = known(free(event), new Known(OTHER, first(event), List.of(FIRST), Status.RESERVED));
        SignUp atDesk = by(Channel.DESK, signUp(first(event), 1));

        assertThat(judged(atDesk, event, facts, NOW)).isEqualTo("ALREADY_REGISTERED");
        assertThat(judged(atDesk.withClaim(new Claim.Override("husband and wife")), event, facts, NOW))
                .isEqualTo("RESERVE over ALREADY_REGISTERED");
    }

    /** The session is from 15:00 to 16:30. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-28T13:30, 2026-11-28T15:00, RESERVED,    RESERVE",
        "2026-11-28T13:30, 2026-11-28T15:01, RESERVED,    OVERLAP",
        "2026-11-28T16:29, 2026-11-28T18:00, RESERVED,    OVERLAP",
        "2026-11-28T16:30, 2026-11-28T18:00, RESERVED,    RESERVE",
        "2026-11-28T15:30, 2026-11-28T16:00, OFFERED,     OVERLAP",
        "2026-11-28T14:00, 2026-11-28T18:00, PROVISIONAL, OVERLAP",
        // One may wait for something better.
        "2026-11-28T15:00, 2026-11-28T16:30, WAITLISTED,  RESERVE",
        "2026-11-28T15:00, 2026-11-28T16:30, CANCELLED,   RESERVE",
        "2026-11-28T15:00, 2026-11-28T16:30, EXPIRED,     RESERVE",
        "2026-11-29T15:00, 2026-11-29T16:30, RESERVED,    RESERVE",
        // An exhibition is visited at some time of its day.
        "2026-11-28T00:00, 2026-11-29T00:00, RESERVED,    RESERVE",
        "2026-11-28T08:00, 2026-11-28T20:00, RESERVED,    RESERVE",
        "2026-11-28T08:01, 2026-11-28T20:00, RESERVED,    OVERLAP",
    })
    void nobodyIsAtTwoPlacesAtOnce(String start, String end, Status status, String verdict) {
        Event event = course();
        Known other = new Known(OTHER, target(event, "other"), List.of(new Known.Times(at(start), at(end))), status);

        assertThat(judged(signUp(first(event), 1), event, known(free(event), other), NOW))
                .isEqualTo(verdict);
    }

    @Test
    void anySessionOfASeriesMayOverlap() {
        Event event = course();
        Known.Times third = new Known.Times(at("2026-12-12T16:00"), at("2026-12-12T17:00"));
        Facts facts =
                known(free(event), new Known(OTHER, target(event, "other"), List.of(FIRST, third), Status.RESERVED));

        assertThat(judged(signUp(target(event, "series"), 1), event, facts, NOW))
                .isEqualTo("OVERLAP");
        assertThat(judged(signUp(target(event, "2"), 1), event, facts, NOW)).isEqualTo("RESERVE");
        assertThat(judged(signUp(target(event, "3"), 1), event, facts, NOW)).isEqualTo("OVERLAP");
    }

    @ParameterizedTest
    @CsvSource({
        "0, PHONE_PAGE, false, RESERVE",
        "2, PHONE_PAGE, false, RESERVE",
        "3, PHONE_PAGE, false, NO_SHOWS",
        "9, LOBBY_TOUCH, false, NO_SHOWS",
        "3, DESK, false, NO_SHOWS",
        "3, DESK, true, RESERVE over NO_SHOWS",
        "3, TELEPHONE, true, RESERVE over NO_SHOWS",
    })
    void whoOftenDoesNotComeAsksTheStaff(int noShows, Channel channel, boolean override, String verdict) {
        Event event = course();
        Facts facts = new Facts(free(event).seats(), List.of(), noShows);
        SignUp signUp = by(channel, signUp(first(event), 1))
                .withClaim(override ? new Claim.Override("was in hospital") : Claim.none());

        assertThat(judged(signUp, event, facts, NOW)).isEqualTo(verdict);
    }

    @Test
    void ruleOfNoShowsCanBeSwitchedOff() {
        assertThat(new NoShowRules(Duration.ZERO, 0, 30).isReachedBy(99)).isFalse();
    }

    /** A terminal without the network knew of no other event when it promised. */
    @Test
    void promiseFromALeaseStandsButNotTwiceForOneSession() {
        Event event = course();
        SignUp promised = by(Channel.LOBBY_TOUCH, signUp(first(event), 1)).withClaim(new Claim.Lease(new UUID(7, 2)));
        Facts busy = new Facts(
                free(event).seats(),
                List.of(new Known(OTHER, target(event, "other"), List.of(FIRST), Status.RESERVED)),
                9);
        Facts twice = known(free(event), new Known(OTHER, first(event), List.of(FIRST), Status.RESERVED));

        assertThat(judged(promised, event, busy, NOW)).isEqualTo("RESERVE");
        assertThat(judged(promised, event, twice, NOW)).isEqualTo("ALREADY_REGISTERED");
    }
}
