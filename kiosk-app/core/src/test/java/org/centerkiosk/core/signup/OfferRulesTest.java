package org.centerkiosk.core.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.centerkiosk.core.signup.Samples.SHANGHAI;
import static org.centerkiosk.core.signup.Samples.at;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferRulesTest {

    private static final OfferRules RULES = Samples.POLICY.offers();

    /** Two hours between 08:30 and 20:00, never past an hour before the start. */
    @ParameterizedTest
    @CsvSource({
        // told, start, until
        "2026-11-24T10:00, 2026-11-28T15:00, 2026-11-24T12:00",
        "2026-11-24T19:00, 2026-11-28T15:00, 2026-11-25T09:30",
        "2026-11-24T18:00, 2026-11-28T15:00, 2026-11-24T20:00",
        "2026-11-24T23:00, 2026-11-28T15:00, 2026-11-25T10:30",
        "2026-11-24T03:00, 2026-11-28T15:00, 2026-11-24T10:30",
        "2026-11-24T20:00, 2026-11-28T15:00, 2026-11-25T10:30",
        "2026-11-28T13:00, 2026-11-28T15:00, 2026-11-28T14:00",
        "2026-11-27T19:30, 2026-11-28T09:00, 2026-11-28T08:00",
        "2026-11-28T14:30, 2026-11-28T15:00, 2026-11-28T14:00",
    })
    void offerLastsTwoHoursInWhichPeopleAreCalled(String told, String start, String until) {
        assertThat(RULES.until(at(told), at(start), SHANGHAI)).isEqualTo(at(until));
    }

    @Example
    void longOfferTakesDays() {
        OfferRules day = new OfferRules(Duration.ofHours(24), Duration.ZERO, LocalTime.of(8, 30), LocalTime.of(20, 0));

        assertThat(day.until(at("2026-11-24T08:30"), at("2026-12-24T15:00"), SHANGHAI))
                .isEqualTo(at("2026-11-26T09:30"));
    }

    /** On 29 March 2026 London's clocks go from 01:00 to 02:00, on 25 October back. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-29T00:30:00Z, 2026-03-29T02:30:00Z",
        "2026-10-25T00:30:00Z, 2026-10-25T02:30:00Z",
    })
    void hourThatIsSkippedOrComesTwiceIsCountedAsItIs(String told, String until) {
        OfferRules always =
                new OfferRules(Duration.ofHours(2), Duration.ofHours(1), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

        assertThat(always.until(Instant.parse(told), Instant.parse("2026-12-24T15:00:00Z"), ZoneId.of("Europe/London")))
                .isEqualTo(until);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-28T13:59:59, true", "2026-11-28T14:00, false", "2026-11-28T16:00, false"})
    void nobodyIsPromotedInTheLastHour(String now, boolean promotes) {
        assertThat(RULES.promotesAt(at(now), at("2026-11-28T15:00"))).isEqualTo(promotes);
    }

    @Property
    void offerNeverPassesTheCutoffAndNeverEndsEarly(
            @ForAll @LongRange(max = 20_000) long toldMinute, @ForAll @LongRange(max = 20_000) long startMinute) {
        Instant told = at("2026-11-24T00:00").plusSeconds(toldMinute * 60);
        Instant start = at("2026-11-24T00:00").plusSeconds(startMinute * 60);
        Instant cutoff = start.minus(RULES.cutoff());

        Instant until = RULES.until(told, start, SHANGHAI);

        assertThat(until).isBeforeOrEqualTo(cutoff);
        if (until.isBefore(cutoff)) {
            assertThat(Duration.between(told, until)).isGreaterThanOrEqualTo(RULES.lasts());
            LocalTime end = until.atZone(SHANGHAI).toLocalTime();
            assertThat(end).isAfter(RULES.from()).isBeforeOrEqualTo(RULES.to());
        }
    }

    @Example
    void hoursThatAreNoneAreRefused() {
        assertThatThrownBy(() ->
                        new OfferRules(Duration.ofHours(2), Duration.ZERO, LocalTime.of(20, 0), LocalTime.of(8, 30)))
                .hasMessageContaining("empty");
        assertThatThrownBy(() -> new OfferRules(Duration.ZERO, Duration.ZERO, LocalTime.of(8, 30), LocalTime.of(20, 0)))
                .hasMessageContaining("an offer of");
    }
}
