package org.centerkiosk.hub.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.hub.registration.TestBook.PHONE;
import static org.centerkiosk.hub.registration.TestBook.event;
import static org.centerkiosk.hub.registration.TestBook.id;
import static org.centerkiosk.hub.registration.TestBook.only;
import static org.centerkiosk.hub.registration.TestBook.registered;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.centerkiosk.core.signup.Applicant;
import org.centerkiosk.core.signup.ApplicantReading;
import org.centerkiosk.core.signup.Channel;
import org.centerkiosk.core.signup.Claim;
import org.centerkiosk.core.signup.Party;
import org.centerkiosk.core.signup.PhoneNumber;
import org.centerkiosk.core.signup.Reason;
import org.centerkiosk.core.signup.Refusal;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.signup.SignUpPolicy;
import org.centerkiosk.core.signup.Status;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.HubDatabases;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;

/** Sign-ups for one session that come while it is locked, and are then written together. */
@Timeout(60)
class TogetherTest {

    private static final String POISON = "毒";

    private final List<FutureTask<Answer>> asked = new ArrayList<>();

    private static Book book(TestBook test) {
        return new Book(
                test.database,
                new BookSettings(
                        TestBook.CENTRE,
                        SignUpPolicy.defaults(),
                        () -> Optional.ofNullable(test.programme.get()),
                        new Poisoned(test.sealer),
                        List.of(),
                        test.clock));
    }

    private static SignUp signUp(TestBook test, String name) {
        Applicant applicant = new Applicant(name, TestBook.phone(), Party.of(1), null, Map.of(), true);
        return new SignUp(
                SignUp.newId(), only("a"), Channel.PHONE_PAGE, test.now.get(), 1, applicant, null, Claim.none());
    }

    /** Returns when all are answered. */
    private void together(HubDatabase database, Book book, List<SignUp> signUps) {
        database.update(handle -> {
            handle.execute("UPDATE session_count SET edition = edition");
            for (SignUp signUp : signUps) {
                FutureTask<Answer> task = new FutureTask<>(() -> book.register(signUp, PHONE));
                asked.add(task);
                Thread thread = Thread.ofPlatform().start(task);
                while (Stream.of(thread.getStackTrace()).noneMatch(TogetherTest::isWaiting)) {
                    LockSupport.parkNanos(1_000_000);
                }
            }
        });
        while (!asked.stream().allMatch(Future::isDone)) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static boolean isWaiting(StackTraceElement frame) {
        return frame.getClassName().endsWith("GroupItem");
    }

    private static Object outcome(FutureTask<Answer> task) {
        if (task.state() == Future.State.FAILED) {
            return Objects.toString(task.exceptionNow().getMessage());
        }
        return switch (task.resultNow()) {
            case Answer.Registered(Registration registration) -> registration.status();
            case Answer.Unchanged ignored -> "unchanged";
            case Answer.Refused(Refusal refusal) -> refusal.reason();
        };
    }

    @ParameterizedTest
    @HubDatabases
    void eachHearsItsOwnAnswerWhereOneFailsAndOthersAreRefused(HubDatabase database) {
        TestBook test = new TestBook(database, event("a", 4, 1));
        Book book = book(test);
        registered(book.register(signUp(test, "李"), PHONE));
        SignUp first = signUp(test, "王");
        SignUp sameNumber = test.signUp(only("a"), 1, first.applicant().phone(), Channel.PHONE_PAGE, Claim.none());
        SignUp sameId = new SignUp(
                first.id(),
                only("a"),
                Channel.PHONE_PAGE,
                test.now.get(),
                1,
                TestBook.applicant(TestBook.phone(), 1),
                null,
                Claim.none());

        together(
                database,
                book,
                List.of(
                        signUp(test, "张"),
                        first,
                        signUp(test, POISON),
                        first,
                        sameNumber,
                        sameId,
                        signUp(test, "刘"),
                        signUp(test, "陈"),
                        signUp(test, "杨")));

        assertThat(asked.stream().map(TogetherTest::outcome).toList())
                .containsExactly(
                        Status.RESERVED,
                        Status.RESERVED,
                        "no key for this",
                        "unchanged",
                        Reason.ALREADY_REGISTERED,
                        Reason.ID_REUSED,
                        Status.RESERVED,
                        Status.WAITLISTED,
                        Reason.WAITING_LIST_FULL);
        assertThat(test.seats(id("a", 0)).taken()).isEqualTo(4);
        assertThat(test.seats(id("a", 0)).waiting()).isEqualTo(1);
        assertThat(book.check()).isEmpty();
    }

    /** Does not seal what is poison, as a vault whose key is gone would not. */
    private record Poisoned(Sealer sealer) implements Sealer {

        @Override
        public byte[] seal(Applicant applicant, UUID registration) {
            if (applicant.name().equals(POISON)) {
                throw new IllegalStateException("no key for this");
            }
            return sealer.seal(applicant, registration);
        }

        @Override
        public Applicant open(byte[] sealed, UUID registration) {
            return sealer.open(sealed, registration);
        }

        @Override
        public byte[] phoneIndex(PhoneNumber phone) {
            return sealer.phoneIndex(phone);
        }

        @Override
        public byte[] digest(byte[] content) {
            return sealer.digest(content);
        }

        @Override
        public ApplicantReading unseal(byte[] sealed, UUID registration) {
            return sealer.unseal(sealed, registration);
        }
    }
}
