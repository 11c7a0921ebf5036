package org.centerkiosk.core.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.centerkiosk.core.signup.LeasePolicy.Demand;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeasePolicyTest {

    private static final LeaseRules RULES = SignUpPolicy.defaults().leases();

    /** At most 4 at once; 10 % of the seats, at least 3, are never lent. */
    @ParameterizedTest
    @CsvSource({
        // capacity, taken, waiting, own, terminals, recent: seats
        "200, 0,   0, 0, 3,  0, 1",
        "200, 0,   0, 0, 3,  2, 3",
        "200, 0,   0, 0, 3,  9, 4",
        "200, 0,   0, 3, 3,  9, 1",
        "200, 0,   0, 4, 3,  9, 0",
        "200, 174, 0, 0, 3,  9, 1",
        "200, 168, 0, 0, 3,  9, 2",
        "200, 179, 0, 0, 3,  9, 1",
        "200, 179, 0, 0, 3,  0, 0",
        "200, 180, 0, 0, 3,  9, 0",
        "200, 220, 0, 0, 3,  9, 0",
        "20,  0,   0, 0, 1,  9, 4",
        "20,  16,  0, 0, 1,  9, 1",
        "20,  17,  0, 0, 1,  9, 0",
        "3,   0,   0, 0, 1,  9, 0",
        // Who waits comes first.
        "200, 0,   1, 0, 3,  9, 0",
        // Without a limit no lease is needed.
        ",    0,   0, 0, 3,  9, 0",
    })
    void leasesAreSmallAndSmallerAsSeatsGetFew(
            Integer capacity, int taken, int waiting, int own, int terminals, int recent, int seats) {
        assertThat(LeasePolicy.lend(new Demand(new SeatFacts(capacity, taken, waiting), own, terminals, recent), RULES))
                .isEqualTo(seats);
    }

    @Provide
    Arbitrary<LeaseRules> rules() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 50),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(0, 50))
                .as((most, percent, seats) -> new LeaseRules(Duration.ofMinutes(30), most, percent, seats));
    }

    @Provide
    Arbitrary<Demand> demands() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 500),
                        Arbitraries.integers().between(0, 600),
                        Arbitraries.frequency(Tuple.of(3, 0), Tuple.of(1, 2)),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(1, 60),
                        Arbitraries.integers().between(0, 60))
                .as((capacity, taken, waiting, own, terminals, recent) ->
                        new Demand(new SeatFacts(capacity, taken, waiting), own, terminals, recent));
    }

    @Property
    void noMoreIsLentThanIsFreeAndTheLastSeatsNever(
            @ForAll("demands") Demand demand, @ForAll("rules") LeaseRules rules) {
        int lent = LeasePolicy.lend(demand, rules);
        int capacity = Objects.requireNonNull(demand.seats().capacity());

        assertThat(lent).isNotNegative();
        if (lent > 0) {
            assertThat(demand.seats().free() - lent).isGreaterThanOrEqualTo(rules.keptOf(capacity));
            assertThat(demand.own() + lent).isLessThanOrEqualTo(rules.most());
            assertThat(demand.seats().waiting()).isZero();
        }
    }

    @Property
    void fewerSeatsNeverMeanALargerLease(
            @ForAll("demands") Demand demand,
            @ForAll("rules") LeaseRules rules,
            @ForAll @IntRange(max = 50) int fewer) {
        SeatFacts seats = demand.seats();
        Demand later = new Demand(
                new SeatFacts(seats.capacity(), seats.taken() + fewer, seats.waiting()),
                demand.own(),
                demand.terminals(),
                demand.recent());

        assertThat(LeasePolicy.lend(later, rules)).isLessThanOrEqualTo(LeasePolicy.lend(demand, rules));
    }

    @Property
    void moreDemandNeverMeansASmallerLease(@ForAll("demands") Demand demand, @ForAll("rules") LeaseRules rules) {
        Demand more = new Demand(demand.seats(), demand.own(), demand.terminals(), demand.recent() + 1);

        assertThat(LeasePolicy.lend(more, rules)).isGreaterThanOrEqualTo(LeasePolicy.lend(demand, rules));
    }

    /** However often all of them ask, they leave the kept seats to everybody. */
    @Property(tries = 200)
    void allTerminalsTogetherLeaveTheKeptSeats(
            @ForAll("rules") LeaseRules rules,
            @ForAll @IntRange(max = 300) int capacity,
            @ForAll @IntRange(min = 1, max = 20) int terminals) {
        int taken = 0;
        for (int round = 0; round < 5; round++) {
            for (int terminal = 0; terminal < terminals; terminal++) {
                taken += LeasePolicy.lend(new Demand(new SeatFacts(capacity, taken, 0), 0, terminals, 9), rules);
            }
        }
        assertThat(taken).isLessThanOrEqualTo(Math.max(0, capacity - rules.keptOf(capacity)));
    }
}
