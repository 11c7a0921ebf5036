package org.centerkiosk.hub.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.hub.registration.TestBook.PHONE;
import static org.centerkiosk.hub.registration.TestBook.course;
import static org.centerkiosk.hub.registration.TestBook.event;
import static org.centerkiosk.hub.registration.TestBook.id;
import static org.centerkiosk.hub.registration.TestBook.registered;
import static org.centerkiosk.hub.registration.TestBook.session;
import static org.centerkiosk.hub.registration.TestBook.terms;

import java.time.Duration;
import org.centerkiosk.core.event.SessionStatus;
import org.centerkiosk.core.event.SignUpTerms.Scope;
import org.centerkiosk.core.signup.Claim;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.signup.Status;
import org.centerkiosk.core.signup.Target;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.HubDatabases;
import org.junit.jupiter.params.ParameterizedTest;

/** What changes after the sign-up: the party, the session, and what an edition says. */
class ChangeTest {

    private static Answer resize(TestBook test, Registration registration, int size) {
        return test.book.change(SignUp.newId(), registration.id(), size, Claim.none(), PHONE);
    }

    @ParameterizedTest
    @HubDatabases
    void aPartyGrowsWhileThereAreSeatsAndGivesBackWhatItDoesNotNeed(HubDatabase database) {
        TestBook test = new TestBook(database, event("a", 4, 5));
        Registration party = test.take("a", 2);
        test.take("a", 1);

        assertThat(registered(resize(test, party, 3)).seats()).isEqualTo(3);
        assertThat(resize(test, party, 4)).isInstanceOf(Answer.Refused.class);
        Registration waiting = test.take("a", 1);
        assertThat(registered(resize(test, party, 1)).party()).isEqualTo(1);

        assertThat(test.byId(waiting).status()).isEqualTo(Status.OFFERED);
        assertThat(test.seats(id("a", 0)).taken()).isEqualTo(3);
        assertThat(test.book.check()).isEmpty();
    }

    @ParameterizedTest
    @HubDatabases
    void aMoveTakesASeatThereAndGivesOneBackHere(HubDatabase database) {
        TestBook test = new TestBook(database, course("c", 1, 5, Scope.SESSION, 3));
        Registration mover = test.take(Target.of(id("c", 0)), 1);
        Registration waiting = test.take(Target.of(id("c", 0)), 1);
        test.take(Target.of(id("c", 1)), 1);

        Answer full = test.book.move(SignUp.newId(), mover.id(), Target.of(id("c", 1)), Claim.none(), PHONE);
        assertThat(full).isInstanceOf(Answer.Refused.class);
        assertThat(test.byId(mover).target()).isEqualTo(Target.of(id("c", 0)));
        Answer moved = test.book.move(SignUp.newId(), mover.id(), Target.of(id("c", 2)), Claim.none(), PHONE);

        assertThat(registered(moved).target()).isEqualTo(Target.of(id("c", 2)));
        assertThat(test.byId(waiting).status()).isEqualTo(Status.OFFERED);
        assertThat(test.seats(id("c", 2)).taken()).isEqualTo(1);
        assertThat(test.book.check()).isEmpty();
    }

    @ParameterizedTest
    @HubDatabases
    void aCancelledSessionEndsItsRegistrationsAndTellsTheDesk(HubDatabase database) {
        TestBook test = new TestBook(database, event("a", 5, 5));
        Registration registration = test.take("a", 1);
        test.book.round();

        test.publish(event("a", terms(5, 5, Scope.SESSION), session("a", 0, SessionStatus.CANCELLED, Duration.ZERO)));
        test.book.round();

        assertThat(test.byId(registration).status()).isEqualTo(Status.CANCELLED);
        assertThat(test.book.callList().entries())
                .extracting(CallList.Entry::why)
                .containsExactly("SESSION_CANCELLED");
        assertThat(test.book.check()).isEmpty();
    }

    @ParameterizedTest
    @HubDatabases
    void aSeriesGoesOnWithoutTheSessionThatIsCancelledAndWithOneThatIsAdded(HubDatabase database) {
        TestBook test = new TestBook(database, course("c", 5, 5, Scope.SERIES, 2));
        Registration series = test.take(Target.series("c"), 2);

        test.publish(event(
                "c",
                terms(5, 5, Scope.SERIES),
                session("c", 0, SessionStatus.CANCELLED, Duration.ZERO),
                session("c", 1),
                session("c", 2)));
        test.book.round();
        test.book.round();

        assertThat(test.byId(series).status()).isEqualTo(Status.RESERVED);
        assertThat(test.seats(id("c", 1)).taken()).isEqualTo(2);
        assertThat(test.seats(id("c", 2)).taken()).isEqualTo(2);
        assertThat(test.book.check()).isEmpty();
        test.book.cancel(SignUp.newId(), series.id(), PHONE, null);
        assertThat(test.seats(id("c", 2)).taken()).isZero();
    }

    @ParameterizedTest
    @HubDatabases
    void aMovedSessionKeepsItsRegistrations(HubDatabase database) {
        TestBook test = new TestBook(database, event("a", 5, 5));
        Registration registration = test.take("a", 1);

        test.publish(
                event("a", terms(5, 5, Scope.SESSION), session("a", 0, SessionStatus.RESCHEDULED, Duration.ofDays(1))));
        test.book.round();

        assertThat(test.byId(registration).status()).isEqualTo(Status.RESERVED);
        assertThat(test.heard).contains("SESSION_MOVED");
        assertThat(test.take("a", 1).status()).isEqualTo(Status.RESERVED);
    }

    @ParameterizedTest
    @HubDatabases
    void aLoweredCapacityThrowsNobodyOutAndARaisedOneIsGivenToThoseWhoWait(HubDatabase database) {
        TestBook test = new TestBook(database, event("a", 3, 5));
        Registration one = test.take("a", 1);
        test.take("a", 2);
        Registration waiting = test.take("a", 1);

        test.publish(event("a", 2, 5));
        test.book.round();
        assertThat(test.seats(id("a", 0)).excess()).isEqualTo(1);
        test.book.cancel(SignUp.newId(), one.id(), PHONE, null);
        assertThat(test.byId(waiting).status()).isEqualTo(Status.WAITLISTED);
        assertThat(test.seats(id("a", 0)).excess()).isZero();
        test.publish(event("a", 3, 5));
        test.book.round();

        assertThat(test.byId(waiting).status()).isEqualTo(Status.OFFERED);
        assertThat(test.book.check()).isEmpty();
    }

    @ParameterizedTest
    @HubDatabases
    void aSessionThatAnEditionLeavesOutIsForTheDesk(HubDatabase database) {
        TestBook test = new TestBook(database, event("a", 3, 5));
        Registration registration = test.take("a", 1);

        test.publish();
        test.book.round();
        test.book.round();

        assertThat(test.byId(registration).status()).isEqualTo(Status.RESERVED);
        assertThat(test.book.callList().entries())
                .extracting(CallList.Entry::why)
                .containsExactly("SESSION_GONE");
    }

    @ParameterizedTest
    @HubDatabases
    void aCounterThatIsWrongIsFound(HubDatabase database) {
        TestBook test = new TestBook(database, event("a", 3, 5));
        test.take("a", 1);
        assertThat(test.book.nightly()).isEmpty();

        database.update(handle -> handle.execute("UPDATE session_count SET taken = 2"));

        assertThat(test.book.nightly()).containsExactly(new Discrepancy(id("a", 0), 2, 1, 0, 0));
    }
}
