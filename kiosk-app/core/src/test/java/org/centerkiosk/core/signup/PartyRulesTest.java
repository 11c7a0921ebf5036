package org.centerkiosk.core.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.core.signup.Samples.NOW;
import static org.centerkiosk.core.signup.Samples.at;
import static org.centerkiosk.core.signup.Samples.by;
import static org.centerkiosk.core.signup.Samples.course;
import static org.centerkiosk.core.signup.Samples.event;
import static org.centerkiosk.core.signup.Samples.first;
import static org.centerkiosk.core.signup.Samples.free;
import static org.centerkiosk.core.signup.Samples.judged;
import static org.centerkiosk.core.signup.Samples.session;
import static org.centerkiosk.core.signup.Samples.signUp;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.SessionStatus;
import org.centerkiosk.core.signup.Samples.TermsDraft;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Size of the party, ages at the date of the session, guardian and consent. */
class PartyRulesTest {

    private static String judgedWith(Event event, @Nullable Guardian guardian, String... births) {
        List<Attendee> attendees = new ArrayList<>();
        for (String born : births) {
            attendees.add(born.equals("-") ? Attendee.unnamed() : Samples.born(born));
        }
        Applicant applicant =
                new Applicant("王小明", new PhoneNumber("+8613800138000"), new Party(attendees), guardian, Map.of(), true);
        return judged(signUp(first(event), applicant), event, free(event), NOW);
    }

    @ParameterizedTest
    @CsvSource({"1, RESERVE", "4, RESERVE", "5, PARTY_TOO_LARGE"})
    void partyHasALargestSize(int party, String verdict) {
        Event event = course();

        assertThat(judged(signUp(first(event), party), event, free(event), NOW)).isEqualTo(verdict);
    }

    /** A session on 28 November 2026 for 18 to 60. */
    @ParameterizedTest
    @CsvSource({
        "2008-11-28, RESERVE",
        "2008-11-29, TOO_YOUNG",
        "1966-11-28, RESERVE",
        "1966-11-27, RESERVE",
        "1965-11-29, RESERVE",
        "1965-11-28, TOO_OLD",
        "-,          BIRTH_DATE_MISSING",
        "2026-11-25, BIRTH_DATE_INVALID",
        "1896-11-24, TOO_OLD",
        "1895-11-23, BIRTH_DATE_INVALID",
    })
    void ageIsThatOfTheDayOfTheSession(String born, String verdict) {
        TermsDraft draft = new TermsDraft();
        draft.minAge = 18;
        draft.maxAge = 60;
        Event event = course(draft.terms());

        assertThat(judgedWith(event, null, born)).isEqualTo(verdict);
    }

    /** Born on 29 February 2008: 18 on 1 March 2026, 20 on 29 February 2028. */
    @ParameterizedTest
    @CsvSource({
        "2026-02-28T15:00, 18, TOO_YOUNG",
        "2026-03-01T15:00, 18, RESERVE",
        "2028-02-28T15:00, 20, TOO_YOUNG",
        "2028-02-29T15:00, 20, RESERVE",
    })
    void whoIsBornOnALeapDayIsAYearOlderOnTheFirstOfMarch(String start, int least, String verdict) {
        TermsDraft draft = new TermsDraft();
        draft.minAge = least;
        Event event = event(draft.terms(), session(start));
        Applicant applicant = Samples.applicant(new Party(List.of(Samples.born("2008-02-29"))));

        assertThat(judged(signUp(first(event), applicant), event, free(event), at("2026-01-10T10:00")))
                .isEqualTo(verdict);
    }

    /** 28 November 2026, 01:00 in Shanghai is still the 27th in London, and 28 November there begins at 08:00. */
    @ParameterizedTest
    @CsvSource({
        "Asia/Shanghai, 2026-11-28T01:00, RESERVE",
        "Europe/London, 2026-11-27T17:00, TOO_YOUNG",
        "Asia/Shanghai, 2026-11-27T23:59, TOO_YOUNG",
        "Pacific/Auckland, 2026-11-28T00:00, RESERVE",
    })
    void dayIsThatOfTheZoneOfTheSession(String zone, String start, String verdict) {
        TermsDraft draft = new TermsDraft();
        draft.minAge = 18;
        Event event = event(draft.terms(), session(start, SessionStatus.SCHEDULED, ZoneId.of(zone)));

        assertThat(judgedWith(event, null, "2008-11-28")).isEqualTo(verdict);
    }

    @Test
    void everyoneOfThePartyHasTheAge() {
        TermsDraft draft = new TermsDraft();
        draft.minAge = 18;
        Event event = course(draft.terms());

        assertThat(judgedWith(event, null, "1980-01-01", "2000-01-01")).isEqualTo("RESERVE");
        assertThat(judgedWith(event, null, "1980-01-01", "2010-01-01")).isEqualTo("TOO_YOUNG");
        assertThat(judgedWith(event, null, "1980-01-01", "-")).isEqualTo("BIRTH_DATE_MISSING");
    }

    /** The law, whatever the event says: judged on 24 November 2026, full from the day after the birthday. */
    @ParameterizedTest
    @CsvSource({
        "2012-11-22, none,     RESERVE",
        "2012-11-23, none,     RESERVE",
        "2012-11-24, none,     GUARDIAN_MISSING",
        "2012-11-26, none,     GUARDIAN_MISSING",
        "2012-11-26, unnamed,  GUARDIAN_MISSING",
        "2012-11-26, silent,   GUARDIAN_CONSENT_MISSING",
        "2012-11-26, consents, RESERVE",
        "2020-05-01, silent,   GUARDIAN_CONSENT_MISSING",
        "2020-05-01, consents, RESERVE",
        "1980-01-01, silent,   RESERVE",
    })
    void underFourteenAGuardianConsents(String born, String guardian, String verdict) {
        assertThat(judgedWith(course(), guardian(guardian), born)).isEqualTo(verdict);
    }

    /** An adult who comes along is company, but no consent. */
    @Test
    void companyIsNoConsent() {
        assertThat(judgedWith(course(), null, "1980-01-01", "2020-05-01")).isEqualTo("GUARDIAN_MISSING");
    }

    /** The event asks for company under 16, on the day of the session. */
    @ParameterizedTest
    @CsvSource({
        "2010-11-28, -,          none,   BIRTH_DATE_MISSING",
        "2010-11-28, 2010-11-28, none,   RESERVE",
        "2010-11-29, 2010-11-28, none,   GUARDIAN_MISSING",
        "2010-11-29, 1980-01-01, none,   RESERVE",
        "2010-11-29, 2008-11-28, none,   RESERVE",
        "2010-11-29, 2008-11-29, none,   GUARDIAN_MISSING",
        "2010-11-29, 2010-11-28, silent, RESERVE",
        "-,          -,          silent, RESERVE",
        "-,          -,          none,   BIRTH_DATE_MISSING",
        "1980-01-01, -,          none,   RESERVE",
    })
    void childrenComeWithCompanyWhereTheEventAsksForIt(String one, String other, String guardian, String verdict) {
        TermsDraft draft = new TermsDraft();
        draft.guardianUnder = 16;

        assertThat(judgedWith(course(draft.terms()), guardian(guardian), one, other))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "PARTY_TOO_LARGE,         RESERVE over PARTY_TOO_LARGE",
        "TOO_YOUNG,               PARTY_TOO_LARGE",
    })
    void staffMayTakeAGroup(Reason aside, String verdict) {
        Event event = course();
        SignUp group = by(Channel.TELEPHONE, signUp(first(event), 12))
                .withClaim(new Claim.Override("a school class", Set.of(aside)));

        assertThat(judged(group, event, free(event), NOW)).isEqualTo(verdict);
    }

    @Test
    void nobodySetsTheLawAside() {
        Event event = course();
        Applicant child = Samples.applicant(new Party(List.of(new Attendee(null, LocalDate.of(2020, 5, 1)))));
        SignUp signUp =
                by(Channel.DESK, signUp(first(event), child)).withClaim(new Claim.Override("I know the family"));

        assertThat(judged(signUp, event, free(event), NOW)).isEqualTo("GUARDIAN_MISSING");
    }

    private static @Nullable Guardian guardian(String which) {
        return switch (which) {
            case "unnamed" -> new Guardian(" ", null, true);
            case "silent" -> new Guardian("王大明", null, false);
            case "consents" -> new Guardian("王大明", new PhoneNumber("+8613900139000"), true);
            default -> null;
        };
    }
}
