package org.centerkiosk.hub.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.hub.registration.TestBook.PHONE;
import static org.centerkiosk.hub.registration.TestBook.STAFF;
import static org.centerkiosk.hub.registration.TestBook.START;
import static org.centerkiosk.hub.registration.TestBook.event;
import static org.centerkiosk.hub.registration.TestBook.id;
import static org.centerkiosk.hub.registration.TestBook.only;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.centerkiosk.core.signup.Channel;
import org.centerkiosk.core.signup.Claim;
import org.centerkiosk.core.signup.PhoneNumber;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.ticket.TicketCode;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.HubDatabases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;

class AttendanceTest {

    private static AttendanceFact fact(
            @Nullable TicketCode code, String uid, int person, AttendanceFact.Kind kind, Instant scanned) {
        return new AttendanceFact(SignUp.newId(), null, code, id(uid, 0), person, kind, scanned);
    }

    @ParameterizedTest
    @HubDatabases
    void whatHappenedIsKeptAndFlagged(HubDatabase database) {
        TestBook test = new TestBook(database, event("a", 2, 2), event("b", 5, 0));
        Registration here = test.take("a", 2);
        Registration waiting = test.take("a", 1);
        test.now.set(START);
        AttendanceFact in = fact(here.code(), "a", 0, AttendanceFact.Kind.IN, START);

        assertThat(test.book.attend(in, STAFF).flag()).isNull();
        assertThat(test.book.attend(in, STAFF).flag()).isNull();
        assertThat(test.book
                        .attend(fact(here.code(), "a", 0, AttendanceFact.Kind.IN, START.plusSeconds(5)), STAFF)
                        .flag())
                .isEqualTo(Attendance.Flag.AGAIN);
        assertThat(test.book
                        .attend(fact(here.code(), "a", 0, AttendanceFact.Kind.OUT, START.minusSeconds(60)), STAFF)
                        .flag())
                .isEqualTo(Attendance.Flag.LATE);
        assertThat(test.book
                        .attend(fact(here.code(), "a", 7, AttendanceFact.Kind.IN, START), STAFF)
                        .flag())
                .isEqualTo(Attendance.Flag.NO_SUCH_PERSON);
        assertThat(test.book
                        .attend(fact(here.code(), "b", 0, AttendanceFact.Kind.IN, START), STAFF)
                        .flag())
                .isEqualTo(Attendance.Flag.OTHER_SESSION);
        assertThat(test.book
                        .attend(fact(waiting.code(), "a", 0, AttendanceFact.Kind.IN, START), STAFF)
                        .flag())
                .isEqualTo(Attendance.Flag.NO_SEAT);
        assertThat(test.book
                        .attend(fact(TicketCode.of(12), "a", 0, AttendanceFact.Kind.IN, START), STAFF)
                        .flag())
                .isEqualTo(Attendance.Flag.UNKNOWN_HERE);

        Roster.Entry entry = test.book.roster(id("a", 0)).entries().getFirst();
        assertThat(entry.here()).isEqualTo(Map.of(0, AttendanceFact.Kind.IN, 7, AttendanceFact.Kind.IN));
    }

    @ParameterizedTest
    @HubDatabases
    void attendanceIsTakenBack(HubDatabase database) {
        TestBook test = new TestBook(database, event("a", 2, 2));
        Registration here = test.take("a", 1);

        test.book.attend(fact(here.code(), "a", 0, AttendanceFact.Kind.IN, START), STAFF);
        test.book.attend(fact(here.code(), "a", 0, AttendanceFact.Kind.OUT, START.plusSeconds(1)), STAFF);

        assertThat(test.book.roster(id("a", 0)).entries().getFirst().here())
                .isEqualTo(Map.of(0, AttendanceFact.Kind.OUT));
    }

    @ParameterizedTest
    @HubDatabases
    void whoDidNotComeThriceIsAskedToSpeakToTheDesk(HubDatabase database) {
        TestBook test = new TestBook(
                database,
                event("a", 9, 0),
                event("b", 9, 0),
                event("c", 9, 0),
                TestBook.event(
                        "d",
                        TestBook.terms(9, 0, org.centerkiosk.core.event.SignUpTerms.Scope.SESSION),
                        TestBook.session("d", 1)));
        PhoneNumber phone = TestBook.phone();
        Claim two = new Claim.Override("三场连选");
        for (String uid : new String[] {"a", "b", "c"}) {
            test.book.register(test.signUp(only(uid), 1, phone, Channel.DESK, two), STAFF);
        }
        test.now.set(START.plus(Duration.ofMinutes(20)));
        for (String uid : new String[] {"a", "b", "c"}) {
            assertThat(test.book.noShows(id(uid, 0), (Actor.Staff) STAFF)).isEqualTo(1);
            assertThat(test.book.noShows(id(uid, 0), (Actor.Staff) STAFF)).isZero();
        }
        var target = org.centerkiosk.core.signup.Target.of(id("d", 1));

        Answer alone = test.book.register(test.signUp(target, 1, phone, Channel.PHONE_PAGE, Claim.none()), PHONE);
        Answer byStaff =
                test.book.register(test.signUp(target, 1, phone, Channel.DESK, new Claim.Override("解释过了")), STAFF);

        assertThat(alone).isInstanceOf(Answer.Refused.class);
        assertThat(byStaff).isInstanceOf(Answer.Registered.class);
    }
}
