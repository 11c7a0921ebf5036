package org.centerkiosk.hub.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.hub.registration.TestBook.PHONE;
import static org.centerkiosk.hub.registration.TestBook.START;
import static org.centerkiosk.hub.registration.TestBook.course;
import static org.centerkiosk.hub.registration.TestBook.event;
import static org.centerkiosk.hub.registration.TestBook.id;

import java.time.Duration;
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
        assertThat(calls.entries()).extracting(CallList.Entry::registration).containsExactly(test.byId(alone));
        assertThat(calls.entries().getFirst().applicant().name()).isEqualTo("王小明");
        assertThat(test.book.roster(id("a", 0)).entries())
                .filteredOn(entry -> entry.registration().id().equals(party.id()))
                .extracting(Roster.Entry::passed)
                .containsExactly(Promotion.NO_SEATS);

        Actor.Staff staff = (Actor.Staff) TestBook.STAFF;
        test.book.logCall(SignUp.newId(), alone.id(), CallList.Outcome.NO_ANSWER, null, staff);
        assertThat(test.book.callList().entries().getFirst().attempts()).hasSize(1);
        test.book.logCall(SignUp.newId(), alone.id(), CallList.Outcome.TOLD, "会来", staff);
        assertThat(test.book.callList().entries()).isEmpty();
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
