package org.centerkiosk.hub.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.hub.registration.TestBook.PHONE;
import static org.centerkiosk.hub.registration.TestBook.STAFF;
import static org.centerkiosk.hub.registration.TestBook.event;
import static org.centerkiosk.hub.registration.TestBook.id;
import static org.centerkiosk.hub.registration.TestBook.only;
import static org.centerkiosk.hub.registration.TestBook.registered;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.centerkiosk.core.signup.Channel;
import org.centerkiosk.core.signup.Claim;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.signup.Status;
import org.centerkiosk.core.ticket.TicketCode;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.HubDatabases;
import org.junit.jupiter.params.ParameterizedTest;

/** Seats that are held while a form is open, and seats lent to terminals. */
class LoanTest {

    private static final Actor.Terminal LOBBY = new Actor.Terminal("lobby-1");
    private static final Actor.Terminal OTHER = new Actor.Terminal("lobby-2");

    private static SignUp at(TestBook test, Actor.Terminal terminal, String uid, int party, Claim claim) {
        return new SignUp(
                SignUp.newId(),
                only(uid),
                Channel.LOBBY_TOUCH,
                test.now.get(),
                party,
                TestBook.applicant(TestBook.phone(), party),
                terminal.id(),
                claim);
    }

    private static int taken(TestBook test) {
        return test.seats(id("a", 0)).taken();
    }

    @ParameterizedTest
    @HubDatabases
    void aHoldFollowsThePartyAndBecomesItsSeats(HubDatabase database) {
        TestBook test = new TestBook(database, event("a", 4, 0));
        UUID hold = SignUp.newId();

        assertThat(test.book.hold(hold, only("a"), 1, LOBBY)).isInstanceOf(HoldAnswer.Held.class);
        assertThat(test.book.hold(hold, only("a"), 4, LOBBY)).isInstanceOf(HoldAnswer.Held.class);
        assertThat(taken(test)).isEqualTo(4);
        assertThat(test.book.register(test.signUp(only("a"), 1), PHONE)).isInstanceOf(Answer.Refused.class);
        assertThat(test.book.hold(hold, only("a"), 3, LOBBY)).isInstanceOf(HoldAnswer.Held.class);
        test.take("a", 1);
        assertThat(test.book.hold(hold, only("a"), 4, LOBBY)).isInstanceOf(HoldAnswer.Refused.class);

        Answer answer = test.book.register(at(test, LOBBY, "a", 3, new Claim.Hold(hold)), LOBBY);
        assertThat(registered(answer).status()).isEqualTo(Status.RESERVED);
        assertThat(taken(test)).isEqualTo(4);
        assertThat(test.book.release(hold, LOBBY)).isFalse();
        assertThat(test.book.check()).isEmpty();
    }

    @ParameterizedTest
    @HubDatabases
    void aTerminalHasOneHoldAndOnlyItReleasesIt(HubDatabase database) {
        TestBook test = new TestBook(database, event("a", 4, 0), event("b", 4, 0));
        test.book.hold(SignUp.newId(), only("a"), 2, LOBBY);
        UUID hold = SignUp.newId();
        test.book.hold(hold, only("b"), 2, LOBBY);

        assertThat(taken(test)).isZero();
        assertThat(test.book.release(hold, OTHER)).isFalse();
        assertThat(test.book.hold(hold, only("b"), 1, OTHER)).isInstanceOf(HoldAnswer.Refused.class);
        assertThat(test.book.release(hold, LOBBY)).isTrue();
        assertThat(test.seats(id("b", 0)).taken()).isZero();
    }

    @ParameterizedTest
    @HubDatabases
    void aHoldEndsByItselfAndIsNoReasonToRefuse(HubDatabase database) {
        TestBook test = new TestBook(database, event("a", 2, 0));
        UUID hold = SignUp.newId();
        test.book.hold(hold, only("a"), 2, LOBBY);
        test.pass(Duration.ofMinutes(5));
        test.book.round();
        assertThat(taken(test)).isZero();

        Answer late = test.book.register(at(test, LOBBY, "a", 1, new Claim.Hold(hold)), LOBBY);

        assertThat(registered(late).status()).isEqualTo(Status.RESERVED);
        assertThat(test.book.check()).isEmpty();
    }

    @ParameterizedTest
    @HubDatabases
    void lentSeatsAreKeptForWhatTheTerminalPromises(HubDatabase database) {
        TestBook test = new TestBook(database, event("a", 20, 0));
        List<Lease> lent = test.book.lend(LOBBY.id(), List.of(id("a", 0)), 2);
        int seats = lent.getFirst().seats();

        assertThat(seats).isPositive();
        assertThat(test.book.lend(LOBBY.id(), List.of(id("a", 0)), 2)).isEqualTo(lent);
        assertThat(taken(test)).isEqualTo(seats);
        TicketCode code = test.book.codes(3).codes().getFirst();
        SignUp promised =
                at(test, LOBBY, "a", seats, new Claim.Lease(lent.getFirst().id()));
        Registration arrived = registered(test.book.register(promised, code, LOBBY));

        assertThat(arrived.status()).isEqualTo(Status.RESERVED);
        assertThat(arrived.code()).isEqualTo(code);
        assertThat(taken(test)).isEqualTo(seats);
        assertThat(test.book.register(promised, code, LOBBY)).isInstanceOf(Answer.Unchanged.class);
        assertThat(test.book.check()).isEmpty();
    }

    @ParameterizedTest
    @HubDatabases
    void theLastSeatsAreNotLent(HubDatabase database) {
        TestBook test = new TestBook(database, event("a", 3, 0));

        assertThat(test.book.lend(LOBBY.id(), List.of(id("a", 0)), 1)).isEmpty();
    }

    @ParameterizedTest
    @HubDatabases
    void whatATerminalDidNotPromiseComesBackByItsReport(HubDatabase database) {
        TestBook test = new TestBook(database, event("a", 40, 0));
        Lease lease = test.book.lend(LOBBY.id(), List.of(id("a", 0)), 1).getFirst();

        assertThat(test.book.reportLease(lease.id(), 1, OTHER)).isEmpty();
        assertThat(test.book.reportLease(lease.id(), 1, LOBBY)).isPresent();
        assertThat(taken(test)).isEqualTo(1);
        SignUp late = at(test, LOBBY, "a", 1, new Claim.Lease(lease.id()));
        assertThat(registered(test.book.register(late, LOBBY)).status()).isEqualTo(Status.RESERVED);
        assertThat(taken(test)).isEqualTo(1);
        assertThat(test.book.check()).isEmpty();
    }

    @ParameterizedTest
    @HubDatabases
    void aPromiseThatArrivesAfterTheWriteOffIsForTheDesk(HubDatabase database) {
        TestBook test = new TestBook(database, event("a", 8, 0));
        Lease lease = test.book.lend(LOBBY.id(), List.of(id("a", 0)), 1).getFirst();
        test.book.writeOff(lease.id(), (Actor.Staff) STAFF);
        assertThat(taken(test)).isZero();
        test.take("a", 4);
        test.take("a", 3);

        SignUp fits = at(test, LOBBY, "a", 1, new Claim.Lease(lease.id()));
        SignUp late = at(test, LOBBY, "a", 1, new Claim.Lease(lease.id()));
        assertThat(registered(test.book.register(fits, LOBBY)).status()).isEqualTo(Status.RESERVED);
        Registration unsettled = registered(test.book.register(late, LOBBY));

        assertThat(unsettled.status()).isEqualTo(Status.PROVISIONAL);
        assertThat(taken(test)).isEqualTo(8);
        assertThat(test.book.callList().entries())
                .extracting(CallList.Entry::why)
                .containsExactly("LATE_PROMISE");
        test.book.admit(SignUp.newId(), unsettled.id(), (Actor.Staff) STAFF, "加座");
        assertThat(test.byId(unsettled).status()).isEqualTo(Status.RESERVED);
        assertThat(test.book.callList().entries()).isEmpty();
        assertThat(test.seats(id("a", 0)).excess()).isEqualTo(1);
        assertThat(test.book.check()).isEmpty();
    }
}
