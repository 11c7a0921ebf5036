package org.centerkiosk.hub.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.centerkiosk.hub.registration.TestBook.PHONE;
import static org.centerkiosk.hub.registration.TestBook.START;
import static org.centerkiosk.hub.registration.TestBook.course;
import static org.centerkiosk.hub.registration.TestBook.event;
import static org.centerkiosk.hub.registration.TestBook.id;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.centerkiosk.core.event.SignUpTerms;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.signup.Status;
import org.centerkiosk.core.signup.Target;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.HubDatabases;
import org.junit.jupiter.params.ParameterizedTest;

class QueueTest {

    private static void cancel(TestBook test, Registration registration) {
        test.book.cancel(SignUp.newId(), registration.id(), PHONE, null);
    }

    @ParameterizedTest
    @HubDatabases
    void whoWaitedLongestIsOfferedTheSeat(HubDatabase database) {
        TestBook test = new TestBook(database, event("a", 1, 5));
        Registration seated = test.take("a", 1);
        Registration first = test.take("a", 1);
        Registration second = test.take("a", 1);

        cancel(test, seated);

        assertThat(test.byId(first).status()).isEqualTo(Status.OFFERED);
        assertThat(test.byId(first).offeredUntil()).isEqualTo(START.minus(Duration.ofHours(1)));
        assertThat(test.byId(second).status()).isEqualTo(Status.WAITLISTED);
        assertThat(test.byId(second).position()).isEqualTo(1);
        assertThat(test.seats(id("a", 0)).taken()).isEqualTo(1);
        assertThat(test.book.history(first.id())).extracting(Change::why).containsExactly("its turn");
    }

    @ParameterizedTest
    @HubDatabases
    void whoCancelledIsNeverPromotedAgain(HubDatabase database) {
        TestBook test = new TestBook(database, event("a", 1, 5));
        Registration seated = test.take("a", 1);
        Registration first = test.take("a", 1);
        Registration second = test.take("a", 1);

        cancel(test, first);
        cancel(test, seated);
        cancel(test, first);

        assertThat(test.byId(first).status()).isEqualTo(Status.CANCELLED);
        assertThat(test.byId(second).status()).isEqualTo(Status.OFFERED);
        assertThat(test.heard).containsOnlyOnce("OFFERED");
    }

    @ParameterizedTest
    @HubDatabases
    void aPartyHasAllItsSeatsOrNone(HubDatabase database) {
        TestBook test = new TestBook(database, event("a", 2, 5));
        Registration one = test.take("a", 1);
        Registration other = test.take("a", 1);
        Registration party = test.take("a", 2);
        Registration alone = test.take("a", 1);

        cancel(test, one);

        assertThat(test.byId(party).status()).isEqualTo(Status.WAITLISTED);
        assertThat(test.byId(alone).status()).isEqualTo(Status.OFFERED);
        cancel(test, other);
        assertThat(test.byId(party).status()).isEqualTo(Status.WAITLISTED);
        cancel(test, alone);
        assertThat(test.byId(party).status()).isEqualTo(Status.OFFERED);
    }

    /**
     * Who waits in which sizes, how many seats come free one after the other, who is offered seats then, and whom the
     * call list names as passed over.
     */
    private record Case(List<Integer> waiting, List<Integer> freed, List<Integer> offered, List<Integer> passedOver) {}

    private static final List<Case> IN_ORDER = List.of(
            new Case(List.of(1, 1, 1), List.of(2), List.of(0, 1), List.of()),
            new Case(List.of(2, 1), List.of(2), List.of(0), List.of()),
            new Case(List.of(3, 1, 2), List.of(3), List.of(0), List.of()),
            new Case(List.of(3, 1, 1), List.of(2), List.of(1, 2), List.of(0)),
            new Case(List.of(3, 2, 1), List.of(1), List.of(2), List.of(0, 1)),
            new Case(List.of(3, 1), List.of(1, 3), List.of(0, 1), List.of()),
            new Case(List.of(4, 2), List.of(1), List.of(), List.of(0, 1)),
            new Case(List.of(1, 4, 1), List.of(1, 1), List.of(0, 2), List.of(1)),
            new Case(List.of(4), List.of(1, 1, 2), List.of(), List.of(0)));

    @ParameterizedTest
    @HubDatabases
    void seatsGoToTheFirstWhosePartyFitsAndTheOthersAreNamed(HubDatabase database) {
        int number = 0;
        for (Case each : IN_ORDER) {
            String uid = "e" + number++;
            TestBook test = new TestBook(database, event(uid, 4, 9));
            int seated = 4;
            List<Registration> holders = new ArrayList<>();
            for (int size : each.freed()) {
                holders.add(test.take(uid, size));
                seated -= size;
            }
            if (seated > 0) {
                test.take(uid, seated);
            }
            List<Registration> queue =
                    each.waiting().stream().map(size -> test.take(uid, size)).toList();
            Registration newcomer = test.take(uid, 1);

            holders.forEach(holder -> cancel(test, holder));

            assertThat(queue.stream()
                            .filter(one -> test.byId(one).status() == Status.OFFERED)
                            .map(queue::indexOf))
                    .as(each.toString())
                    .containsExactlyElementsOf(each.offered());
            assertThat(test.book.callList().entries().stream()
                            .filter(entry -> entry.why().equals("PASSED_OVER")
                                    && entry.registration().target().event().equals(uid))
                            .map(entry -> queue.stream()
                                    .map(Registration::id)
                                    .toList()
                                    .indexOf(entry.registration().id())))
                    .as(each.toString())
                    .containsExactlyInAnyOrderElementsOf(each.passedOver());
            assertThat(newcomer.status()).isEqualTo(Status.WAITLISTED);
            assertThat(test.book.check()).isEmpty();
        }
    }

    @ParameterizedTest
    @HubDatabases
    void nobodyIsPromotedPastTheCutoff(HubDatabase database) {
        TestBook test = new TestBook(database, event("a", 1, 5));
        Registration seated = test.take("a", 1);
        Registration waiting = test.take("a", 1);
        test.now.set(START.minus(Duration.ofMinutes(59)));

        cancel(test, seated);

        assertThat(test.byId(waiting).status()).isEqualTo(Status.WAITLISTED);
        assertThat(test.seats(id("a", 0)).remaining()).isEqualTo(1);
    }

    @ParameterizedTest
    @HubDatabases
    void whoWaitsForASeriesNeedsASeatInEachSession(HubDatabase database) {
        TestBook test = new TestBook(database, course("c", 1, 5, SignUpTerms.Scope.EITHER, 2));
        Registration one = test.take(Target.of(id("c", 0)), 1);
        Registration two = test.take(Target.of(id("c", 1)), 1);
        Registration series = test.take(Target.series("c"), 1);

        cancel(test, one);
        assertThat(test.byId(series).status()).isEqualTo(Status.WAITLISTED);
        cancel(test, two);

        assertThat(test.byId(series).status()).isEqualTo(Status.OFFERED);
        assertThat(test.book.availability("c").remaining()).isZero();
    }

    @ParameterizedTest
    @HubDatabases
    void anOfferThatNobodyTookGoesToTheNext(HubDatabase database) {
        TestBook test = new TestBook(database, event("a", 1, 5));
        Registration seated = test.take("a", 1);
        Registration first = test.take("a", 1);
        Registration second = test.take("a", 1);
        cancel(test, seated);
        // 10:00 there; two hours within the contact hours.
        test.pass(Duration.ofHours(1));
        test.book.told(first.id(), test.now.get(), TestBook.STAFF);
        test.book.told(first.id(), test.now.get().plus(Duration.ofHours(5)), TestBook.STAFF);

        test.pass(Duration.ofMinutes(119));
        test.book.round();
        assertThat(test.byId(first).status()).isEqualTo(Status.OFFERED);
        test.pass(Duration.ofMinutes(1));
        assertThat(test.book.answerOffer(SignUp.newId(), first.id(), true, PHONE))
                .isInstanceOf(Answer.Refused.class);
        test.book.round();

        assertThat(test.byId(first).status()).isEqualTo(Status.EXPIRED);
        assertThat(test.byId(second).status()).isEqualTo(Status.OFFERED);
        assertThat(test.book.check()).isEmpty();
    }

    @ParameterizedTest
    @HubDatabases
    void anOfferIsTakenOrDeclined(HubDatabase database) {
        TestBook test = new TestBook(database, event("a", 1, 5));
        Registration seated = test.take("a", 1);
        Registration first = test.take("a", 1);
        Registration second = test.take("a", 1);
        cancel(test, seated);

        test.book.answerOffer(SignUp.newId(), first.id(), false, PHONE);
        Answer taken = test.book.answerOffer(SignUp.newId(), second.id(), true, PHONE);

        assertThat(test.byId(first).status()).isEqualTo(Status.CANCELLED);
        assertThat(TestBook.registered(taken).status()).isEqualTo(Status.RESERVED);
        assertThat(test.book.answerOffer(SignUp.newId(), second.id(), true, PHONE))
                .isInstanceOf(Answer.Unchanged.class);
        assertThat(test.seats(id("a", 0)).taken()).isEqualTo(1);
    }

    @ParameterizedTest
    @HubDatabases
    void whoWaitedUntilItBeganWaitsNoMore(HubDatabase database) {
        TestBook test = new TestBook(database, event("a", 1, 5));
        test.take("a", 1);
        Registration waiting = test.take("a", 1);
        test.now.set(START);

        test.book.round();

        assertThat(test.byId(waiting).status()).isEqualTo(Status.EXPIRED);
        assertThat(test.book.check()).isEmpty();
    }

    @ParameterizedTest
    @HubDatabases
    void staffSeeWhomToCallAndWhyNobodyWasPromoted(HubDatabase database) {
        TestBook test = new TestBook(database, event("a", 2, 5));
        Registration seated = test.take("a", 1);
        test.take("a", 1);
        Registration party = test.take("a", 2);
        Registration alone = test.take("a", 1);
        cancel(test, seated);

        CallList calls = test.book.callList();
        assertThat(calls.entries())
                .extracting(CallList.Entry::why, entry -> entry.registration().id())
                .containsExactly(tuple("OFFER", alone.id()), tuple("PASSED_OVER", party.id()));
        assertThat(calls.entries().getFirst().applicant().name()).isEqualTo("王小明");
        assertThat(test.book.roster(id("a", 0)).entries())
                .filteredOn(entry -> entry.registration().id().equals(party.id()))
                .extracting(Roster.Entry::passed)
                .containsExactly(Promotion.NO_SEATS);

        Actor.Staff staff = (Actor.Staff) TestBook.STAFF;
        test.book.logCall(SignUp.newId(), alone.id(), CallList.Outcome.NO_ANSWER, null, staff);
        assertThat(test.book.callList().entries().getFirst().attempts()).hasSize(1);
        test.book.logCall(SignUp.newId(), alone.id(), CallList.Outcome.TOLD, "会来", staff);
        assertThat(test.book.callList().entries())
                .extracting(CallList.Entry::why)
                .containsExactly("PASSED_OVER");
        assertThat(test.byId(alone).offeredUntil()).isEqualTo(test.now.get().plus(Duration.ofHours(2)));
        test.book.logCall(SignUp.newId(), alone.id(), CallList.Outcome.ACCEPTED, null, staff);
        assertThat(test.byId(alone).status()).isEqualTo(Status.RESERVED);
    }

    @ParameterizedTest
    @HubDatabases
    void staffGiveSeatsByHand(HubDatabase database) {
        TestBook test = new TestBook(database, event("a", 2, 5));
        test.take("a", 2);
        Registration waiting = test.take("a", 2);

        test.book.admit(SignUp.newId(), waiting.id(), (Actor.Staff) TestBook.STAFF, "轮椅席加座");

        assertThat(test.byId(waiting).status()).isEqualTo(Status.RESERVED);
        assertThat(test.seats(id("a", 0)).excess()).isEqualTo(2);
        assertThat(test.seats(id("a", 0)).waiting()).isZero();
        assertThat(test.book.check()).isEmpty();
    }
}
