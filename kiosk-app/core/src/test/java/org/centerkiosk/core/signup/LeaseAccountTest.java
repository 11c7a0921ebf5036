package org.centerkiosk.core.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.centerkiosk.core.event.SessionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeaseAccountTest {

    private static final SessionId ONE = new SessionId("a", Instant.EPOCH);
    private static final SessionId TWO = new SessionId("a", Instant.EPOCH.plusSeconds(86_400));
    private static final UUID LEASE = new UUID(1, 1);
    private static final UUID A = new UUID(2, 1);
    private static final UUID B = new UUID(2, 2);
    private static final Duration ASKED = Duration.ofMinutes(10);
    private static final Duration LATER = ASKED.plusMinutes(1);

    /** Three seats of the first session and one of the second, for twenty minutes. */
    private static LeaseAccount account() {
        return LeaseAccount.empty()
                .granted(new SeatLease(LEASE, Map.of(ONE, 3, TWO, 1), Duration.ofMinutes(20)), ASKED);
    }

    private static LeaseAccount take(LeaseAccount account, UUID registration, int seats) {
        return account.take(registration, Set.of(ONE), seats, LATER)
                .orElseThrow()
                .after();
    }

    @Test
    void noMoreIsPromisedThanWasLent() {
        LeaseAccount account = take(account(), A, 2);

        assertThat(account.promisable(Set.of(ONE), LATER)).isEqualTo(1);
        assertThat(account.take(B, Set.of(ONE), 2, LATER)).isEmpty();
        assertThat(account.take(B, Set.of(ONE), 1, LATER))
                .map(LeaseAccount.Taken::lease)
                .contains(LEASE);
    }

    @Test
    void wholeSeriesNeedsEachSession() {
        assertThat(account().promisable(Set.of(ONE, TWO), LATER)).isEqualTo(1);
        LeaseAccount account =
                account().take(A, Set.of(ONE, TWO), 1, LATER).orElseThrow().after();

        assertThat(account.take(B, Set.of(ONE, TWO), 1, LATER)).isEmpty();
        assertThat(account.promisable(Set.of(ONE), LATER)).isEqualTo(2);
        assertThat(account.take(B, Set.of(ONE, new SessionId("b", Instant.EPOCH)), 1, LATER))
                .isEmpty();
    }

    @Test
    void holdFollowsTheSizeOfTheParty() {
        LeaseAccount account = take(take(take(account(), A, 1), A, 3), A, 2);

        assertThat(account.promisable(Set.of(ONE), LATER)).isEqualTo(1);
        assertThat(account.take(A, Set.of(ONE), 4, LATER)).isEmpty();
        assertThat(account.promisable(Set.of(ONE), LATER)).isEqualTo(1);
    }

    @Test
    void seatsThatAreGivenBackArePromisedAgain() {
        LeaseAccount account = take(account(), A, 3).giveBack(A);

        assertThat(account).isEqualTo(account());
        assertThat(account.giveBack(B)).isEqualTo(account);
    }

    /** Lent for twenty minutes at the tenth: the last two are the margin. */
    @ParameterizedTest
    @CsvSource({"PT9M, 3", "PT10M, 3", "PT27M59.999S, 3", "PT28M, 0", "PT30M, 0", "P30D, 0"})
    void promisesEndBeforeTheLeaseDoes(Duration elapsed, int promisable) {
        assertThat(account().promisable(Set.of(ONE), elapsed)).isEqualTo(promisable);
        assertThat(account().take(A, Set.of(ONE), 1, elapsed).isPresent()).isEqualTo(promisable > 0);
        assertThat(account().due(elapsed)).isEqualTo(promisable > 0 ? List.of() : List.of(LEASE));
    }

    @Test
    void restartEndsEveryPromise() {
        LeaseAccount account = take(account(), A, 2).restarted();

        assertThat(account.promisable(Set.of(ONE), Duration.ZERO)).isZero();
        assertThat(account.due(Duration.ZERO)).containsExactly(LEASE);
        assertThat(account.report(LEASE).orElseThrow().used()).containsExactly(Map.entry(ONE, 2));
    }

    @Test
    void whatWasReportedNeverChanges() {
        LeaseAccount account = take(take(account(), A, 1), B, 1);
        assertThat(account.report(LEASE)).isEmpty();

        LeaseAccount closed = account.closed(LEASE);
        LeaseReport report = closed.report(LEASE).orElseThrow();

        assertThat(report.uses()).extracting(LeaseReport.Use::registration).containsExactly(A, B);
        assertThat(closed.take(A, Set.of(ONE), 1, LATER)).isEmpty();
        assertThat(closed.take(new UUID(2, 3), Set.of(ONE), 1, LATER)).isEmpty();
        assertThat(closed.giveBack(A).report(LEASE)).contains(report);
        assertThat(closed.closed(LEASE)).isEqualTo(closed);
    }

    @Test
    void promiseOfAReportedLeaseIsNotMadeAgainFromAnother() {
        LeaseAccount account = take(account(), A, 1)
                .closed(LEASE)
                .granted(new SeatLease(new UUID(1, 2), Map.of(ONE, 3), Duration.ofMinutes(20)), LATER);

        assertThat(account.take(A, Set.of(ONE), 1, LATER)).isEmpty();
        assertThat(account.take(B, Set.of(ONE), 1, LATER))
                .map(LeaseAccount.Taken::lease)
                .contains(new UUID(1, 2));
    }

    @Test
    void leaseStaysUntilTheHubHasItsReport() {
        LeaseAccount account = take(account(), A, 1);

        assertThat(account.acknowledged(LEASE)).isEqualTo(account);
        assertThat(account.closed(LEASE).acknowledged(LEASE)).isEqualTo(LeaseAccount.empty());
        assertThat(account.granted(new SeatLease(LEASE, Map.of(ONE, 99), Duration.ofDays(1)), LATER))
                .isEqualTo(account);
    }

    @Test
    void leaseOfNothingIsNone() {
        assertThatThrownBy(() -> new SeatLease(LEASE, Map.of(ONE, 0), Duration.ofMinutes(1)))
                .hasMessageContaining("no seats");
        assertThatThrownBy(() -> new LeaseReport.Use(A, Set.of(ONE), 0)).hasMessageContaining("0 seats");
        assertThat(account().report(new UUID(9, 9))).isEqualTo(Optional.empty());
    }
}
