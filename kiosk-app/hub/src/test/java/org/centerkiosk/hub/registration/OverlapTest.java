package org.centerkiosk.hub.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.centerkiosk.core.signup.Channel;
import org.centerkiosk.core.signup.Claim;
import org.centerkiosk.core.signup.PhoneNumber;
import org.centerkiosk.core.signup.Reason;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.signup.SignUpPolicy;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.HubDatabases;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;

/** One number, two sessions at the same time, two hubs: they share no seat that could be locked. */
@Timeout(60)
class OverlapTest {

    private static final String WAITS = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted";

    @ParameterizedTest
    @HubDatabases
    void theSecondOfTwoAtOnceHearsThatItOverlaps(HubDatabase database) throws Exception {
        assumeThat(database.config().isFile()).as("a file has one hub").isFalse();

        Answer second = race(database, Switches.ON);

        assertThat(second)
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.refusal().reason()).isEqualTo(Reason.OVERLAP));
    }

    @ParameterizedTest
    @HubDatabases
    void withoutTheLockBothAreTaken(HubDatabase database) throws Exception {
        assumeThat(database.config().isFile()).as("a file has one hub").isFalse();

        assertThat(race(database, new Switches(false, true))).isInstanceOf(Answer.Registered.class);
    }

    /** What the second hears, which comes while the first is not committed yet. */
    private static Answer race(HubDatabase database, Switches switches) throws Exception {
        TestBook test = new TestBook(database, switches, TestBook.event("a", 5, 0), TestBook.event("b", 5, 0));
        test.book.round();
        PhoneNumber phone = TestBook.phone();
        SignUp first = test.signUp(TestBook.only("a"), 1, phone, Channel.PHONE_PAGE, Claim.none());
        SignUp second = test.signUp(TestBook.only("b"), 1, phone, Channel.PHONE_PAGE, Claim.none());
        try (HubDatabase other = HubDatabase.open(database.config());
                HubDatabase watch = HubDatabase.open(database.config())) {
            FutureTask<Answer> late = new FutureTask<>(
                    () -> book(other, test, switches, List.of()).register(second, TestBook.PHONE));
            AtomicReference<Thread> begun = new AtomicReference<>();
            BookListener meanwhile = new BookListener() {
                @Override
                public void happening(org.jdbi.v3.core.Handle handle, Registration registration, Happening what) {
                    begun.set(Thread.ofPlatform().start(late));
                    while (!late.isDone() && count(watch) == 0) {
                        LockSupport.parkNanos(5_000_000);
                    }
                }

                @Override
                public void happened(Registration registration, Happening what) {
                    // The first is durable.
                }
            };
            // Away from this thread, whose transaction it would be.
            FutureTask<Answer> early = new FutureTask<>(
                    () -> book(database, test, switches, List.of(meanwhile)).register(first, TestBook.PHONE));
            Thread.ofPlatform().start(early);

            assertThat(early.get()).isInstanceOf(Answer.Registered.class);
            return late.get();
        }
    }

    private static int count(HubDatabase watch) {
        FutureTask<Integer> asked = new FutureTask<>(() -> watch.look(
                handle -> handle.createQuery(WAITS).mapTo(Integer.class).one()));
        Thread.ofPlatform().start(asked);
        while (!asked.isDone()) {
            LockSupport.parkNanos(1_000_000);
        }
        return asked.resultNow();
    }

    private static Book book(HubDatabase database, TestBook test, Switches switches, List<BookListener> listeners) {
        return new Book(
                database,
                new BookSettings(
                        TestBook.CENTRE,
                        SignUpPolicy.defaults(),
                        () -> Optional.ofNullable(test.programme.get()),
                        test.sealer,
                        listeners,
                        test.clock),
                switches);
    }
}
