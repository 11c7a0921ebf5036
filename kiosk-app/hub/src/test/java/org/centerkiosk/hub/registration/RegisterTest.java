package org.centerkiosk.hub.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.hub.registration.TestBook.PHONE;
import static org.centerkiosk.hub.registration.TestBook.STAFF;
import static org.centerkiosk.hub.registration.TestBook.event;
import static org.centerkiosk.hub.registration.TestBook.id;
import static org.centerkiosk.hub.registration.TestBook.only;
import static org.centerkiosk.hub.registration.TestBook.registered;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.centerkiosk.core.signup.Channel;
import org.centerkiosk.core.signup.Claim;
import org.centerkiosk.core.signup.PhoneNumber;
import org.centerkiosk.core.signup.Reason;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.signup.Status;
import org.centerkiosk.core.signup.Target;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.HubDatabases;
import org.junit.jupiter.params.ParameterizedTest;

class RegisterTest {

    private static Reason refusal(Answer answer) {
        return answer instanceof Answer.Refused refused ? refused.refusal().reason() : null;
    }

    @ParameterizedTest
    @HubDatabases
    void seatsAreGivenThenPlacesThenNothing(HubDatabase database) {
        TestBook test = new TestBook(database, event("a", 2, 1));

        Registration first = test.take("a", 1);
        Registration second = test.take("a", 1);
        Registration third = test.take("a", 1);
        Answer fourth = test.book.register(test.signUp(only("a"), 1), PHONE);

        assertThat(List.of(first.status(), second.status(), third.status()))
                .containsExactly(Status.RESERVED, Status.RESERVED, Status.WAITLISTED);
        assertThat(third.position()).isEqualTo(1);
        assertThat(fourth).isInstanceOf(Answer.Refused.class);
        assertThat(test.seats(id("a", 0)).remaining()).isZero();
        assertThat(test.seats(id("a", 0)).waiting()).isEqualTo(1);
        assertThat(test.heard).containsExactly("RESERVED", "RESERVED", "WAITLISTED");
        assertThat(test.book.byCode(first.code())).contains(first);
    }

    @ParameterizedTest
    @HubDatabases
    void sendingTwiceIsHarmless(HubDatabase database) {
        TestBook test = new TestBook(database, event("a", 1, 0));
        SignUp signUp = test.signUp(only("a"), 1);

        Registration first = registered(test.book.register(signUp, PHONE));
        Answer again = test.book.register(signUp, PHONE);

        assertThat(again).isEqualTo(new Answer.Unchanged(first));
        assertThat(test.seats(id("a", 0)).taken()).isEqualTo(1);
    }

    @ParameterizedTest
    @HubDatabases
    void theSameIdForSomethingElseIsAConflict(HubDatabase database) {
        TestBook test = new TestBook(database, event("a", 5, 0), event("b", 5, 0));
        SignUp signUp = test.signUp(only("a"), 1);
        test.book.register(signUp, PHONE);

        Answer other = test.book.register(signUp.withTarget(only("b")), PHONE);

        assertThat(refusal(other)).isEqualTo(Reason.ID_REUSED);
        assertThat(test.byId(signUp.id()).target()).isEqualTo(only("a"));
    }

    @ParameterizedTest
    @HubDatabases
    void whoWasRefusedHearsTheSameAgain(HubDatabase database) {
        TestBook test = new TestBook(database, event("a", 1, 0));
        Registration only = test.take("a", 1);
        SignUp late = test.signUp(only("a"), 1);
        Answer refused = test.book.register(late, PHONE);
        test.book.cancel(SignUp.newId(), only.id(), PHONE, null);

        // The visitor left with that answer: a copy of the request that was under way must not sign him up.
        assertThat(test.book.register(late, PHONE)).isEqualTo(refused);
        assertThat(test.take("a", 1).status()).isEqualTo(Status.RESERVED);
    }

    @ParameterizedTest
    @HubDatabases
    void aNumberSignsUpOnceUnlessStaffSaySo(HubDatabase database) {
        TestBook test = new TestBook(database, event("a", 5, 0));
        PhoneNumber phone = TestBook.phone();
        test.book.register(test.signUp(only("a"), 1, phone, Channel.PHONE_PAGE, Claim.none()), PHONE);

        Answer again = test.book.register(test.signUp(only("a"), 1, phone, Channel.PHONE_PAGE, Claim.none()), PHONE);
        Claim family = new Claim.Override("两位老人共用一部手机");
        Answer byStaff = test.book.register(test.signUp(only("a"), 1, phone, Channel.DESK, family), STAFF);

        assertThat(refusal(again)).isEqualTo(Reason.ALREADY_REGISTERED);
        assertThat(registered(byStaff).status()).isEqualTo(Status.RESERVED);
    }

    @ParameterizedTest
    @HubDatabases
    void staffLetPeopleInAboveTheCapacityAndThatIsCountedApart(HubDatabase database) {
        TestBook test = new TestBook(database, event("a", 1, 0));
        Registration first = test.take("a", 1);
        SignUp walkIn = test.signUp(only("a"), 2, null, Channel.DESK, new Claim.Override("现场"));

        assertThat(refusal(test.book.register(walkIn, PHONE))).isEqualTo(Reason.STAFF_ONLY);
        SignUp again = test.signUp(only("a"), 2, null, Channel.DESK, new Claim.Override("现场"));
        test.book.register(again, STAFF);

        assertThat(test.seats(id("a", 0)).taken()).isEqualTo(3);
        assertThat(test.seats(id("a", 0)).excess()).isEqualTo(2);
        test.book.cancel(SignUp.newId(), first.id(), PHONE, null);
        assertThat(test.seats(id("a", 0)).excess()).isEqualTo(1);
        assertThat(test.book.register(test.signUp(only("a"), 1), PHONE)).isInstanceOf(Answer.Refused.class);
    }

    @ParameterizedTest
    @HubDatabases
    void aSeriesTakesASeatInEachSession(HubDatabase database) {
        TestBook test = new TestBook(
                database, TestBook.course("c", 2, 0, org.centerkiosk.core.event.SignUpTerms.Scope.EITHER, 3));

        test.take(Target.series("c"), 1);
        test.take(Target.of(id("c", 1)), 1);
        Answer series = test.book.register(test.signUp(Target.series("c"), 1), PHONE);

        assertThat(series).isInstanceOf(Answer.Refused.class);
        assertThat(test.seats(id("c", 0)).taken()).isEqualTo(1);
        assertThat(test.seats(id("c", 1)).taken()).isEqualTo(2);
        assertThat(test.book.availability("c").remaining()).isZero();
        assertThat(test.take(Target.of(id("c", 2)), 1).status()).isEqualTo(Status.RESERVED);
    }

    /** As many at once as there are clients; how many of them hear that they have a seat. */
    private static int rush(TestBook test, int clients) throws Exception {
        List<Callable<Answer>> all = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            SignUp signUp = test.signUp(only("a"), 1);
            all.add(() -> test.book.register(signUp, PHONE));
        }
        int seats = 0;
        try (ExecutorService phones = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Answer> answer : phones.invokeAll(all, 60, TimeUnit.SECONDS)) {
                if (answer.get() instanceof Answer.Registered registered
                        && registered.registration().status() == Status.RESERVED) {
                    seats++;
                }
            }
        }
        return seats;
    }

    @ParameterizedTest
    @HubDatabases
    void manyAtOnceGetNoMoreThanThereIs(HubDatabase database) throws Exception {
        TestBook test = new TestBook(database, event("a", 20, 0));

        assertThat(rush(test, 200)).isEqualTo(20);
        assertThat(test.seats(id("a", 0)).taken()).isEqualTo(20);
    }

    /** The negative control of the test above. */
    @ParameterizedTest
    @HubDatabases
    void withoutTheLocksItOversells(HubDatabase database) throws Exception {
        TestBook test = new TestBook(database, new Switches(false, true), event("a", 20, 0));
        new TestBook(database, event("a", 20, 0)).take("a", 1);

        assertThat(rush(test, 200)).isGreaterThan(19);
    }

    private static long copies(HubDatabase database, Switches switches) throws Exception {
        TestBook test = new TestBook(database, switches, event("a", 50, 0));
        SignUp signUp = test.signUp(only("a"), 1, null, Channel.DESK, new Claim.Override("现场"));
        List<Callable<Answer>> copies = java.util.Collections.nCopies(20, () -> test.book.register(signUp, STAFF));
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Answer> answer : clients.invokeAll(copies, 60, TimeUnit.SECONDS)) {
                assertThat(answer.get()).isNotInstanceOf(Answer.Refused.class);
            }
        }
        return test.seats(id("a", 0)).taken();
    }

    @ParameterizedTest
    @HubDatabases
    void copiesOfOneRequestTakeOneSeat(HubDatabase database) throws Exception {
        assertThat(copies(database, Switches.ON)).isEqualTo(1);
    }

    /** The negative control of the test above. */
    @ParameterizedTest
    @HubDatabases
    void withoutKeysCopiesAreDoubled(HubDatabase database) throws Exception {
        assertThat(copies(database, new Switches(true, false))).isEqualTo(20);
    }
}
